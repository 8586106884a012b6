package org.verajvm.codegen.core.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.DataDefinition;

/** How a match finds its arm: every value is tested at most once on the way to a leaf. */
sealed interface DecisionTree {
  /**
   * The arm is found.
   *
   * @param values what each of the arm's binders binds
   */
  record Leaf(int arm, Map<Binder, CoreLocal> values) implements DecisionTree {}

  /** No arm applies; exhaustive matches have none of these that can be reached. */
  record Fail() implements DecisionTree {}

  /** Branches on the constructor of a value. */
  record Constructors(
      CoreLocal value, List<ConstructorCase> cases, Optional<DecisionTree> otherwise)
      implements DecisionTree {}

  /**
   * @param fields the fields that the tree below looks at
   */
  record ConstructorCase(
      DataDefinition.Constructor constructor, List<FieldValue> fields, DecisionTree tree) {}

  record FieldValue(int index, CoreLocal local) {}

  /** Compares a value with literals, one after the other. */
  record Literals(CoreLocal value, List<LiteralCase> cases, DecisionTree otherwise)
      implements DecisionTree {}

  /**
   * @param literal an integer, string or boolean pattern
   */
  record LiteralCase(TypedPattern literal, DecisionTree tree) {}
}
