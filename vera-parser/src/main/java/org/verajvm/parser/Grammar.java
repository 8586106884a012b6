package org.verajvm.parser;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.lexer.TokenStream;

/** The productions of the grammar over one token stream; they are mutually recursive. */
final class Grammar {
  final TokenCursor cursor;
  final Recovery recovery;
  final TypeParser types;
  final PatternParser patterns;
  final BlockParser blocks;
  final ExpressionParser expressions;
  final SignatureParser signatures;
  final DeclarationParser declarations;

  /** Comments in the holes of strings, which the surrounding stream does not hold. */
  final List<Comment> commentsInHoles;

  private Grammar(TokenCursor cursor, List<Comment> comments, List<Comment> commentsInHoles) {
    this.cursor = cursor;
    this.commentsInHoles = commentsInHoles;
    recovery = new Recovery(cursor);
    types = new TypeParser(this);
    patterns = new PatternParser(this);
    blocks = new BlockParser(this);
    expressions = new ExpressionParser(this);
    signatures = new SignatureParser(this, new Labels(comments));
    declarations = new DeclarationParser(this);
  }

  static Grammar of(TokenStream stream, DiagnosticLog log) {
    return new Grammar(new TokenCursor(stream, log, 0), stream.comments(), new ArrayList<>());
  }

  /** For a piece inside this stream's text, such as a hole in a string. */
  Grammar nested(TokenStream stream, DiagnosticLog log) {
    commentsInHoles.addAll(stream.comments());
    return new Grammar(
        new TokenCursor(stream, log, cursor.nesting()), stream.comments(), commentsInHoles);
  }
}
