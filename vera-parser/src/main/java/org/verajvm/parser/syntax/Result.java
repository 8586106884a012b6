package org.verajvm.parser.syntax;

import java.util.Optional;
import org.verajvm.parser.source.Span;

/** The return slot of a function or a closure; see {@link Parameter}. */
public record Result(TypeExpression type, Optional<String> label, Span span) implements Node {}
