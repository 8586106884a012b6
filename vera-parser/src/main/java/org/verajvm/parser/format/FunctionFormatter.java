package org.verajvm.parser.format;

import java.util.List;
import org.verajvm.parser.format.CommentWriter.Gap;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.ContractClause;
import org.verajvm.parser.syntax.Declaration;

/** Lays out functions: signature, clauses, body and where block. */
final class FunctionFormatter {
  private final Layout layout;
  private final CommentWriter comments;
  private final InlineExpressions inline;
  private final BlockFormatter blocks;

  FunctionFormatter(Layout layout, CommentWriter comments, InlineExpressions inline) {
    this.layout = layout;
    this.comments = comments;
    this.inline = inline;
    this.blocks = new BlockFormatter(layout, comments, inline);
  }

  /** On a line that has been started; the comments behind its last line are the caller's. */
  void function(Declaration.Function function) {
    signature(function);
    layout.indented(() -> clauses(function));
    layout.line().append("{");
    blocks.contents(function.body());
    layout.line().append("}");
    if (!function.where().isEmpty()) {
      where(function);
    }
  }

  private void signature(Declaration.Function function) {
    layout.append(ProgramFormatter.modifier(function.visibility()));
    if (!function.typeParameters().isEmpty()) {
      layout.append("forall");
      inline.types().typeParameters(function.typeParameters());
      layout.append(" ");
    }
    layout.append("fn ").append(function.name().text());
    inline.types().bindingSignature(function.parameters(), function.result());
    comments.behind(function.name().span().to(function.result().span()));
  }

  private void clauses(Declaration.Function function) {
    Gap gap = Gap.NONE;
    for (ContractClause clause : function.contracts()) {
      comments.startLine(clause.span().start(), gap);
      inline.clause(clause);
      comments.behind(clause.span());
      gap = Gap.KEPT;
    }
    comments.startLine(function.effects().span().start(), gap);
    inline.types().effects(function.effects());
    comments.behind(function.effects().span());
  }

  private void where(Declaration.Function function) {
    List<Declaration.Function> helpers = function.where();
    comments.startLine(whereKeyword(function), Gap.NONE);
    layout.append("where {");
    layout.indented(() -> {
      Gap gap = Gap.NONE;
      for (Declaration.Function helper : helpers) {
        comments.startLine(helper.span().start(), gap);
        function(helper);
        comments.behind(helper.span());
        gap = Gap.ALWAYS;
      }
    });
    layout.line().append("}");
  }

  /** The tree does not hold the keyword's place: it is the first code after the body. */
  private int whereKeyword(Declaration.Function function) {
    Span body = function.body().span();
    return comments.nextCode(body.end());
  }
}
