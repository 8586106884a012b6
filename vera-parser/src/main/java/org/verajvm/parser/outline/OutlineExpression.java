package org.verajvm.parser.outline;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.outline.Outline.Decimal;
import org.verajvm.parser.outline.Outline.Field;
import org.verajvm.parser.outline.Outline.Items;
import org.verajvm.parser.outline.Outline.Node;
import org.verajvm.parser.outline.Outline.Symbol;
import org.verajvm.parser.outline.Outline.Text;
import org.verajvm.parser.outline.Outline.Truth;
import org.verajvm.parser.outline.Outline.Whole;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Expression.Handle.Clause;
import org.verajvm.parser.syntax.Expression.Handle.HandlerState;
import org.verajvm.parser.syntax.Expression.Handle.StateUpdate;
import org.verajvm.parser.syntax.Expression.Interpolation.Part;
import org.verajvm.parser.syntax.Expression.Match.Arm;
import org.verajvm.parser.syntax.Statement;
import org.verajvm.parser.syntax.TypeExpression;

/** Outlines of expressions and statements. */
final class OutlineExpression {
  private OutlineExpression() {}

  static Node of(Expression expression) {
    return switch (expression) {
      case Expression.IntLiteral e -> node("IntLit", e, field("value", new Whole(e.value())));
      case Expression.FloatLiteral e -> node("FloatLit", e, field("value", new Decimal(e.value())));
      case Expression.BoolLiteral e -> node("BoolLit", e, field("value", new Truth(e.value())));
      case Expression.UnitLiteral e -> node("UnitLit", e);
      case Expression.StringLiteral e -> node("StringLit", e, field("value", new Text(e.value())));
      case Expression.Interpolation e ->
          node("InterpolatedString", e, field("parts", Items.of(e.parts(), p -> part(p))));
      case Expression.SlotReference e -> node("SlotRef", e, slot(e.type(), Optional.of(e.index())));
      case Expression.ResultReference e -> node("ResultRef", e, slot(e.type(), Optional.empty()));
      case Expression.Call e ->
          node("FnCall", e, OutlineProgram.name(e.function()), arguments(e.arguments()));
      case Expression.QualifiedCall e ->
          node(
              "QualifiedCall",
              e,
              field("qualifier", OutlineProgram.text(e.qualifier())),
              OutlineProgram.name(e.operation()),
              arguments(e.arguments()));
      case Expression.ModuleCall e ->
          node(
              "ModuleCall",
              e,
              OutlineProgram.path(e.module()),
              OutlineProgram.name(e.function()),
              arguments(e.arguments()));
      case Expression.Construct e -> construct(e);
      case Expression.Lambda e -> lambda(e);
      case Expression.If e ->
          node(
              "IfExpr",
              e,
              field("condition", of(e.condition())),
              field("then_branch", of(e.thenBranch())),
              field("else_branch", of(e.elseBranch())));
      case Expression.Match e ->
          node(
              "MatchExpr",
              e,
              field("scrutinee", of(e.scrutinee())),
              field("arms", Items.of(e.arms(), OutlineExpression::arm)));
      case Expression.Block e ->
          node(
              "Block",
              e,
              field("statements", Items.of(e.statements(), OutlineExpression::of)),
              field("expr", of(e.result())));
      case Expression.Handle e -> handle(e);
      case Expression.ArrayLiteral e ->
          node("ArrayLit", e, field("elements", Items.of(e.elements(), OutlineExpression::of)));
      case Expression.Index e ->
          node("IndexExpr", e, field("collection", of(e.array())), field("index", of(e.index())));
      case Expression.Binary e ->
          node(
              "BinaryExpr",
              e,
              field("op", new Symbol(e.operator().symbol())),
              field("left", of(e.left())),
              field("right", of(e.right())));
      case Expression.Unary e ->
          node(
              "UnaryExpr",
              e,
              field("op", new Symbol(e.operator().symbol())),
              field("operand", of(e.operand())));
      case Expression.OldState e -> node("OldExpr", e, effect("effect_ref", e.effect()));
      case Expression.NewState e -> node("NewExpr", e, effect("effect_ref", e.effect()));
      case Expression.Assert e -> node("AssertExpr", e, field("expr", of(e.predicate())));
      case Expression.Assume e -> node("AssumeExpr", e, field("expr", of(e.predicate())));
      case Expression.Quantifier e ->
          node(
              e.universal() ? "ForallExpr" : "ExistsExpr",
              e,
              type("binding_type", e.binder()),
              field("domain", of(e.bound())),
              field("predicate", of(e.predicate())));
      case Expression.Hole e -> node("HoleExpr", e);
    };
  }

