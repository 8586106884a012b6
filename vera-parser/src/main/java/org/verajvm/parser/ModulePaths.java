package org.verajvm.parser;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.syntax.ModulePath;

/** Dotted module paths (spec 10.3.1). */
final class ModulePaths {
  private ModulePaths() {}

  static ModulePath parse(TokenCursor cursor) {
    List<Token> segments = new ArrayList<>();
    do {
      cursor.lowerName("a module name");
      segments.add(cursor.last());
    } while (cursor.accept(TokenKind.DOT));
    return of(segments);
  }

  static ModulePath of(List<Token> segments) {
    return new ModulePath(
        segments.stream().map(Token::text).toList(),
        segments.getFirst().span().to(segments.getLast().span()));
  }
}
