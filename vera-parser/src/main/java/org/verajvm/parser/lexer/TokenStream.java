package org.verajvm.parser.lexer;

import java.util.List;
import org.verajvm.parser.source.SourceFile;

/**
 * The tokens of a file, ended by one {@link TokenKind#END}, and apart from them its comments.
 *
 * @param comments in source order
 */
public record TokenStream(SourceFile file, List<Token> tokens, List<Comment> comments) {
  public TokenStream {
    tokens = List.copyOf(tokens);
    comments = List.copyOf(comments);
  }
}
