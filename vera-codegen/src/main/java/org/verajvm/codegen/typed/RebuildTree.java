package org.verajvm.codegen.typed;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * Copies a tree with every type mapped and every binder made anew where its type changes. One
 * instance serves one tree, so that a binder and its references stay together.
 */
public final class RebuildTree {
  private final UnaryOperator<Type> types;
  private final Conversion conversions;
  private final Map<Binder, Binder> binders = new IdentityHashMap<>();

  public RebuildTree(UnaryOperator<Type> types) {
    this(types, TypedExpression.Convert::new);
  }

  /**
   * @param conversions makes what stands for a {@link TypedExpression.Convert} whose operand and
   *     type are mapped already
   */
  public RebuildTree(UnaryOperator<Type> types, Conversion conversions) {
    this.types = types;
    this.conversions = conversions;
  }

  /** Converts an operand to a type. */
  @FunctionalInterface
  public interface Conversion {
    TypedExpression convert(TypedExpression operand, Type type, Span span);
  }

  public Refinement.Predicate predicate(Refinement.Predicate predicate) {
    return new Refinement.Predicate(binder(predicate.value()), expression(predicate.test()));
  }

  public Binder binder(Binder old) {
    return binders.computeIfAbsent(old, this::copy);
  }

  private Binder copy(Binder old) {
    Type type = types.apply(old.type());
    return type.equals(old.type()) ? old : new Binder(old.slot(), type, old.span());
  }

  public List<TypedExpression> expressions(List<TypedExpression> all) {
    return all.stream().map(this::expression).toList();
  }

  private List<Binder> binders(List<Binder> all) {
    return all.stream().map(this::binder).toList();
  }

  private List<Type> types(List<Type> all) {
    return all.stream().map(types).toList();
  }

  private Type.Data data(Type.Data type) {
    return (Type.Data) types.apply(type);
  }

  private static DataDefinition.Constructor constructor(
      DataDefinition.Constructor constructor, Type.Data type) {
    return TupleType.is(type) ? TupleType.constructor(type) : constructor;
  }

  private EffectInstance effect(EffectInstance effect) {
    return new EffectInstance(effect.id(), types(effect.arguments()));
  }

  private EffectRow row(EffectRow row) {
    return new EffectRow(row.effects().stream().map(this::effect).toList(), row.variables());
  }

  /** The copy of an expression. */
  public TypedExpression expression(TypedExpression old) {
    Type type = types.apply(old.type());
    return switch (old) {
      case TypedExpression.IntLiteral e ->
          new TypedExpression.IntLiteral(e.value(), type, e.span());
      case TypedExpression.FloatLiteral e -> e;
      case TypedExpression.BoolLiteral e -> e;
      case TypedExpression.UnitLiteral e -> e;
      case TypedExpression.StringLiteral e -> e;
      case TypedExpression.Interpolation e ->
          new TypedExpression.Interpolation(expressions(e.parts()), type, e.span());
      case TypedExpression.Local e -> new TypedExpression.Local(binder(e.binder()), type, e.span());
      case TypedExpression.Call e ->
          new TypedExpression.Call(
              e.function(), types(e.typeArguments()), expressions(e.arguments()), type, e.span());
      case TypedExpression.BuiltinCall e ->
          new TypedExpression.BuiltinCall(
              e.builtin(), types(e.typeArguments()), expressions(e.arguments()), type, e.span());
      case TypedExpression.Apply e ->
          new TypedExpression.Apply(
              expression(e.function()), expressions(e.arguments()), type, e.span());
      case TypedExpression.Construct e ->
          new TypedExpression.Construct(
              constructor(e.constructor(), data(e.type())),
              expressions(e.arguments()),
              data(e.type()),
              e.span());
      case TypedExpression.Lambda e -> lambda(e, type);
      case TypedExpression.If e ->
          new TypedExpression.If(
              expression(e.condition()),
              expression(e.thenBranch()),
              expression(e.elseBranch()),
              type,
              e.span());
      case TypedExpression.Match e ->
          new TypedExpression.Match(
              expression(e.scrutinee()), e.arms().stream().map(this::arm).toList(), type, e.span());
      case TypedExpression.Block e -> block(e, type);
      case TypedExpression.ArrayLiteral e ->
          new TypedExpression.ArrayLiteral(expressions(e.elements()), type, e.span());
      case TypedExpression.Index e ->
          new TypedExpression.Index(expression(e.array()), expression(e.index()), type, e.span());
      case TypedExpression.Arithmetic e ->
          new TypedExpression.Arithmetic(
              e.operator(), expression(e.left()), expression(e.right()), type, e.span());
      case TypedExpression.Negate e ->
          new TypedExpression.Negate(expression(e.operand()), type, e.span());
      case TypedExpression.Compare e ->
          new TypedExpression.Compare(
              e.operator(), expression(e.left()), expression(e.right()), type, e.span());
      case TypedExpression.Logical e ->
          new TypedExpression.Logical(
              e.operator(), expression(e.left()), expression(e.right()), type, e.span());
      case TypedExpression.Not e ->
          new TypedExpression.Not(expression(e.operand()), type, e.span());
      case TypedExpression.Convert e ->
          conversions.convert(expression(e.operand()), type, e.span());
      case TypedExpression.Perform e ->
          new TypedExpression.Perform(
              effect(e.effect()),
              e.operation(),
              e.clause(),
              expressions(e.arguments()),
              type,
              e.span());
      case TypedExpression.Handle e -> handle(e, type);
      case TypedExpression.Resume e ->
          new TypedExpression.Resume(e.handler(), expression(e.value()), type, e.span());
      case TypedExpression.OldState e ->
          new TypedExpression.OldState(effect(e.effect()), type, e.span());
      case TypedExpression.NewState e ->
          new TypedExpression.NewState(effect(e.effect()), type, e.span());
      case TypedExpression.Assert e ->
          new TypedExpression.Assert(expression(e.predicate()), e.text(), type, e.span());
      case TypedExpression.Assume e ->
          new TypedExpression.Assume(expression(e.predicate()), type, e.span());
      case TypedExpression.Quantifier e ->
          new TypedExpression.Quantifier(
              e.universal(),
              binder(e.index()),
              expression(e.bound()),
              expression(e.body()),
              type,
              e.span());
      case TypedExpression.Hole e -> new TypedExpression.Hole(type, e.span());
    };
  }

