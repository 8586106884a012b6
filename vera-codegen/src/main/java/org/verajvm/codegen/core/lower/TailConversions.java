package org.verajvm.codegen.core.lower;

import java.util.Set;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;

/**
 * Brings the conversion of a function's result to the leaves of its body where one of them is a
 * call of the function itself: such a leaf has the result's type already, and stays a tail call.
 */
final class TailConversions {
  private final FunctionId self;
  private final Type result;

  private TailConversions(TypedFunction function) {
    this.self = function.id();
    this.result = function.result();
  }

  static TypedExpression push(TypedFunction function) {
    return new TailConversions(function).push(function.body());
  }

  /** Finds the conversions that make the result, so that messages can name it. */
  static void collectResultConversions(
      TypedExpression body, Type result, Set<TypedExpression> found) {
    switch (body) {
      case TypedExpression.If branch -> {
        collectResultConversions(branch.thenBranch(), result, found);
        collectResultConversions(branch.elseBranch(), result, found);
      }
      case TypedExpression.Match match ->
          match.arms().forEach(arm -> collectResultConversions(arm.body(), result, found));
      case TypedExpression.Block block -> collectResultConversions(block.result(), result, found);
      case TypedExpression.Convert convert when convert.type().equals(result) -> found.add(convert);
      default -> {
        // Not a conversion to the result.
      }
    }
  }

  private TypedExpression push(TypedExpression tail) {
    return switch (tail) {
      case TypedExpression.If branch ->
          new TypedExpression.If(
              branch.condition(),
              push(branch.thenBranch()),
              push(branch.elseBranch()),
              branch.type(),
              branch.span());
      case TypedExpression.Match match ->
          new TypedExpression.Match(
              match.scrutinee(),
              match.arms().stream()
                  .map(arm -> new TypedExpression.Match.Arm(arm.pattern(), push(arm.body())))
                  .toList(),
              match.type(),
              match.span());
      case TypedExpression.Block block ->
          new TypedExpression.Block(
              block.statements(), push(block.result()), block.type(), block.span());
      case TypedExpression.Convert convert
          when convert.type().equals(result) && callsItself(convert.operand()) ->
          distribute(convert.operand(), convert);
      default -> tail;
    };
  }

  private boolean callsItself(TypedExpression tail) {
    return switch (tail) {
      case TypedExpression.If branch ->
          callsItself(branch.thenBranch()) || callsItself(branch.elseBranch());
      case TypedExpression.Match match ->
          match.arms().stream().anyMatch(arm -> callsItself(arm.body()));
      case TypedExpression.Block block -> callsItself(block.result());
      case TypedExpression.Convert convert -> callsItself(convert.operand());
      case TypedExpression.Call call -> call.function().equals(self) && call.type().equals(result);
      default -> false;
    };
  }

  private TypedExpression distribute(TypedExpression tail, TypedExpression.Convert to) {
    return switch (tail) {
      case TypedExpression.If branch ->
          new TypedExpression.If(
              branch.condition(),
              distribute(branch.thenBranch(), to),
              distribute(branch.elseBranch(), to),
              result,
              branch.span());
      case TypedExpression.Match match ->
          new TypedExpression.Match(
              match.scrutinee(),
              match.arms().stream()
                  .map(arm ->
                      new TypedExpression.Match.Arm(arm.pattern(), distribute(arm.body(), to)))
                  .toList(),
              result,
              match.span());
      case TypedExpression.Block block ->
          new TypedExpression.Block(
              block.statements(), distribute(block.result(), to), result, block.span());
      case TypedExpression.Convert convert when callsItself(convert.operand()) ->
          distribute(convert.operand(), to);
      default ->
          tail.type().equals(result) ? tail : new TypedExpression.Convert(tail, result, to.span());
    };
  }
}
