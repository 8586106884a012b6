package org.verajvm.conformance.mutation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;

/** What mutated programs take their foreign parts from: all programs of the corpus. */
final class Donors {
  private final Map<TokenKind, List<String>> tokens = new EnumMap<>(TokenKind.class);
  private final Map<TokenKind, List<String>> groups = new EnumMap<>(TokenKind.class);
  private final List<String> allTokens = new ArrayList<>();
  private final List<String> declarations = new ArrayList<>();

  Donors(List<String> corpus) {
    for (String program : corpus) {
      add(TokenText.of(program));
    }
  }

  private void add(TokenText program) {
    for (Token token : program.tokens()) {
      tokens.computeIfAbsent(token.kind(), kind -> new ArrayList<>()).add(token.text());
      allTokens.add(token.text());
    }
    program
        .groups()
        .forEach(group ->
            groups
                .computeIfAbsent(group.kind(), kind -> new ArrayList<>())
                .add(group.in(program.text())));
    program.declarations().forEach(each -> declarations.add(each.in(program.text())));
  }

  String token(TokenKind kind, RandomGenerator random) {
    return pick(tokens.getOrDefault(kind, List.of("")), random);
  }

  String anyToken(RandomGenerator random) {
    return pick(allTokens, random);
  }

  String group(TokenKind opening, RandomGenerator random) {
    return pick(groups.getOrDefault(opening, List.of("")), random);
  }

  String declaration(RandomGenerator random) {
    return pick(declarations, random);
  }

  static <T> T pick(List<T> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }
}
