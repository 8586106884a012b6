package org.verajvm.parser.diagnostic;

import java.util.Optional;
import org.verajvm.parser.source.Span;

/**
 * One finding about a program, as data (spec 0.5.1).
 *
 * @param description what is wrong, in full sentences
 * @param rationale which rule of the language is violated
 * @param fix a template of the corrected form; empty where there is none
 */
public record Diagnostic(
    DiagnosticCode code, Span span, String description, String rationale, String fix) {
  public Severity severity() {
    return code.severity();
  }

  /** The chapter and section that define the rule, as {@code Chapter 5, Section 5.2 "Title"}. */
  public String specReference() {
    return code.specReference();
  }

  public Optional<Integer> line() {
    return Optional.of(span.line());
  }
}
