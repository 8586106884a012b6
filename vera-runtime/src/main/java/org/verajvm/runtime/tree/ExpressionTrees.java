package org.verajvm.runtime.tree;

import static org.verajvm.runtime.tree.TreeBuilder.node;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Pattern;
import org.verajvm.parser.syntax.Statement;
import org.verajvm.parser.syntax.TypeExpression;
import org.verajvm.runtime.store.FloatText;
import org.verajvm.runtime.tree.Tree.Content;

/** Expressions, statements and patterns as trees. */
final class ExpressionTrees {
  private ExpressionTrees() {}

  static Tree of(Expression expression) {
    Span span = expression.span();
    return switch (expression) {
      case Expression.IntLiteral literal -> literal("IntLit", span, number(literal.value()));
      case Expression.FloatLiteral literal ->
          literal("FloatLit", span, new Content.Number(FloatText.format(literal.value())));
      case Expression.BoolLiteral literal ->
          literal("BoolLit", span, new Content.Truth(literal.value()));
      case Expression.StringLiteral literal ->
          literal("StringLit", span, new Content.Word(literal.value()));
      case Expression.UnitLiteral literal -> node("UnitLit", span).build();
      case Expression.Hole hole -> node("HoleExpr", span).build();
      case Expression.Interpolation interpolation ->
          node("InterpolatedString", span).with("parts", parts(interpolation)).build();
      case Expression.SlotReference slot ->
          slot("SlotRef", slot.type(), span)
              .with("index", new Content.Number(Integer.toString(slot.index())))
              .build();
      case Expression.ResultReference result -> slot("ResultRef", result.type(), span).build();
      case Expression.Call _,
          Expression.QualifiedCall _,
          Expression.ModuleCall _,
          Expression.Construct _ ->
          call(expression);
      case Expression.Lambda lambda ->
          node("AnonFn", span)
              .children("params", lambda.parameters(), each -> TypeTrees.of(each.type()))
              .child("return_type", TypeTrees.of(lambda.result().type()))
              .child("effect", TypeTrees.effects(lambda.effects()))
              .child("body", of(lambda.body()))
              .build();
      case Expression.If choice ->
          node("IfExpr", span)
              .child("condition", of(choice.condition()))
              .child("then_branch", of(choice.thenBranch()))
              .child("else_branch", of(choice.elseBranch()))
              .build();
      case Expression.Match match ->
          node("MatchExpr", span)
              .child("scrutinee", of(match.scrutinee()))
              .children("arms", match.arms(), ExpressionTrees::arm)
              .build();
      case Expression.Block block ->
          node("Block", contents(block))
              .children("statements", block.statements(), ExpressionTrees::statement)
              .child("expr", of(block.result()))
              .build();
      case Expression.Handle handle -> handle(handle);
      case Expression.ArrayLiteral array ->
          node("ArrayLit", span)
              .children("elements", array.elements(), ExpressionTrees::of)
              .build();
      case Expression.Index index ->
          node("IndexExpr", span)
              .child("collection", of(index.array()))
              .child("index", of(index.index()))
              .build();
      case Expression.Binary binary ->
          node("BinaryExpr", span)
              .with("op", new Content.Symbol(binary.operator().symbol()))
              .child("left", of(binary.left()))
              .child("right", of(binary.right()))
              .build();
      case Expression.Unary unary ->
          node("UnaryExpr", span)
              .with("op", new Content.Symbol(unary.operator().symbol()))
              .child("operand", of(unary.operand()))
              .build();
      case Expression.OldState old ->
          node("OldExpr", span).child("effect_ref", TypeTrees.effect(old.effect())).build();
      case Expression.NewState now ->
          node("NewExpr", span).child("effect_ref", TypeTrees.effect(now.effect())).build();
      case Expression.Assert check ->
          node("AssertExpr", span).child("expr", of(check.predicate())).build();
      case Expression.Assume assumption ->
          node("AssumeExpr", span).child("expr", of(assumption.predicate())).build();
      case Expression.Quantifier quantifier ->
          node(quantifier.universal() ? "ForallExpr" : "ExistsExpr", span)
              .child("binding_type", TypeTrees.of(quantifier.binder()))
              .child("domain", of(quantifier.bound()))
              .child("predicate", of(quantifier.predicate()))
              .build();
    };
  }

  /** What stands between the braces. */
  private static Span contents(Expression.Block block) {
    Span result = block.result().span();
    return block.statements().isEmpty() ? result : block.statements().getFirst().span().to(result);
  }

  private static Tree literal(String type, Span span, Content value) {
    return node(type, span).with("value", value).build();
  }

  private static Content number(Object number) {
    return new Content.Number(number.toString());
  }

