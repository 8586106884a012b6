package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.core.TypeSize;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Changes of type at run time (spec 2.6.5, 11.2.1): Int and Nat are checked for what the other
 * cannot hold, refinements are tested wherever a value comes under one.
 */
final class Conversions {
  private final FunctionScope scope;
  private final LowerExpression lower;

  Conversions(FunctionScope scope, LowerExpression lower) {
    this.scope = scope;
    this.lower = lower;
  }

  CoreExpression lower(TypedExpression.Convert convert) {
    String site = scope.resultConversions().contains(convert) ? "return value" : "value";
    TypedExpression operand = convert.operand();
    return convert(lower.lower(operand), operand.type(), convert.type(), site, convert.span());
  }

  /**
   * Lowers an argument of a function. The callee tests the refinements of its parameters itself, so
   * that it is named when one is violated; they are not tested twice.
   */
  CoreExpression lowerArgument(TypedExpression argument, Type parameter) {
    List<Refinement> tested = Erasure.refinements(parameter);
    if (argument instanceof TypedExpression.Convert convert
        && !tested.isEmpty()
        && tested.equals(Erasure.refinements(convert.type()))) {
      TypedExpression operand = convert.operand();
      return changeBase(
          lower.lower(operand),
          Erasure.base(operand.type()),
          Erasure.base(convert.type()),
          convert.span());
    }
    return lower.lower(argument);
  }

  /** The value as the other type, in the place of an internal binding. */
  CoreExpression convert(CoreExpression value, Type from, Type to, Span span) {
    return convert(value, from, to, "value", span);
  }

  /** Tests the refinements of a type on a value of its base. */
  CoreExpression guard(CoreExpression value, Type type, Span span) {
    return guard(value, Erasure.refinements(type), "value", span);
  }

  /** Tests the refinements of a parameter at the entry of a function. */
  CoreExpression guardParameter(CoreExpression parameter, Type type, Span span) {
    CoreExpression checks = CoreTerms.UNIT;
    for (Refinement refinement : Erasure.refinements(type).reversed()) {
      CoreExpression check =
          CoreTerms.choose(
              test(refinement, parameter),
              CoreTerms.UNIT,
              violation(refinement, "parameter", span));
      checks = CoreTerms.sequence(check, checks);
    }
    return checks;
  }

  /**
   * The value as the other type.
   *
   * @param site what a violation calls the value
   */
  CoreExpression convert(CoreExpression value, Type from, Type to, String site, Span span) {
    if (value.type() == Primitive.NEVER) {
      return value;
    }
    CoreExpression based = changeBase(value, Erasure.base(from), Erasure.base(to), span);
    Set<Refinement> known = Set.copyOf(Erasure.refinements(from));
    List<Refinement> missing =
        Erasure.refinements(to).stream().filter(r -> !known.contains(r)).toList();
    return guard(based, missing, site, span);
  }

  private CoreExpression guard(
      CoreExpression value, List<Refinement> refinements, String site, Span span) {
    if (refinements.isEmpty()) {
      return value;
    }
    return CoreTerms.let("value", value, held -> guardLocal(held, refinements, site, span));
  }

  private CoreExpression guardLocal(
      CoreExpression held, List<Refinement> refinements, String site, Span span) {
    CoreExpression result = held;
    for (Refinement refinement : refinements.reversed()) {
      result =
          new CoreExpression.If(
              test(refinement, held), result, violation(refinement, site, span), held.type());
    }
    return result;
  }

  private CoreExpression test(Refinement refinement, CoreExpression value) {
    Refinement.Predicate predicate =
        refinement
            .predicate()
            .orElseThrow(
                () -> new IllegalStateException("internal error: unchecked " + refinement.text()));
    Type expected = Erasure.erase(predicate.value().type());
    CoreLocal subject = scope.bind(predicate.value());
    CoreExpression subjectValue =
        expected.equals(value.type())
            ? value
            : CoreTerms.elementOperation(
                Intrinsic.REINTERPRET, expected, expected, predicate.test().span(), value);
    return new CoreExpression.Let(subject, subjectValue, lower.lower(predicate.test()));
  }

  private CoreExpression violation(Refinement refinement, String site, Span span) {
    String message =
        "Refinement violation in "
            + scope.signature()
            + "\n  "
            + site
            + ": "
            + refinement.text()
            + " failed";
    return new CoreExpression.Trap(TrapKind.CONTRACT_VIOLATION, message, span);
  }

  private CoreExpression changeBase(CoreExpression value, Type from, Type to, Span span) {
    if (from == Primitive.INT && to == Primitive.NAT) {
      return value instanceof CoreExpression.Scalar literal && literal.value() >= 0
          ? new CoreExpression.Scalar(literal.value(), to)
          : CoreTerms.operation(Intrinsic.INT_TO_NAT_CHECKED, to, span, value);
    }
    if (from == Primitive.NAT && to == Primitive.INT) {
      return value instanceof CoreExpression.Scalar literal && literal.value() >= 0
          ? new CoreExpression.Scalar(literal.value(), to)
          : CoreTerms.operation(Intrinsic.NAT_TO_INT_CHECKED, to, span, value);
    }
    if (from instanceof Type.Function source && to instanceof Type.Function target) {
      return adapt(value, source, target, span);
    }
    if (ComponentChecks.isNeeded(from, to)) {
      if (TypeSize.isUnbounded(from) || TypeSize.isUnbounded(to)) {
        return unbounded(span);
      }
      return scope.checks().call(from, to, value, span);
    }
    Type expected = Erasure.erase(to);
    return Erasure.same(value.type(), expected)
        ? value
        : CoreTerms.elementOperation(Intrinsic.REINTERPRET, expected, expected, span, value);
  }

  /** Parts of a type that refers to itself at larger types have infinitely many types. */
  private CoreExpression unbounded(Span span) {
    return scope.unsupported(
        "A value whose parts have ever larger types is converted — function skipped.",
        "Each part is checked by code of its own; a type that refers to itself at larger types"
            + " needs infinitely many (spec 2.8).",
        "Build the value at the type it is used at.",
        span);
  }

  /** A function that converts its arguments and its result, where their types differ. */
  private CoreExpression adapt(
      CoreExpression value, Type.Function from, Type.Function to, Span span) {
    if (!ComponentChecks.isAdapted(from, to)) {
      return value;
    }
    return CoreTerms.let("function", value, function -> adapter(function, from, to, span));
  }

  private CoreExpression adapter(
      CoreExpression function, Type.Function from, Type.Function to, Span span) {
    List<CoreLocal> parameters =
        to.parameters().stream().map(type -> new CoreLocal("x", Erasure.erase(type))).toList();
    List<CoreExpression> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      arguments.add(
          convert(
              CoreTerms.local(parameters.get(i)),
              to.parameters().get(i),
              from.parameters().get(i),
              span));
    }
    CoreExpression call =
        new CoreExpression.Apply(function, arguments, Erasure.erase(from.result()));
    CoreExpression body = convert(call, from.result(), to.result(), span);
    return new CoreExpression.Lambda(parameters, body, (Type.Function) Erasure.erase(to), span);
  }
}
