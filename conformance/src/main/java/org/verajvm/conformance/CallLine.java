package org.verajvm.conformance;

import java.util.List;
import java.util.Optional;

/**
 * The text after {@code call:}: {@code half(10) = 5}, {@code half(7) ! contract_violation "even"},
 * {@code main()}.
 */
record CallLine(String function, List<String> arguments, Outcome outcome) {
  static CallLine parse(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      throw new CaseFormatException("expected function(arguments), found '" + text + "'");
    }
    int close = closing(text, open);
    return new CallLine(
        text.substring(0, open).strip(),
        HeaderText.words(text.substring(open + 1, close)),
        outcome(text.substring(close + 1).strip()));
  }

  private static int closing(String text, int open) {
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        i = HeaderText.endOfQuoted(text, i) - 1;
      } else if (text.charAt(i) == ')') {
        return i;
      }
    }
    throw new CaseFormatException("no closing parenthesis: " + text);
  }

  private static Outcome outcome(String text) {
    if (text.isEmpty()) {
      return new Outcome.Returned(Optional.empty());
    }
    String rest = text.substring(1).strip();
    return switch (text.charAt(0)) {
      case '=' -> new Outcome.Returned(Optional.of(HeaderText.unquote(rest)));
      case '!' -> trap(rest);
      default -> throw new CaseFormatException("expected = or ! after the call: " + text);
    };
  }

  private static Outcome trap(String text) {
    int quote = text.indexOf('"');
    String kind = (quote < 0 ? text : text.substring(0, quote)).strip();
    String message = quote < 0 ? "" : HeaderText.unquote(text.substring(quote));
    return new Outcome.Trapped(kind, message);
  }
}
