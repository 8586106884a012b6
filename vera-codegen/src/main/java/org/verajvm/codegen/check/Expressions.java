package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E160;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E161;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E172;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E173;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E300;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.syntax.Expression;

/**
 * Finds the type of an expression and resolves all names in it (spec chapter 4).
 *
 * <p>A hint is the type that the place asks for. It guides literals, constructors and generic
 * calls; it is the caller that converts the result or reports it.
 */
final class Expressions {
  final BodyContext context;
  final Conversions conversions;
  final Slots slots;
  final Literals literals;
  final Operators operators;
  final Calls calls;
  final EffectCalls effectCalls;
  final Constructors constructors;
  final Blocks blocks;
  final Patterns patterns;
  final Matches matches;
  final Lambdas lambdas;
  final Handlers handlers;
  final AbilityCalls abilities;

  Expressions(BodyContext context) {
    this.context = context;
    conversions = new Conversions(context);
    slots = new Slots(context);
    literals = new Literals(this);
    operators = new Operators(this);
    calls = new Calls(this);
    effectCalls = new EffectCalls(this);
    constructors = new Constructors(this);
    blocks = new Blocks(this);
    patterns = new Patterns(this);
    matches = new Matches(this);
    lambdas = new Lambdas(this);
    handlers = new Handlers(this);
    abilities = new AbilityCalls(this);
  }

  TypedExpression infer(Expression expression) {
    return infer(expression, Optional.empty());
  }

  TypedExpression infer(Expression expression, Optional<Type> hint) {
    return switch (expression) {
      case Expression.IntLiteral e -> literals.integer(e.value(), hint, e.span());
      case Expression.FloatLiteral e ->
          new TypedExpression.FloatLiteral(e.value(), Primitive.FLOAT64, e.span());
      case Expression.BoolLiteral e ->
          new TypedExpression.BoolLiteral(e.value(), Primitive.BOOL, e.span());
      case Expression.UnitLiteral e -> new TypedExpression.UnitLiteral(Primitive.UNIT, e.span());
      case Expression.StringLiteral e ->
          new TypedExpression.StringLiteral(e.value(), Primitive.STRING, e.span());
      case Expression.Interpolation e -> literals.interpolation(e);
      case Expression.SlotReference e -> slots.reference(e);
      case Expression.ResultReference e -> slots.result(e);
      case Expression.Call e -> calls.call(e, hint);
      case Expression.QualifiedCall e -> effectCalls.qualified(e, hint);
      case Expression.ModuleCall e -> calls.module(e, hint);
      case Expression.Construct e -> constructors.construct(e, hint);
      case Expression.Lambda e -> lambdas.lambda(e);
      case Expression.If e -> conditional(e, hint);
      case Expression.Match e -> matches.match(e, hint);
      case Expression.Block e -> blocks.block(e, hint);
      case Expression.Handle e -> handlers.handle(e, hint);
      case Expression.ArrayLiteral e -> array(e, hint);
      case Expression.Index e -> index(e);
      case Expression.Binary e -> operators.binary(e, hint);
      case Expression.Unary e -> operators.unary(e, hint);
      case Expression.OldState e -> slots.oldState(e);
      case Expression.NewState e -> slots.newState(e);
      case Expression.Assert e -> {
        TypedExpression test = context.effects.pure(() -> test(e.predicate(), E172, "assert()"));
        yield new TypedExpression.Assert(
            test, SourceText.of(e.predicate()), Primitive.UNIT, e.span());
      }
      case Expression.Assume e -> {
        TypedExpression test = context.effects.pure(() -> test(e.predicate(), E173, "assume()"));
        yield new TypedExpression.Assume(test, Primitive.UNIT, e.span());
      }
      case Expression.Quantifier e -> lambdas.quantifier(e);
      case Expression.Hole e -> slots.hole(e, hint);
    };
  }

