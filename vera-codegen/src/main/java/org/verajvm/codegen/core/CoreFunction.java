package org.verajvm.codegen.core;

import java.util.List;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.source.Span;

/**
 * A function of the Core; contracts and guards are part of the body.
 *
 * @param display the name people see in backtraces
 * @param span the declaration
 */
public record CoreFunction(
    FunctionId id,
    List<TypeVariable> typeParameters,
    List<CoreLocal> parameters,
    Type result,
    CoreExpression body,
    String display,
    Span span) {}
