package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreExpression.JoinId;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** Lowers matches and destructuring lets (spec 4.7.1, 4.9). */
final class LowerMatch {
  private final FunctionScope scope;
  private final LowerExpression lower;
  private final Conversions conversions;

  LowerMatch(FunctionScope scope, LowerExpression lower, Conversions conversions) {
    this.scope = scope;
    this.lower = lower;
    this.conversions = conversions;
  }

  CoreExpression lower(TypedExpression.Match match, Tail tail) {
    CoreExpression scrutinee = lower.lower(match.scrutinee());
    if (scrutinee.type() == Primitive.NEVER) {
      return scrutinee;
    }
    if (scrutinee instanceof CoreExpression.Local local) {
      return arms(match, local.local(), tail);
    }
    CoreLocal value = new CoreLocal("scrutinee", scrutinee.type());
    return new CoreExpression.Let(value, scrutinee, arms(match, value, tail));
  }

  /** Binds the parts of a value that the pattern always matches. */
  UnaryOperator<CoreExpression> destructure(TypedPattern pattern, CoreExpression value) {
    CoreLocal whole = new CoreLocal("value", value.type());
    List<UnaryOperator<CoreExpression>> steps = new ArrayList<>();
    bindParts(pattern, whole, steps);
    return body -> {
      CoreExpression result = body;
      for (UnaryOperator<CoreExpression> step : steps.reversed()) {
        result = step.apply(result);
      }
      return new CoreExpression.Let(whole, value, result);
    };
  }

  private void bindParts(
      TypedPattern pattern, CoreLocal value, List<UnaryOperator<CoreExpression>> steps) {
    switch (pattern) {
      case TypedPattern.Binding binding -> steps.add(bind(binding, value));
      case TypedPattern.Constructor constructor -> {
        for (int i = 0; i < constructor.fields().size(); i++) {
          if (!(constructor.fields().get(i) instanceof TypedPattern.Wildcard)) {
            CoreLocal field =
                new CoreLocal("field", Erasure.erase(constructor.fields().get(i).type()));
            CoreExpression read =
                new CoreExpression.Field(
                    CoreTerms.local(value), constructor.constructor(), i, field.type());
            steps.add(body -> new CoreExpression.Let(field, read, body));
            bindParts(constructor.fields().get(i), field, steps);
          }
        }
      }
      case TypedPattern.Wildcard _,
          TypedPattern.IntLiteral _,
          TypedPattern.StringLiteral _,
          TypedPattern.BoolLiteral _ -> {
        // Nothing is bound.
      }
    }
  }

  /** Binds a value, converted where the binder has another type (spec 2.6.5, 11.2.1). */
  private UnaryOperator<CoreExpression> bind(TypedPattern.Binding binding, CoreLocal value) {
    Type from = binding.type();
    Type to = binding.binder().type();
    CoreExpression converted =
        conversions.convert(CoreTerms.local(value), from, to, binding.binder().span());
    if (converted instanceof CoreExpression.Local same) {
      scope.alias(binding.binder(), same.local());
      return body -> body;
    }
    CoreLocal local = scope.bind(binding.binder());
    return body -> new CoreExpression.Let(local, converted, body);
  }

  private CoreExpression arms(TypedExpression.Match match, CoreLocal value, Tail tail) {
    List<TypedPattern> patterns =
        match.arms().stream().map(TypedExpression.Match.Arm::pattern).toList();
    Type type = tail.type(match.type());
    List<Arm> arms = new ArrayList<>();
    for (TypedExpression.Match.Arm arm : match.arms()) {
      arms.add(new Arm(arm, new JoinId(), type));
    }
    int budget = 64 + 8 * patterns.stream().mapToInt(LowerMatch::size).sum();
    Optional<DecisionTree> tree =
        new BuildDecisionTree(scope.program().data(), budget).build(value, patterns);
    return tree.map(t -> new EmitDecisionTree(arms, type, match.span(), a -> body(a, tail)).emit(t))
        .orElseGet(
            () -> new EmitTestsInOrder(type, match.span()).emit(value, arms, a -> body(a, tail)));
  }

  private static int size(TypedPattern pattern) {
    return pattern instanceof TypedPattern.Constructor constructor
        ? 1 + constructor.fields().stream().mapToInt(LowerMatch::size).sum()
        : 1;
  }

  /** The body of an arm, its binders standing for the arm's parameters. */
  private CoreExpression body(Arm arm, Tail tail) {
    List<UnaryOperator<CoreExpression>> steps = new ArrayList<>();
    for (int i = 0; i < arm.bindings().size(); i++) {
      steps.add(bind(arm.bindings().get(i), arm.parameters().get(i)));
    }
    CoreExpression result = lower.lower(arm.arm().body(), tail);
    for (UnaryOperator<CoreExpression> step : steps.reversed()) {
      result = step.apply(result);
    }
    return result;
  }

  /** An arm as a join point: what it binds are its parameters. */
  static final class Arm {
    private final TypedExpression.Match.Arm arm;
    private final JoinId id;
    private final Type type;
    private final List<TypedPattern.Binding> bindings = new ArrayList<>();
    private final List<CoreLocal> parameters = new ArrayList<>();

    Arm(TypedExpression.Match.Arm arm, JoinId id, Type type) {
      this.arm = arm;
      this.id = id;
      this.type = type;
      collect(arm.pattern());
    }

    private void collect(TypedPattern pattern) {
      if (pattern instanceof TypedPattern.Binding binding) {
        bindings.add(binding);
        parameters.add(new CoreLocal(binding.binder().slot(), Erasure.erase(binding.type())));
      } else if (pattern instanceof TypedPattern.Constructor constructor) {
        constructor.fields().forEach(this::collect);
      }
    }

    TypedExpression.Match.Arm arm() {
      return arm;
    }

    JoinId id() {
      return id;
    }

    List<TypedPattern.Binding> bindings() {
      return bindings;
    }

    List<CoreLocal> parameters() {
      return parameters;
    }

    CoreExpression jump(Map<Binder, CoreLocal> values) {
      return new CoreExpression.Jump(id, CoreTerms.locals(arguments(values)), type);
    }

    /** What the parameters stand for at one place. */
    List<CoreLocal> arguments(Map<Binder, CoreLocal> values) {
      return bindings.stream().map(binding -> values.get(binding.binder())).toList();
    }

    /** Makes the parameters the values themselves, for an arm that is reached from one place. */
    void inline(Map<Binder, CoreLocal> values) {
      List<CoreLocal> arguments = arguments(values);
      parameters.clear();
      parameters.addAll(arguments);
    }
  }
}
