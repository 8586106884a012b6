package org.verajvm.conformance.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;

/**
 * A kind of damage. The first ones keep most programs well-formed, so that the later passes see
 * mutants too; the last ones are what a broken editor or file system leaves.
 */
enum Edit {
  OTHER_OPERATOR(6) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return token(program, token -> operatorsLike(token).size() > 1, random)
          .map(token -> Change.of(token, Donors.pick(operatorsLike(token), random)));
    }
  },
  OTHER_LITERAL(6) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return token(program, token -> literalsLike(token).size() > 1, random)
          .map(token -> Change.of(token, Donors.pick(literalsLike(token), random)));
    }
  },
  OTHER_SLOT(6) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      List<Change> slots = slots(program);
      if (slots.isEmpty()) {
        return Optional.empty();
      }
      Change place = Donors.pick(slots, random);
      String text = Donors.pick(slots, random).replacement();
      return Optional.of(new Change(place.start(), place.end(), text));
    }
  },
  OTHER_TYPE(4) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return token(program, token -> token.kind() == TokenKind.UPPER_NAME, random)
          .map(token -> Change.of(token, donors.token(TokenKind.UPPER_NAME, random)));
    }
  },
  OTHER_NAME(3) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return token(program, token -> token.kind() == TokenKind.LOWER_NAME, random)
          .map(token -> Change.of(token, donors.token(TokenKind.LOWER_NAME, random)));
    }
  },
  OWN_GROUP(4) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return group(program, random)
          .map(group -> {
            List<TokenText.Range> alike =
                program.groups().stream().filter(g -> g.kind() == group.kind()).toList();
            String text = Donors.pick(alike, random).in(program.text());
            return new Change(group.start(), group.end(), text);
          });
    }
  },
  FOREIGN_GROUP(3) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return group(program, random)
          .map(group -> new Change(group.start(), group.end(), donors.group(group.kind(), random)));
    }
  },
  FOREIGN_DECLARATION(3) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return declaration(program, random)
          .map(at -> new Change(at.start(), at.start(), donors.declaration(random) + "\n"));
    }
  },
  DELETE_DECLARATION(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return declaration(program, random).map(at -> new Change(at.start(), at.end(), ""));
    }
  },
  REPEAT_DECLARATION(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return declaration(program, random)
          .map(at -> new Change(at.start(), at.start(), at.in(program.text())));
    }
  },
  NEST(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      int depth = 1 << random.nextInt(11);
      return token(program, token -> isOperand(token.kind()), random)
          .map(token -> {
            String text = "(".repeat(depth) + token.text() + ")".repeat(depth);
            return Change.of(token, text);
          });
    }
  },
  NEST_TYPE(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      int depth = 1 << random.nextInt(10);
      return token(program, token -> token.kind() == TokenKind.UPPER_NAME, random)
          .map(token -> {
            String text = "Option<".repeat(depth) + token.text() + ">".repeat(depth);
            return Change.of(token, text);
          });
    }
  },
  EMPTY_GROUP(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return group(program, random).map(group -> new Change(group.start(), group.end(), ""));
    }
  },
  DELETE_TOKEN(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return token(program, token -> true, random).map(token -> Change.of(token, ""));
    }
  },
  REPEAT_TOKEN(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return token(program, token -> true, random)
          .map(token -> Change.of(token, token.text() + " " + token.text()));
    }
  },
  FOREIGN_TOKEN(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      return token(program, token -> true, random)
          .map(token -> Change.of(token, " " + donors.anyToken(random) + " "));
    }
  },
  TRUNCATE(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      int length = program.text().length();
      return Optional.of(new Change(random.nextInt(length + 1), length, ""));
    }
  },
  STRANGE_TEXT(1) {
    @Override
    Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random) {
      int at = random.nextInt(program.text().length() + 1);
      return Optional.of(new Change(at, at, Donors.pick(STRANGE, random)));
    }
  };

  private static final List<String> STRANGE =
      List.of(
          "\0",
          "\uFEFF",
          "\uD800",
          "\uDC00",
          "\u2028",
          "\u00A0",
          "é",
          "𝔸",
          "\r",
          "\t",
          "\\",
          "\"",
          "\"\\u{110000}\"",
          "\"\\(",
          "'",
          "`",
          "#",
          "$",
          "/*",
          "*/",
          "--",
          "{-",
          "-}",
          "-- \n",
          "?",
          "@",
          "@@",
          "::",
          "<<<<<<< ours\n",
          "9".repeat(400),
          "1e999",
          "0x",
          "_",
          "a".repeat(5000));
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("+", "-", "*", "/", "%"),
          List.of("==", "!=", "<", ">", "<=", ">="),
          List.of("&&", "||", "==>"));
  private static final List<String> INTEGERS =
      List.of(
          "0",
          "1",
          "2",
          "7",
          "255",
          "256",
          "65536",
          "2147483648",
          "4294967296",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551616");
  private static final List<String> FLOATS =
      List.of("0.0", "1.5", "1e308", "5e-324", "1e309", "123456789.125", "0.1");
  private static final List<String> STRINGS =
      List.of("\"\"", "\"a\"", "\"\\u{1F600}\"", "\"a\\nb\"", "\"\\(1)\"", "\"é𝔸\"");

  private final int weight;

  Edit(int weight) {
    this.weight = weight;
  }

  /** How often this kind is chosen, relative to the others. */
  int weight() {
    return weight;
  }

  /** A change of that kind at a random place, if the program has such a place. */
  abstract Optional<Change> propose(TokenText program, Donors donors, RandomGenerator random);

  /** {@code replacement} in place of the text from {@code start} to {@code end}. */
  record Change(int start, int end, String replacement) {
    static Change of(Token token, String replacement) {
      return new Change(token.span().start(), token.span().end(), replacement);
    }

    String apply(String text) {
      return text.substring(0, start) + replacement + text.substring(end);
    }
  }

  private static Optional<Token> token(
      TokenText program, Predicate<Token> fits, RandomGenerator random) {
    return any(program.tokens().stream().filter(fits).toList(), random);
  }

  private static Optional<TokenText.Range> group(TokenText program, RandomGenerator random) {
    return any(program.groups(), random);
  }

  private static Optional<TokenText.Range> declaration(TokenText program, RandomGenerator random) {
    return any(program.declarations(), random);
  }

  private static <T> Optional<T> any(List<T> from, RandomGenerator random) {
    return from.isEmpty() ? Optional.empty() : Optional.of(Donors.pick(from, random));
  }

  private static boolean isOperand(TokenKind kind) {
    return switch (kind) {
      case INTEGER, FLOAT, STRING, TRUE, FALSE -> true;
      default -> false;
    };
  }

  private static List<String> operatorsLike(Token token) {
    return OPERATORS.stream()
        .filter(alike -> alike.contains(token.text()))
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> literalsLike(Token token) {
    return switch (token.kind()) {
      case INTEGER -> INTEGERS;
      case FLOAT -> FLOATS;
      case STRING -> STRINGS;
      case TRUE, FALSE -> List.of("true", "false");
      default -> List.of();
    };
  }

  /** Slot references {@code @T.n}, each as the change that would leave it as it is. */
  private static List<Change> slots(TokenText program) {
    List<Change> found = new ArrayList<>();
    List<Token> tokens = program.tokens();
    for (int i = 0; i + 3 < tokens.size(); i++) {
      if (tokens.get(i).kind() == TokenKind.AT
          && tokens.get(i + 2).kind() == TokenKind.DOT
          && tokens.get(i + 3).kind() == TokenKind.INTEGER) {
        int start = tokens.get(i).span().start();
        int end = tokens.get(i + 3).span().end();
        found.add(new Change(start, end, program.text().substring(start, end)));
      }
    }
    return found;
  }
}
