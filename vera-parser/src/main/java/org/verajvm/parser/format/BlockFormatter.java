package org.verajvm.parser.format;

import java.util.List;
import org.verajvm.parser.format.CommentWriter.Gap;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Expression.Handle.Clause;
import org.verajvm.parser.syntax.Expression.Match.Arm;
import org.verajvm.parser.syntax.Node;
import org.verajvm.parser.syntax.Statement;

/** Lays out blocks and, where they stand as values, the constructs that span several lines. */
final class BlockFormatter {
  private final Layout layout;
  private final CommentWriter comments;
  private final InlineExpressions inline;

  BlockFormatter(Layout layout, CommentWriter comments, InlineExpressions inline) {
    this.layout = layout;
    this.comments = comments;
    this.inline = inline;
  }

  /** The lines between a block's braces. */
  void contents(Expression.Block block) {
    layout.indented(() -> {
      List<Statement> statements = block.statements();
      for (int i = 0; i < statements.size(); i++) {
        Node next = i + 1 < statements.size() ? statements.get(i + 1) : block.result();
        statement(statements.get(i), i == 0 ? Gap.NONE : Gap.KEPT);
        comments.behind(statements.get(i).span(), next.span().start());
      }
      Expression result = block.result();
      comments.startLine(result.span().start(), statements.isEmpty() ? Gap.NONE : Gap.KEPT);
      value(result);
      comments.behind(result.span());
    });
  }

  private void statement(Statement statement, Gap gap) {
    int start = statement.span().start();
    switch (statement) {
      case Statement.Let let -> {
        comments.startLine(start, let.value().span().start(), gap);
        inline.letHead(let);
        value(Blocks.unwrap(let.value()));
      }
      case Statement.Destructure destructure -> {
        comments.startLine(start, destructure.value().span().start(), gap);
        inline.destructureHead(destructure);
        value(Blocks.unwrap(destructure.value()));
      }
      case Statement.Evaluate evaluate -> {
        comments.startLine(start, gap);
        value(evaluate.expression());
      }
    }
    layout.append(";");
  }

  /** An expression that occupies a position of its own; it may take several lines. */
  private void value(Expression expression) {
    switch (expression) {
      case Expression.Block block -> braced(block);
      case Expression.If conditional -> {
        layout.append("if ");
        inline.expression(conditional.condition());
        layout.append(" then ");
        braced(conditional.thenBranch());
        layout.append(" else ");
        braced(conditional.elseBranch());
      }
      case Expression.Match match -> match(match);
      case Expression.Handle handle -> handle(handle);
      default -> inline.expression(expression);
    }
  }

  private void braced(Expression.Block block) {
    layout.append("{");
    contents(block);
    layout.line().append("}");
  }

  private void match(Expression.Match match) {
    layout.append("match ");
    inline.expression(match.scrutinee());
    layout.append(" {");
    layout.indented(() -> {
      List<Arm> arms = match.arms();
      for (int i = 0; i < arms.size(); i++) {
        arm(arms.get(i), i == 0 ? Gap.NONE : Gap.KEPT);
        layout.append(i + 1 < arms.size() ? "," : "");
        behind(arms, i);
      }
    });
    layout.line().append("}");
  }

  private void arm(Arm arm, Gap gap) {
    comments.startLine(arm.span().start(), arm.body().span().start(), gap);
    inline.types().pattern(arm.pattern());
    layout.append(" -> ");
    value(Blocks.unwrap(arm.body()));
  }

  private void handle(Expression.Handle handle) {
    inline.handleHead(handle);
    layout.append(" {");
    layout.indented(() -> {
      List<Clause> clauses = handle.clauses();
      for (int i = 0; i < clauses.size(); i++) {
        comments.startLine(clauses.get(i).span().start(), i == 0 ? Gap.NONE : Gap.KEPT);
        inline.handlerClause(clauses.get(i));
        layout.append(i + 1 < clauses.size() ? "," : "");
        behind(clauses, i);
      }
    });
    layout.line().append("} in ");
    braced(handle.body());
  }

  private void behind(List<? extends Node> items, int i) {
    Span item = items.get(i).span();
    if (i + 1 < items.size()) {
      comments.behind(item, items.get(i + 1).span().start());
    } else {
      comments.behind(item);
    }
  }
}
