package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.verajvm.codegen.core.Comparisons;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.core.lower.DecisionTree.ConstructorCase;
import org.verajvm.codegen.core.lower.DecisionTree.FieldValue;
import org.verajvm.codegen.core.lower.DecisionTree.LiteralCase;
import org.verajvm.codegen.core.lower.LowerMatch.Arm;
import org.verajvm.codegen.typed.ComparisonOperator;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** A decision tree as Core: an arm that several leaves reach becomes a join point. */
final class EmitDecisionTree {
  private final List<Arm> arms;
  private final Type type;
  private final Span span;
  private final Function<Arm, CoreExpression> bodies;
  private final Map<Integer, Integer> uses = new HashMap<>();

  /**
   * @param bodies makes the body of an arm, asked at most once for each
   */
  EmitDecisionTree(List<Arm> arms, Type type, Span span, Function<Arm, CoreExpression> bodies) {
    this.arms = arms;
    this.type = type;
    this.span = span;
    this.bodies = bodies;
  }

  CoreExpression emit(DecisionTree tree) {
    count(tree);
    CoreExpression result = emitTree(tree);
    for (int i = arms.size() - 1; i >= 0; i--) {
      if (uses.getOrDefault(i, 0) > 1) {
        Arm arm = arms.get(i);
        result =
            new CoreExpression.Join(arm.id(), arm.parameters(), bodies.apply(arm), result, type);
      }
    }
    return result;
  }

  private void count(DecisionTree tree) {
    switch (tree) {
      case DecisionTree.Leaf leaf -> uses.merge(leaf.arm(), 1, Integer::sum);
      case DecisionTree.Fail _ -> {
        // No arm.
      }
      case DecisionTree.Constructors branch -> {
        branch.cases().forEach(c -> count(c.tree()));
        branch.otherwise().ifPresent(this::count);
      }
      case DecisionTree.Literals branch -> {
        branch.cases().forEach(c -> count(c.tree()));
        count(branch.otherwise());
      }
    }
  }

  private CoreExpression emitTree(DecisionTree tree) {
    return switch (tree) {
      case DecisionTree.Leaf leaf -> emitLeaf(leaf);
      case DecisionTree.Fail _ ->
          new CoreExpression.Trap(TrapKind.UNREACHABLE, "No arm of the match applies", span);
      case DecisionTree.Constructors branch -> emitConstructors(branch);
      case DecisionTree.Literals branch -> emitLiterals(branch);
    };
  }

  private CoreExpression emitLeaf(DecisionTree.Leaf leaf) {
    Arm arm = arms.get(leaf.arm());
    if (uses.getOrDefault(leaf.arm(), 0) > 1) {
      return arm.jump(leaf.values());
    }
    arm.inline(leaf.values());
    return bodies.apply(arm);
  }

  private CoreExpression emitConstructors(DecisionTree.Constructors branch) {
    if (branch.cases().size() == 1 && branch.otherwise().isEmpty()) {
      return emitCase(branch.value(), branch.cases().getFirst());
    }
    List<CoreExpression.Switch.Case> cases = new ArrayList<>();
    for (ConstructorCase one : branch.cases()) {
      cases.add(
          new CoreExpression.Switch.Case(one.constructor().tag(), emitCase(branch.value(), one)));
    }
    Optional<CoreExpression> otherwise = branch.otherwise().map(this::emitTree);
    return new CoreExpression.Switch(CoreTerms.local(branch.value()), cases, otherwise, type);
  }

  private CoreExpression emitCase(CoreLocal value, ConstructorCase one) {
    CoreExpression body = emitTree(one.tree());
    for (FieldValue field : one.fields().reversed()) {
      body =
          new CoreExpression.Let(
              field.local(),
              new CoreExpression.Field(
                  CoreTerms.local(value), one.constructor(), field.index(), field.local().type()),
              body);
    }
    return body;
  }

  private CoreExpression emitLiterals(DecisionTree.Literals branch) {
    List<CoreExpression> found = new ArrayList<>();
    for (LiteralCase one : branch.cases()) {
      found.add(emitTree(one.tree()));
    }
    CoreExpression rest = emitTree(branch.otherwise());
    for (int i = found.size() - 1; i >= 0; i--) {
      rest =
          new CoreExpression.If(
              literalTest(branch.cases().get(i).literal(), branch.value(), span),
              found.get(i),
              rest,
              type);
    }
    return rest;
  }

  /** Whether a value is the literal of a pattern. */
  static CoreExpression literalTest(TypedPattern literal, CoreLocal local, Span span) {
    CoreExpression value = CoreTerms.local(local);
    return switch (literal) {
      case TypedPattern.BoolLiteral bool -> bool.value() ? value : CoreTerms.not(value, span);
      case TypedPattern.IntLiteral integer ->
          equal(value, new CoreExpression.Scalar(integer.value(), local.type()), span);
      case TypedPattern.StringLiteral string ->
          equal(value, new CoreExpression.Text(string.value(), Primitive.STRING), span);
      case TypedPattern.Constructor _, TypedPattern.Wildcard _, TypedPattern.Binding _ ->
          throw new IllegalStateException("internal error: not a literal pattern");
    };
  }

  private static CoreExpression equal(CoreExpression value, CoreExpression literal, Span span) {
    return Comparisons.compare(ComparisonOperator.EQUAL, literal.type(), value, literal, span);
  }
}
