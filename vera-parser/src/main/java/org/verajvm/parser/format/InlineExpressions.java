package org.verajvm.parser.format;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.verajvm.parser.syntax.BinaryOperator;
import org.verajvm.parser.syntax.ContractClause;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Expression.Handle.Clause;
import org.verajvm.parser.syntax.Expression.Interpolation.Part;
import org.verajvm.parser.syntax.Expression.Match.Arm;
import org.verajvm.parser.syntax.Statement;
import org.verajvm.parser.syntax.UnaryOperator;

/** Prints expressions in one line, with the parentheses the tree's shape needs and no others. */
final class InlineExpressions {
  private final StringBuilder out;
  private final InlineTypes types;

  InlineExpressions(StringBuilder out) {
    this.out = out;
    this.types = new InlineTypes(out);
  }

  InlineTypes types() {
    return types;
  }

  void clause(ContractClause clause) {
    switch (clause) {
      case ContractClause.Requires requires -> call("requires", List.of(requires.predicate()));
      case ContractClause.Ensures ensures -> call("ensures", List.of(ensures.predicate()));
      case ContractClause.Decreases decreases -> call("decreases", decreases.measures());
    }
  }

  void expression(Expression expression) {
    switch (expression) {
      case Expression.IntLiteral literal -> out.append(literal.value());
      case Expression.FloatLiteral literal -> out.append(decimal(literal.value()));
      case Expression.BoolLiteral literal -> out.append(literal.value());
      case Expression.UnitLiteral unit -> out.append("()");
      case Expression.StringLiteral literal -> StringEscapes.appendQuoted(out, literal.value());
      case Expression.Interpolation interpolation -> interpolation(interpolation);
      case Expression.SlotReference slot -> {
        types.binding(slot.type());
        out.append('.').append(slot.index());
      }
      case Expression.ResultReference result -> {
        types.binding(result.type());
        out.append(".result");
      }
      case Expression.Call call -> call(call.function().text(), call.arguments());
      case Expression.QualifiedCall call ->
          call(call.qualifier() + "." + call.operation(), call.arguments());
      case Expression.ModuleCall call ->
          call(call.module() + "::" + call.function(), call.arguments());
      case Expression.Construct construct -> construct(construct);
      case Expression.Lambda lambda -> lambda(lambda);
      case Expression.If conditional -> conditional(conditional);
      case Expression.Match match -> match(match);
      case Expression.Block block -> block(block);
      case Expression.Handle handle -> handle(handle);
      case Expression.ArrayLiteral array -> {
        out.append('[');
        types.list(array.elements(), this::expression);
        out.append(']');
      }
      case Expression.Index index -> index(index);
      case Expression.Binary binary -> binary(binary);
      case Expression.Unary unary -> unary(unary);
      case Expression.OldState state -> {
        out.append("old(");
        types.effect(state.effect());
        out.append(')');
      }
      case Expression.NewState state -> {
        out.append("new(");
        types.effect(state.effect());
        out.append(')');
      }
      case Expression.Assert claim -> call("assert", List.of(claim.predicate()));
      case Expression.Assume claim -> call("assume", List.of(claim.predicate()));
      case Expression.Quantifier quantifier -> quantifier(quantifier);
      case Expression.Hole hole -> out.append('?');
    }
  }

  /** The shortest decimal that denotes {@code value}, never in scientific notation. */
  private static String decimal(double value) {
    String text = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    return text.contains(".") ? text : text + ".0";
  }

  private void interpolation(Expression.Interpolation interpolation) {
    out.append('"');
    for (Part part : interpolation.parts()) {
      switch (part) {
        case Part.Text text -> StringEscapes.append(out, text.value());
        case Part.Hole hole -> {
          out.append("\\(");
          expression(hole.expression());
          out.append(')');
        }
      }
    }
    out.append('"');
  }

  private void call(String function, List<Expression> arguments) {
    out.append(function).append('(');
    types.list(arguments, this::expression);
    out.append(')');
  }

  /** {@code None} and {@code None()} are the same tree; each keeps the form it was written in. */
  private void construct(Expression.Construct construct) {
    if (construct.arguments().isEmpty() && !construct.span().text().endsWith(")")) {
      out.append(construct.constructor().text());
    } else {
      call(construct.constructor().text(), construct.arguments());
    }
  }

  private void lambda(Expression.Lambda lambda) {
    out.append("fn");
    types.bindingSignature(lambda.parameters(), lambda.result());
    out.append(' ');
    types.effects(lambda.effects());
    out.append(' ');
    block(lambda.body());
  }

  private void conditional(Expression.If conditional) {
    out.append("if ");
    expression(conditional.condition());
    out.append(" then ");
    block(conditional.thenBranch());
    out.append(" else ");
    block(conditional.elseBranch());
  }

  private void match(Expression.Match match) {
    out.append("match ");
    expression(match.scrutinee());
    out.append(" { ");
    types.list(match.arms(), this::arm);
    out.append(" }");
  }