  /** Checks an expression against the type its place requires. */
  TypedExpression check(
      Expression expression, Type expected, Function<Type, Diagnostic> otherwise) {
    TypedExpression typed = infer(expression, Optional.of(expected));
    if (context.unifier.flows(typed.type(), expected)) {
      return conversions.convert(typed, expected);
    }
    context.diagnostics().add(otherwise.apply(typed.type()));
    return conversions.withType(typed, Unifier.error());
  }

  /** Checks that an expression is a Bool. */
  TypedExpression test(Expression expression, DiagnosticCode code, String what) {
    return check(
        expression,
        Primitive.BOOL,
        found -> TypeErrors.notBool(code, what, found, expression.span()));
  }

  private TypedExpression conditional(Expression.If e, Optional<Type> hint) {
    TypedExpression condition = test(e.condition(), E300, "The condition of an if");
    TypedExpression then = infer(e.thenBranch(), hint);
    TypedExpression otherwise = infer(e.elseBranch(), hint);
    Optional<Type> joined = context.unifier.join(then.type(), otherwise.type());
    if (joined.isEmpty()) {
      context.diagnostics().add(MatchErrors.branches(then.type(), otherwise.type(), e.span()));
      return new TypedExpression.If(condition, then, otherwise, Unifier.error(), e.span());
    }
    Type type = joined.get();
    return new TypedExpression.If(
        condition,
        conversions.convert(then, type),
        conversions.convert(otherwise, type),
        type,
        e.span());
  }

  private TypedExpression array(Expression.ArrayLiteral e, Optional<Type> hint) {
    Type element =
        hint.map(context.unifier::base)
            .filter(Type.Array.class::isInstance)
            .map(type -> ((Type.Array) type).element())
            .orElseGet(context.unifier::fresh);
    boolean told = hint.filter(type -> ZeroSize.holds(context.unifier.zonk(type))).isPresent();
    List<TypedExpression> elements = new ArrayList<>();
    for (Expression each : e.elements()) {
      TypedExpression typed = infer(each, Optional.of(element));
      if (elements.isEmpty() && !context.unifier.flows(typed.type(), element)) {
        // What stands around the literal says what is wrong: it is another array than it needs.
        element = context.unifier.fresh();
      }
      if (!context.unifier.flows(typed.type(), element)) {
        context.diagnostics().add(MatchErrors.elements(element, typed.type(), each.span()));
      }
      elements.add(typed);
    }
    Type agreed = element;
    List<TypedExpression> converted =
        elements.stream().map(each -> conversions.convert(each, agreed)).toList();
    Type type = new Type.Array(agreed);
    context.defer(() -> {
      if (!told && ZeroSize.holds(context.unifier.zonk(type))) {
        context.diagnostics().add(ZeroSizeErrors.container(type, e.span()));
      }
    });
    return new TypedExpression.ArrayLiteral(converted, type, e.span());
  }

  private TypedExpression index(Expression.Index e) {
    TypedExpression array = infer(e.array());
    TypedExpression index = infer(e.index(), Optional.of(Primitive.INT));
    Type indexType = context.unifier.base(index.type());
    if (indexType != Primitive.INT
        && indexType != Primitive.NAT
        && !context.unifier.flows(indexType, Primitive.INT)) {
      context.diagnostics().add(OperatorErrors.index(E160, index.type(), e.index().span()));
    }
    Type base = context.unifier.base(array.type());
    if (context.unifier.isOpen(base)) {
      context.unifier.agree(base, new Type.Array(context.unifier.fresh()));
      base = context.unifier.base(base);
    }
    if (base instanceof Type.Array known) {
      TypedExpression plain = conversions.convert(array, base);
      TypedExpression position = conversions.convert(index, indexType);
      return new TypedExpression.Index(plain, position, known.element(), e.span());
    }
    if (!Unifier.isError(base)) {
      context.diagnostics().add(OperatorErrors.notIndexable(E161, array.type(), e.span()));
    }
    return new TypedExpression.Index(array, index, Unifier.error(), e.span());
  }
}