  private TypedExpression lambda(TypedExpression.Lambda e, Type type) {
    return new TypedExpression.Lambda(
        binders(e.parameters()),
        types.apply(e.result()),
        row(e.effects()),
        expression(e.body()),
        type,
        e.span());
  }

  private TypedExpression block(TypedExpression.Block e, Type type) {
    List<TypedStatement> statements = e.statements().stream().map(this::statement).toList();
    return new TypedExpression.Block(statements, expression(e.result()), type, e.span());
  }

  private TypedStatement statement(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Let let ->
          new TypedStatement.Let(binder(let.binder()), expression(let.value()));
      case TypedStatement.Destructure destructure ->
          new TypedStatement.Destructure(
              pattern(destructure.pattern()), expression(destructure.value()));
      case TypedStatement.Evaluate evaluate ->
          new TypedStatement.Evaluate(expression(evaluate.expression()));
    };
  }

  private TypedExpression.Match.Arm arm(TypedExpression.Match.Arm arm) {
    return new TypedExpression.Match.Arm(pattern(arm.pattern()), expression(arm.body()));
  }

  private TypedPattern pattern(TypedPattern old) {
    Type type = types.apply(old.type());
    return switch (old) {
      case TypedPattern.Constructor p ->
          new TypedPattern.Constructor(
              data(p.type()),
              constructor(p.constructor(), data(p.type())),
              p.fields().stream().map(this::pattern).toList());
      case TypedPattern.Wildcard p -> new TypedPattern.Wildcard(type);
      case TypedPattern.Binding p -> new TypedPattern.Binding(type, binder(p.binder()));
      case TypedPattern.IntLiteral p -> new TypedPattern.IntLiteral(type, p.value());
      case TypedPattern.StringLiteral p -> new TypedPattern.StringLiteral(type, p.value());
      case TypedPattern.BoolLiteral p -> new TypedPattern.BoolLiteral(type, p.value());
    };
  }

  private TypedExpression handle(TypedExpression.Handle e, Type type) {
    Optional<TypedExpression.Handle.State> state =
        e.state()
            .map(s ->
                new TypedExpression.Handle.State(types.apply(s.type()), expression(s.initial())));
    return new TypedExpression.Handle(
        e.id(),
        effect(e.effect()),
        state,
        e.clauses().stream().map(this::clause).toList(),
        e.unhandled().stream().map(this::unhandled).toList(),
        expression(e.body()),
        type,
        e.span());
  }

  private TypedExpression.Handle.Unhandled unhandled(TypedExpression.Handle.Unhandled u) {
    return new TypedExpression.Handle.Unhandled(
        u.operation(), types(u.parameters()), types.apply(u.result()));
  }

  private TypedExpression.Handle.Clause clause(TypedExpression.Handle.Clause c) {
    return new TypedExpression.Handle.Clause(
        c.operation(),
        binders(c.parameters()),
        c.stateBinder().map(this::binder),
        expression(c.body()),
        c.update().map(this::expression),
        c.performs(),
        types(c.operationParameters()),
        types.apply(c.operationResult()),
        c.span());
  }

  /** The same for a data type's invariant. */
  public DataDefinition.Invariant invariant(DataDefinition.Invariant invariant) {
    return new DataDefinition.Invariant(
        binder(invariant.value()), expression(invariant.test()), invariant.text());
  }
}
