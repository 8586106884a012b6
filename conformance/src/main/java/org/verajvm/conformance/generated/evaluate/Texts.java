package org.verajvm.conformance.generated.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.conformance.generated.Shape;

/** Values as text: as results, inside results, and as {@code show} has them (spec 9.8.2). */
final class Texts {
  private static final BigDecimal LARGE = new BigDecimal("1000000000");
  private static final int FRACTION_DIGITS = 6;

  private Texts() {}

  /** A result as a command line prints it: a string bare, a Bool 1 or 0, a Nat's bits as signed. */
  static String result(Shape shape, Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Truth(boolean truth) -> truth ? "1" : "0";
      case Value.Whole(BigInteger number) ->
          shape == Shape.Primitive.NAT ? Long.toString(number.longValue()) : number.toString();
      default -> nested(value);
    };
  }

  /** A value inside another one. */
  static String nested(Value value) {
    return switch (value) {
      case Value.Text(String text) -> '"' + text + '"';
      case Value.Sequence(List<Value> elements) -> "[" + joined(elements) + "]";
      case Value.Data(String constructor, List<Value> fields) ->
          fields.isEmpty() ? constructor : constructor + "(" + joined(fields) + ")";
      case Value.MapHandle map ->
          map.entries.entrySet().stream()
              .map(entry -> nested(entry.getKey()) + ": " + nested(entry.getValue()))
              .collect(Collectors.joining(", ", "Map{", "}"));
      case Value.SetHandle set -> "Set{" + joined(List.copyOf(set.elements)) + "}";
      default -> shown(value);
    };
  }

  private static String joined(List<Value> values) {
    return values.stream().map(Texts::nested).collect(Collectors.joining(", "));
  }

  /** The text that {@code show} and holes of strings give. */
  static String shown(Value value) {
    return switch (value) {
      case Value.Whole(BigInteger number) -> number.toString();
      case Value.Real(double number) -> real(number);
      case Value.Text(String text) -> text;
      case Value.Truth(boolean truth) -> Boolean.toString(truth);
      case Value.Nothing() -> "()";
      case Value.Closure closure -> "<fn>";
      case Value.DecimalHandle decimal -> decimal(decimal);
      case Value.Sequence(List<Value> elements) -> "[" + allShown(elements) + "]";
      case Value.Data(String constructor, List<Value> fields) -> {
        String name = constructor.equals("Tuple") ? "" : constructor;
        yield fields.isEmpty() ? constructor : name + "(" + allShown(fields) + ")";
      }
      case Value.MapHandle map -> throw new IllegalArgumentException("a map is not shown");
      case Value.SetHandle set -> throw new IllegalArgumentException("a set is not shown");
    };
  }

  private static String allShown(List<Value> values) {
    return values.stream().map(Texts::shown).collect(Collectors.joining(", "));
  }

  /** The canonical text of a decimal (spec 9.7.2), which is General Decimal Arithmetic's. */
  static String decimal(Value.DecimalHandle decimal) {
    String digits = decimal.value.toString();
    return decimal.negative && decimal.value.signum() == 0 ? "-" + digits : digits;
  }

  /** Only floats whose text every reading of the specification agrees on (9.6.11). */
  private static String real(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    BigDecimal exact = new BigDecimal(value).stripTrailingZeros();
    if (exact.scale() > FRACTION_DIGITS
        || exact.abs().compareTo(LARGE) >= 0
        || (value == 0 && 1 / value < 0)) {
      throw new Stop.Unsuitable("text of a float");
    }
    String plain = exact.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
