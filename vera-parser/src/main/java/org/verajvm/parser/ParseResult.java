package org.verajvm.parser;

import java.util.List;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.syntax.Program;

/**
 * What parsing one file yields.
 *
 * @param program the tree; where {@code diagnostics} is not empty, the tree of what could be read
 * @param comments all comments in source order, for the formatter
 * @param diagnostics syntax errors in source order
 */
public record ParseResult(Program program, List<Comment> comments, List<Diagnostic> diagnostics) {
  public ParseResult {
    comments = List.copyOf(comments);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return !diagnostics.isEmpty();
  }
}
