package org.verajvm.runtime.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.types.Type;

/** Words of the command line as arguments of a function (spec 12.6.2). */
final class Arguments {
  private Arguments() {}

  /** The values of the words, by the function's parameters. */
  static Attempt<List<Object>> parse(ProgramInterface.Function function, List<String> words) {
    List<Type> types =
        function.parameters().stream().filter(type -> plain(type) != Type.Primitive.UNIT).toList();
    if (types.size() != words.size()) {
      return failed(
          "Function '%s' expects %s but %d %s provided."
              .formatted(
                  function.name(),
                  types.size() == 1 ? "1 argument" : types.size() + " arguments",
                  words.size(),
                  words.size() == 1 ? "was" : "were"));
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Object> value = value(plain(types.get(i)), words.get(i));
      if (value.isEmpty()) {
        return failed(
            "Argument '%s' is not valid for a parameter of type %s."
                .formatted(words.get(i), types.get(i)));
      }
      values.add(value.get());
    }
    return new Attempt.Done<>(values);
  }

  private static Attempt<List<Object>> failed(String message) {
    return new Attempt.Failed<>(Problem.usage(message));
  }

  private static Type plain(Type type) {
    return switch (type) {
      case Type.Refined refined -> plain(refined.base());
      case Type.Future future -> plain(future.payload());
      default -> type;
    };
  }

  private static Optional<Object> value(Type type, String word) {
    return switch (type) {
      case Type.Primitive.INT -> whole(word).filter(n -> n.bitLength() < Long.SIZE).map(n -> n);
      case Type.Primitive.NAT ->
          whole(word).filter(n -> n.signum() >= 0 && n.bitLength() <= Long.SIZE).map(n -> n);
      case Type.Primitive.BYTE ->
          whole(word).filter(n -> n.signum() >= 0 && n.bitLength() <= Byte.SIZE).map(n -> n);
      case Type.Primitive.BOOL -> bool(word);
      case Type.Primitive.FLOAT64 -> real(word);
      case Type.Primitive.STRING -> Optional.of(word);
      default -> Optional.empty();
    };
  }

  private static Optional<BigInteger> whole(String word) {
    Optional<String> digits = withoutSeparators(word);
    return digits
        .filter(text -> text.chars().skip(signs(text)).allMatch(c -> c >= '0' && c <= '9'))
        .filter(text -> text.length() > signs(text) && text.length() < 100)
        .map(BigInteger::new);
  }

  private static int signs(String text) {
    return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
  }

  /** Without underscores between digits; empty where one stands elsewhere. */
  private static Optional<String> withoutSeparators(String word) {
    String text = word.strip();
    for (int at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
      boolean between =
          at > 0
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at - 1))
              && Character.isDigit(text.charAt(at + 1));
      if (!between) {
        return Optional.empty();
      }
    }
    return Optional.of(text.replace("_", ""));
  }

  private static Optional<Object> bool(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> real(String word) {
    String text = withoutSeparators(word).orElse("").toLowerCase(Locale.ROOT);
    String magnitude = text.substring(signs(text));
    double sign = text.startsWith("-") ? -1.0 : 1.0;
    switch (magnitude) {
      case "inf", "infinity" -> {
        return Optional.of(sign * Double.POSITIVE_INFINITY);
      }
      case "nan" -> {
        return Optional.of(Double.NaN);
      }
      default -> {
        boolean plain =
            magnitude.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.e".indexOf(c) >= 0);
        return plain ? decimal(text) : Optional.empty();
      }
    }
  }

  private static Optional<Object> decimal(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
