package org.verajvm.conformance.generated;

import java.util.List;

/** Which expressions have their type from themselves, without an expectation around them. */
final class Inference {
  private Inference() {}

  /**
   * True when the type is certain where nothing is expected; for an Int also that it is no Nat, so
   * that arithmetic with it is an Int's.
   */
  static boolean isCertain(Tree tree) {
    return switch (tree) {
      case Tree.IntegerLiteral literal -> literal.shape() == Shape.Primitive.NAT;
      case Tree.FloatLiteral _,
          Tree.TextLiteral _,
          Tree.TruthLiteral _,
          Tree.UnitLiteral _,
          Tree.Use _,
          Tree.ResultValue _,
          Tree.Call _,
          Tree.Not _,
          Tree.Invoke _,
          Tree.Interpolation _,
          Tree.Print _,
          Tree.Assert _,
          Tree.Get _,
          Tree.Put _,
          Tree.Throw _,
          Tree.Perform _ ->
          true;
      case Tree.Let let -> isCertain(let.body());
      case Tree.LetTuple let -> isCertain(let.body());
      case Tree.Then then -> isCertain(then.body());
      case Tree.If choice -> isCertain(choice.yes()) && isCertain(choice.no());
      case Tree.Match match -> match.arms().stream().allMatch(arm -> isCertain(arm.body()));
      case Tree.Binary binary ->
          binary.shape() != Shape.Primitive.INT
              || isCertain(binary.left())
              || isCertain(binary.right());
      case Tree.Negate negate -> isCertain(negate.operand());
      case Tree.Operate operate ->
          operate.operation() != Operation.MAP_NEW && operate.operation() != Operation.SET_NEW;
      case Tree.Construct construct -> constructor(construct);
      case Tree.ArrayLiteral array -> !array.elements().isEmpty() && all(array.elements());
      case Tree.Index _ -> true;
      case Tree.Lambda _, Tree.Widen _, Tree.Narrow _ -> false;
      case Tree.HandleState handle -> isCertain(handle.body());
      case Tree.HandleThrow handle -> isCertain(handle.body());
      case Tree.HandleEffect handle -> isCertain(handle.body());
    };
  }

  private static boolean constructor(Tree.Construct construct) {
    return switch (construct.shape()) {
      case Shape.Named named -> named.arguments().isEmpty();
      case Shape.Option _, Shape.Tuple _ ->
          !construct.arguments().isEmpty() && all(construct.arguments());
      case Shape.Primitive _ -> true;
      default -> false;
    };
  }

  private static boolean all(List<Tree> trees) {
    return trees.stream().allMatch(Inference::isCertain);
  }
}
