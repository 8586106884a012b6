package org.verajvm.runtime.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.verajvm.runtime.store.FloatText;

/**
 * Values as text, in the language's own syntax where it has one: {@code Some([1, 2])}, {@code
 * Tuple(true, "a\n")}. Maps and sets, for which it has none, print as {@code Map{"a": 1}} and
 * {@code Set{1, 2}}; decimals as their canonical text.
 */
public final class ValueText {
  private ValueText() {}

  /** What is still to print: a value, or text between values. */
  private sealed interface Piece {
    record Part(VeraValue value) implements Piece {}

    record Literal(String text) implements Piece {}
  }

  /** A value inside another one: strings are quoted, Bool is {@code true} or {@code false}. */
  public static String nested(VeraValue value) {
    StringBuilder text = new StringBuilder();
    Deque<Piece> pending = new ArrayDeque<>();
    pending.push(new Piece.Part(value));
    while (!pending.isEmpty()) {
      switch (pending.pop()) {
        case Piece.Literal(String literal) -> text.append(literal);
        case Piece.Part(VeraValue part) -> print(part, text, pending);
      }
    }
    return text.toString();
  }

  /**
   * A result as the command line prints it: a string is its text, a Bool 1 or 0, a Nat its bits as
   * a signed number.
   */
  public static String result(VeraValue value) {
    return switch (value) {
      case VeraValue.Text text -> text.value();
      case VeraValue.Bool bool -> bool.value() ? "1" : "0";
      case VeraValue.Nat nat -> Long.toString(nat.bits());
      default -> nested(value);
    };
  }

  private static void print(VeraValue value, StringBuilder text, Deque<Piece> pending) {
    switch (value) {
      case VeraValue.Int number -> text.append(number.value());
      case VeraValue.Nat number -> text.append(Long.toUnsignedString(number.bits()));
      case VeraValue.Bool bool -> text.append(bool.value());
      case VeraValue.Byte number -> text.append(number.value());
      case VeraValue.Float64 number -> text.append(FloatText.format(number.value()));
      case VeraValue.Text string -> quote(string.value(), text);
      case VeraValue.Unit unit -> text.append("()");
      case VeraValue.Closure closure -> text.append("<fn>");
      case VeraValue.Array array -> pushAll("[", array.elements(), "]", pending);
      case VeraValue.Data data -> {
        text.append(data.constructor());
        if (!data.fields().isEmpty()) {
          pushAll("(", data.fields(), ")", pending);
        }
      }
      case VeraValue.Handle handle -> printHandle(handle, text, pending);
    }
  }

  private static void printHandle(
      VeraValue.Handle handle, StringBuilder text, Deque<Piece> pending) {
    switch (handle) {
      case VeraMap map -> {
        List<Piece> pieces = new ArrayList<>();
        for (Map.Entry<VeraValue, VeraValue> entry : map.entries()) {
          pieces.add(new Piece.Literal(pieces.isEmpty() ? "Map{" : ", "));
          pieces.add(new Piece.Part(entry.getKey()));
          pieces.add(new Piece.Literal(": "));
          pieces.add(new Piece.Part(entry.getValue()));
        }
        pieces.add(new Piece.Literal(pieces.isEmpty() ? "Map{}" : "}"));
        pieces.reversed().forEach(pending::push);
      }
      case VeraSet set -> pushAll("Set{", set.elements(), "}", pending);
      case VeraDecimal decimal -> text.append(decimal.text());
    }
  }

  private static void pushAll(
      String open, List<VeraValue> values, String close, Deque<Piece> pending) {
    pending.push(new Piece.Literal(close));
    for (int i = values.size() - 1; i >= 0; i--) {
      pending.push(new Piece.Part(values.get(i)));
      pending.push(new Piece.Literal(i == 0 ? open : ", "));
    }
    if (values.isEmpty()) {
      pending.push(new Piece.Literal(open));
    }
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\0' -> text.append("\\0");
        default -> text.append(c);
      }
    }
    text.append('"');
  }
}
