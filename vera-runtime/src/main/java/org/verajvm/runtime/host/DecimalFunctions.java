package org.verajvm.runtime.host;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.runtime.store.DecimalArithmetic;
import org.verajvm.runtime.store.DecimalText;
import org.verajvm.runtime.store.DecimalValue;

/** The operations on Decimal (spec 9.7.2). */
final class DecimalFunctions {
  private DecimalFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "decimal_from_int" -> (guest, a) -> add(guest, DecimalValue.ofInt(a[0]));
          case "decimal_from_float" ->
              (guest, a) -> add(guest, DecimalText.ofFloat(Double.longBitsToDouble(a[0])));
          case "decimal_from_numeral" ->
              (guest, a) ->
                  add(guest, DecimalText.parse(guest.memory().text((int) a[0])).orElseThrow());
          case "decimal_to_string" ->
              (guest, a) -> guest.memory().newString(DecimalText.format(get(guest, a[0])));
          case "decimal_to_float" ->
              (guest, a) -> Double.doubleToRawLongBits(DecimalText.toFloat(get(guest, a[0])));
          case "decimal_add" -> binary(DecimalArithmetic::add);
          case "decimal_sub" -> binary(DecimalArithmetic::subtract);
          case "decimal_mul" -> binary(DecimalArithmetic::multiply);
          case "decimal_quotient" ->
              binary((left, right) -> DecimalArithmetic.divide(left, right).orElseThrow());
          case "decimal_neg" -> unary(DecimalArithmetic::negate);
          case "decimal_abs" -> unary(DecimalArithmetic::absolute);
          case "decimal_round" ->
              (guest, a) -> add(guest, DecimalArithmetic.round(get(guest, a[0]), a[1]));
          case "decimal_is_zero" -> DecimalFunctions::isZero;
          case "decimal_order" ->
              checked((guest, a) -> DecimalArithmetic.compare(get(guest, a[0]), get(guest, a[1])));
          case "decimal_eq" -> DecimalFunctions::equal;
          default -> null;
        });
  }

  private static HostFunction unary(UnaryOperator<DecimalValue> operation) {
    return checked((guest, a) -> add(guest, operation.apply(get(guest, a[0]))));
  }

  private static HostFunction binary(BinaryOperator<DecimalValue> operation) {
    return checked((guest, a) -> add(guest, operation.apply(get(guest, a[0]), get(guest, a[1]))));
  }

  /** What has no result stops the program. */
  private static HostFunction checked(HostFunction function) {
    return (guest, arguments) -> {
      try {
        return function.call(guest, arguments);
      } catch (ArithmeticException e) {
        throw GuestStop.withMessage(TrapKind.OVERFLOW, String.valueOf(e.getMessage()));
      }
    };
  }

  private static DecimalValue get(Guest guest, long index) {
    return guest.stores().decimals().get((int) index);
  }

  private static long add(Guest guest, DecimalValue value) {
    return guest.stores().decimals().add(value);
  }

  private static long isZero(Guest guest, long[] arguments) {
    return get(guest, arguments[0]) instanceof DecimalValue.Finite finite && finite.isZero()
        ? 1
        : 0;
  }

  private static long equal(Guest guest, long[] arguments) {
    return DecimalArithmetic.equal(get(guest, arguments[0]), get(guest, arguments[1])) ? 1 : 0;
  }
}
