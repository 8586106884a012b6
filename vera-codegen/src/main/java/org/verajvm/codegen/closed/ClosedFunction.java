package org.verajvm.codegen.closed;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.parser.source.Span;

/**
 * A function without free variables.
 *
 * @param result the variable that holds the result when the body's end is reached
 * @param variables number of variables; their numbers are below it
 * @param closure the shape it is called by through the table, for bodies of lambdas
 * @param display the name people see in backtraces
 */
public record ClosedFunction(
    FunctionId id,
    List<Variable> parameters,
    Optional<Variable> result,
    Statement.Block body,
    int variables,
    Optional<ClosureShape> closure,
    String display,
    Span span) {}
