package org.verajvm.codegen.core.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreExpression.JoinId;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.core.lower.LowerMatch.Arm;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * A match as tests of one arm after the other: as large as its patterns, whatever they are. For
 * matches whose decision tree would be too large.
 */
final class EmitTestsInOrder {
  private final Type type;
  private final Span span;

  EmitTestsInOrder(Type type, Span span) {
    this.type = type;
    this.span = span;
  }

  CoreExpression emit(CoreLocal value, List<Arm> arms, Function<Arm, CoreExpression> bodies) {
    CoreExpression rest =
        new CoreExpression.Trap(TrapKind.UNREACHABLE, "No arm of the match applies", span);
    for (Arm arm : arms.reversed()) {
      JoinId next = new JoinId();
      rest = new CoreExpression.Join(next, List.of(), rest, test(arm, value, next, bodies), type);
    }
    return rest;
  }

  private record Pending(TypedPattern pattern, CoreLocal value) {}

  private CoreExpression test(
      Arm arm, CoreLocal scrutinee, JoinId next, Function<Arm, CoreExpression> bodies) {
    CoreExpression failed = new CoreExpression.Jump(next, List.of(), type);
    List<UnaryOperator<CoreExpression>> steps = new ArrayList<>();
    Map<Binder, CoreLocal> bound = new HashMap<>();
    Deque<Pending> pending = new ArrayDeque<>();
    pending.push(new Pending(arm.arm().pattern(), scrutinee));
    while (!pending.isEmpty()) {
      step(pending.pop(), failed, steps, bound, pending);
    }
    arm.inline(bound);
    CoreExpression result = bodies.apply(arm);
    for (UnaryOperator<CoreExpression> step : steps.reversed()) {
      result = step.apply(result);
    }
    return result;
  }

  private void step(
      Pending next,
      CoreExpression failed,
      List<UnaryOperator<CoreExpression>> steps,
      Map<Binder, CoreLocal> bound,
      Deque<Pending> pending) {
    CoreLocal value = next.value();
    switch (next.pattern()) {
      case TypedPattern.Wildcard _ -> {
        // Nothing to test.
      }
      case TypedPattern.Binding binding -> bound.put(binding.binder(), value);
      case TypedPattern.IntLiteral _, TypedPattern.StringLiteral _, TypedPattern.BoolLiteral _ -> {
        CoreExpression test = EmitDecisionTree.literalTest(next.pattern(), value, span);
        steps.add(body -> new CoreExpression.If(test, body, failed, type));
      }
      case TypedPattern.Constructor constructor -> {
        int tag = constructor.constructor().tag();
        steps.add(body ->
            new CoreExpression.Switch(
                CoreTerms.local(value),
                List.of(new CoreExpression.Switch.Case(tag, body)),
                Optional.of(failed),
                type));
        for (int i = 0; i < constructor.fields().size(); i++) {
          CoreLocal field =
              new CoreLocal("field", Erasure.erase(constructor.fields().get(i).type()));
          CoreExpression read =
              new CoreExpression.Field(
                  CoreTerms.local(value), constructor.constructor(), i, field.type());
          steps.add(body -> new CoreExpression.Let(field, read, body));
          pending.add(new Pending(constructor.fields().get(i), field));
        }
      }
    }
  }
}
