package org.verajvm.parser.syntax;

import java.util.Optional;
import org.verajvm.parser.source.Span;

/**
 * A binding site {@code @T} of a function, a closure or a handler clause (spec 3.3).
 *
 * @param label the text of an annotation comment on a function declaration's parameter, trimmed
 *     (spec 1.3); the span includes the comment
 */
public record Parameter(TypeExpression type, Optional<String> label, Span span) implements Node {}