  private static Node node(String type, org.verajvm.parser.syntax.Node source, Field... fields) {
    return Node.of(type, source.span(), fields);
  }

  private static Field field(String name, Outline value) {
    return new Field(name, value);
  }

  private static Field type(String name, TypeExpression type) {
    return field(name, OutlineType.of(type));
  }

  private static Field effect(String name, EffectReference effect) {
    return field(name, OutlineType.of(effect));
  }

  private static Field arguments(List<Expression> arguments) {
    return field("args", Items.of(arguments, OutlineExpression::of));
  }

  private static Field[] slot(TypeExpression type, Optional<Integer> index) {
    if (!(type instanceof TypeExpression.Named named)) {
      throw new IllegalStateException("internal error: a slot reference without a type name");
    }
    Field name = field("type_name", OutlineProgram.text(named.name()));
    Field arguments = OutlineType.arguments(named);
    return index
        .map(i -> new Field[] {name, arguments, field("index", new Whole(BigInteger.valueOf(i)))})
        .orElseGet(() -> new Field[] {name, arguments});
  }

  private static Outline part(Part part) {
    return switch (part) {
      case Part.Text text -> new Text(text.value());
      case Part.Hole hole -> of(hole.expression());
    };
  }

  private static Node construct(Expression.Construct e) {
    Field name = OutlineProgram.name(e.constructor());
    return e.arguments().isEmpty()
        ? node("NullaryConstructor", e, name)
        : node("ConstructorCall", e, name, arguments(e.arguments()));
  }

  private static Node lambda(Expression.Lambda e) {
    return node(
        "AnonFn",
        e,
        field("params", Items.of(e.parameters(), p -> OutlineType.of(p.type()))),
        type("return_type", e.result().type()),
        field("effect", OutlineType.of(e.effects())),
        field("body", of(e.body())));
  }

  private static Node arm(Arm arm) {
    return node(
        "MatchArm",
        arm,
        field("pattern", OutlineType.of(arm.pattern())),
        field("body", of(arm.body())));
  }

  private static Node handle(Expression.Handle e) {
    return node(
        "HandleExpr",
        e,
        effect("effect", e.effect()),
        field("state", Outline.optional(e.state(), OutlineExpression::state)),
        field("clauses", Items.of(e.clauses(), OutlineExpression::clause)),
        field("body", of(e.body())));
  }

  private static Node state(HandlerState state) {
    return node(
        "HandlerState",
        state,
        type("type_expr", state.type()),
        field("init_expr", of(state.initial())));
  }

  private static Node clause(Clause clause) {
    return node(
        "HandlerClause",
        clause,
        field("op_name", OutlineProgram.text(clause.operation())),
        field("params", Items.of(clause.parameters(), p -> OutlineType.of(p.type()))),
        field("body", of(clause.body())),
        field("state_update", Outline.optional(clause.update(), OutlineExpression::update)));
  }

  private static Outline update(StateUpdate update) {
    return new Items(List.of(OutlineType.of(update.type()), of(update.value())));
  }

  private static Node of(Statement statement) {
    return switch (statement) {
      case Statement.Let s ->
          node("LetStmt", s, type("type_expr", s.type()), field("value", of(s.value())));
      case Statement.Destructure s ->
          node(
              "LetDestruct",
              s,
              field("constructor", OutlineProgram.text(s.constructor())),
              field("type_bindings", Items.of(s.bindings(), OutlineType::of)),
              field("value", of(s.value())));
      case Statement.Evaluate s -> node("ExprStmt", s, field("expr", of(s.expression())));
    };
  }
}