  /** Texts and holes in turn, with an empty text where the source has none. */
  private static Content parts(Expression.Interpolation interpolation) {
    List<Content> parts = new ArrayList<>();
    for (Expression.Interpolation.Part part : interpolation.parts()) {
      boolean textIsDue = parts.size() % 2 == 0;
      switch (part) {
        case Expression.Interpolation.Part.Text(String text) -> parts.add(new Content.Word(text));
        case Expression.Interpolation.Part.Hole(Expression hole) -> {
          if (textIsDue) {
            parts.add(new Content.Word(""));
          }
          parts.add(new Content.Child(of(hole)));
        }
      }
    }
    if (parts.size() % 2 == 0) {
      parts.add(new Content.Word(""));
    }
    return new Content.Items(parts);
  }

  private static TreeBuilder slot(String type, TypeExpression slotType, Span span) {
    TreeBuilder tree = node(type, span);
    if (slotType instanceof TypeExpression.Named named) {
      return tree.word("type_name", named.name())
          .childrenOrAbsent("type_args", named.arguments(), TypeTrees::of);
    }
    return tree.with("type_name", new Content.Word(slotType.span().text()))
        .with("type_args", Content.Absent.ABSENT);
  }

  private static Tree call(Expression expression) {
    Span span = expression.span();
    return switch (expression) {
      case Expression.Call call ->
          arguments(node("FnCall", span).word("name", call.function()), call.arguments());
      case Expression.QualifiedCall call ->
          arguments(
              node("QualifiedCall", span)
                  .word("qualifier", call.qualifier())
                  .word("name", call.operation()),
              call.arguments());
      case Expression.ModuleCall call ->
          arguments(
              node("ModuleCall", span)
                  .with("path", TreeBuilder.words(call.module().segments()))
                  .word("name", call.function()),
              call.arguments());
      case Expression.Construct construct when construct.arguments().isEmpty() ->
          node("NullaryConstructor", span).word("name", construct.constructor()).build();
      case Expression.Construct construct ->
          arguments(
              node("ConstructorCall", span).word("name", construct.constructor()),
              construct.arguments());
      default -> throw new IllegalStateException("internal error: no call: " + expression);
    };
  }

  private static Tree arguments(TreeBuilder tree, List<Expression> arguments) {
    return tree.children("args", arguments, ExpressionTrees::of).build();
  }

  private static Tree handle(Expression.Handle handle) {
    return node("HandleExpr", handle.span())
        .child("effect", TypeTrees.effect(handle.effect()))
        .optional("state", handle.state().map(ExpressionTrees::state))
        .children("clauses", handle.clauses(), ExpressionTrees::clause)
        .child("body", of(handle.body()))
        .build();
  }

  private static Tree state(Expression.Handle.HandlerState state) {
    return node("HandlerState", state.span())
        .child("type_expr", TypeTrees.of(state.type()))
        .child("init_expr", of(state.initial()))
        .build();
  }

  private static Tree clause(Expression.Handle.Clause clause) {
    Content update =
        clause
            .update()
            .<Content>map(each ->
                new Content.Items(
                    List.of(
                        new Content.Child(TypeTrees.of(each.type())),
                        new Content.Child(of(each.value())))))
            .orElse(Content.Absent.ABSENT);
    return node("HandlerClause", clause.span())
        .word("op_name", clause.operation())
        .children("params", clause.parameters(), each -> TypeTrees.of(each.type()))
        .child("body", of(clause.body()))
        .with("state_update", update)
        .build();
  }

  private static Tree arm(Expression.Match.Arm arm) {
    return node("MatchArm", arm.span())
        .child("pattern", pattern(arm.pattern()))
        .child("body", of(arm.body()))
        .build();
  }

  private static Tree pattern(Pattern pattern) {
    Span span = pattern.span();
    return switch (pattern) {
      case Pattern.Constructor constructor when constructor.arguments().isEmpty() ->
          node("NullaryPattern", span).word("name", constructor.name()).build();
      case Pattern.Constructor constructor ->
          node("ConstructorPattern", span)
              .word("name", constructor.name())
              .children("sub_patterns", constructor.arguments(), ExpressionTrees::pattern)
              .build();
      case Pattern.Wildcard wildcard -> node("WildcardPattern", span).build();
      case Pattern.Binding binding ->
          node("BindingPattern", span).child("type_expr", TypeTrees.of(binding.type())).build();
      case Pattern.IntLiteral literal -> literal("IntPattern", span, number(literal.value()));
      case Pattern.StringLiteral literal ->
          literal("StringPattern", span, new Content.Word(literal.value()));
      case Pattern.BoolLiteral literal ->
          literal("BoolPattern", span, new Content.Truth(literal.value()));
    };
  }

  private static Tree statement(Statement statement) {
    Span span = statement.span();
    return switch (statement) {
      case Statement.Let let ->
          node("LetStmt", span)
              .child("type_expr", TypeTrees.of(let.type()))
              .child("value", of(let.value()))
              .build();
      case Statement.Destructure destructure ->
          node("LetDestruct", span)
              .word("constructor", destructure.constructor())
              .children("type_bindings", destructure.bindings(), TypeTrees::of)
              .child("value", of(destructure.value()))
              .build();
      case Statement.Evaluate evaluate ->
          node("ExprStmt", span).child("expr", of(evaluate.expression())).build();
    };
  }
}
