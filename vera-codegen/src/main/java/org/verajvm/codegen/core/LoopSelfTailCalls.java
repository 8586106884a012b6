package org.verajvm.codegen.core;

import java.util.List;
import org.verajvm.codegen.core.CoreExpression.LoopId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;

/**
 * Turns calls of a function to itself in tail position into a loop, which runs in constant space.
 *
 * <p>What is done at entry, such as testing preconditions, belongs to the looped body and is done
 * for every activation; what is done at exit makes a call that comes before it no tail call.
 */
public final class LoopSelfTailCalls {
  private final FunctionId self;
  private final List<Type> typeArguments;
  private final LoopId loop = new LoopId();
  private boolean found;

  private LoopSelfTailCalls(FunctionId self, List<Type> typeArguments) {
    this.self = self;
    this.typeArguments = typeArguments;
  }

  /**
   * A function's parameters and body.
   *
   * @param parameters those of the function
   */
  public record Looped(List<CoreLocal> parameters, CoreExpression body) {}

  /**
   * @param typeArguments how the function calls itself at its own type
   */
  public static Looped apply(
      FunctionId self, List<Type> typeArguments, List<CoreLocal> parameters, CoreExpression body) {
    LoopSelfTailCalls pass = new LoopSelfTailCalls(self, typeArguments);
    CoreExpression looped = pass.rewrite(body);
    if (!pass.found) {
      return new Looped(parameters, body);
    }
    List<CoreLocal> arguments =
        parameters.stream().map(p -> new CoreLocal(p.name(), p.type())).toList();
    return new Looped(
        arguments,
        new CoreExpression.Loop(
            pass.loop, parameters, CoreTerms.locals(arguments), looped, body.type()));
  }

  /** Every kind that has a tail passes it on; of the others the whole is the leaf. */
  private CoreExpression rewrite(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Call call
          when call.function().equals(self) && call.typeArguments().equals(typeArguments) -> {
        found = true;
        yield new CoreExpression.Recur(loop, call.arguments(), call.type());
      }
      case CoreExpression.Let let ->
          new CoreExpression.Let(let.local(), let.value(), rewrite(let.body()));
      case CoreExpression.Sequence sequence ->
          new CoreExpression.Sequence(sequence.first(), rewrite(sequence.second()));
      case CoreExpression.If branch ->
          new CoreExpression.If(
              branch.condition(),
              rewrite(branch.thenBranch()),
              rewrite(branch.elseBranch()),
              branch.type());
      case CoreExpression.Switch branch ->
          new CoreExpression.Switch(
              branch.scrutinee(),
              branch.cases().stream()
                  .map(c -> new CoreExpression.Switch.Case(c.tag(), rewrite(c.body())))
                  .toList(),
              branch.otherwise().map(this::rewrite),
              branch.type());
      case CoreExpression.Join join ->
          new CoreExpression.Join(
              join.id(),
              join.parameters(),
              rewrite(join.target()),
              rewrite(join.body()),
              join.type());
      default -> expression;
    };
  }
}