  private void arm(Arm arm) {
    types.pattern(arm.pattern());
    out.append(" -> ");
    expression(Blocks.unwrap(arm.body()));
  }

  void block(Expression.Block block) {
    out.append("{ ");
    for (Statement statement : block.statements()) {
      statement(statement);
      out.append(' ');
    }
    expression(block.result());
    out.append(" }");
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Let let -> {
        letHead(let);
        expression(let.value());
      }
      case Statement.Destructure destructure -> {
        destructureHead(destructure);
        expression(destructure.value());
      }
      case Statement.Evaluate evaluate -> expression(evaluate.expression());
    }
    out.append(';');
  }

  /** {@code let @T = }. */
  void letHead(Statement.Let let) {
    out.append("let ");
    types.binding(let.type());
    out.append(" = ");
  }

  /** {@code let C<@A, @B> = }. */
  void destructureHead(Statement.Destructure destructure) {
    out.append("let ").append(destructure.constructor().text()).append('<');
    types.list(destructure.bindings(), types::binding);
    out.append("> = ");
  }

  private void handle(Expression.Handle handle) {
    handleHead(handle);
    out.append(" { ");
    types.list(handle.clauses(), this::handlerClause);
    out.append(" } in ");
    block(handle.body());
  }

  /** {@code handle[E](@S = init)}. */
  void handleHead(Expression.Handle handle) {
    out.append("handle[");
    types.effect(handle.effect());
    out.append(']');
    handle
        .state()
        .ifPresent(state -> {
          out.append('(');
          types.binding(state.type());
          out.append(" = ");
          expression(state.initial());
          out.append(')');
        });
  }

  /** A clause's body is always a block. */
  void handlerClause(Clause clause) {
    out.append(clause.operation().text()).append('(');
    types.parameters(clause.parameters());
    out.append(") -> ");
    block(Blocks.wrap(clause.body()));
    clause
        .update()
        .ifPresent(update -> {
          out.append(" with ");
          types.binding(update.type());
          out.append(" = ");
          expression(update.value());
        });
  }

  private void quantifier(Expression.Quantifier quantifier) {
    out.append(quantifier.universal() ? "forall(" : "exists(");
    types.binding(quantifier.binder());
    out.append(", ");
    expression(quantifier.bound());
    out.append(", ");
    lambda(quantifier.predicate());
    out.append(')');
  }

  private void index(Expression.Index index) {
    grouped(index.array(), needsGroupBeforeIndex(index.array()));
    out.append('[');
    expression(index.index());
    out.append(']');
  }

  private static boolean needsGroupBeforeIndex(Expression array) {
    return switch (array) {
      case Expression.Binary b -> true;
      case Expression.Unary u -> true;
      case Expression.Lambda l -> true;
      case Expression.If i -> true;
      case Expression.Match m -> true;
      case Expression.Block b -> true;
      case Expression.Handle h -> true;
      default -> false;
    };
  }

  private void grouped(Expression expression, boolean parentheses) {
    if (parentheses) {
      out.append('(');
      expression(expression);
      out.append(')');
    } else {
      expression(expression);
    }
  }

  /** A loop down the left operands keeps long chains off the stack. */
  private void binary(Expression.Binary outermost) {
    Deque<Expression.Binary> chain = new ArrayDeque<>();
    Expression.Binary binary = outermost;
    chain.push(binary);
    while (!groupsLeft(binary) && binary.left() instanceof Expression.Binary left) {
      binary = left;
      chain.push(binary);
    }
    grouped(binary.left(), groupsLeft(binary));
    while (!chain.isEmpty()) {
      binary = chain.pop();
      out.append(' ').append(binary.operator().symbol()).append(' ');
      boolean orEqual = binary.operator() != BinaryOperator.IMPLIES;
      grouped(binary.right(), isLooser(binary.right(), binary.operator(), orEqual));
    }
  }

  private static boolean groupsLeft(Expression.Binary binary) {
    BinaryOperator operator = binary.operator();
    boolean orEqual = operator == BinaryOperator.IMPLIES || isComparison(operator);
    return isLooser(binary.left(), operator, orEqual);
  }

  private static boolean isComparison(BinaryOperator operator) {
    return operator.precedence() == BinaryOperator.EQUAL.precedence()
        || operator.precedence() == BinaryOperator.LESS.precedence();
  }

  private static boolean isLooser(Expression operand, BinaryOperator operator, boolean orEqual) {
    return operand instanceof Expression.Binary inner
        && (inner.operator().precedence() < operator.precedence()
            || orEqual && inner.operator().precedence() == operator.precedence());
  }

  /** Two minus signs in a row would start a comment. */
  private void unary(Expression.Unary unary) {
    out.append(unary.operator().symbol());
    boolean negation =
        unary.operator() == UnaryOperator.NEGATE
            && unary.operand() instanceof Expression.Unary inner
            && inner.operator() == UnaryOperator.NEGATE;
    grouped(unary.operand(), negation || unary.operand() instanceof Expression.Binary);
  }
}
