package org.verajvm.codegen.core;

import java.util.List;
import org.verajvm.parser.diagnostic.Diagnostic;

/**
 * What a pass made, and what it has to say about the source.
 *
 * @param program the part of the program that could be translated; complete unless a diagnostic is
 *     an error
 */
public record Translated<P>(P program, List<Diagnostic> diagnostics) {
  public Translated {
    diagnostics = List.copyOf(diagnostics);
  }
}
