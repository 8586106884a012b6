package org.verajvm.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.verajvm.runtime.value.VeraValue;

class NumberLibraryTest {
  private static final BigInteger LARGEST_NAT = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  private static final Pattern FLOAT = Pattern.compile("-?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?");

  private static final LibraryProgram PROGRAM =
      LibraryProgram.of(
          "int_text(@Int -> @String) = to_string(@Int.0)",
          "nat_text(@Nat -> @String) = nat_to_string(@Nat.0)",
          "float_text(@Float64 -> @String) = float_to_string(@Float64.0)",
          "int(@String -> @Result<Int, String>) = parse_int(@String.0)",
          "nat(@String -> @Result<Nat, String>) = parse_nat(@String.0)",
          "float(@String -> @Result<Float64, String>) = parse_float64(@String.0)",
          "bits(@Float64, @Int -> @Float64) = pow(@Float64.0, @Int.0)",
          "clamped(@Int, @Int, @Int -> @Int) = clamp(@Int.2, @Int.1, @Int.0)",
          "absolute(@Int -> @Nat) = abs(@Int.0)",
          "rounded(@Float64 -> @Int) = round(@Float64.0)",
          "down(@Float64 -> @Int) = floor(@Float64.0)");

  @Property(tries = 500)
  void integersReadBackWhatTheyPrint(@ForAll long value) {
    assertEquals(Long.toString(value), PROGRAM.text("int_text", value));
    assertEquals(
        LibraryProgram.ok(new VeraValue.Int(value)), PROGRAM.call("int", " " + value + "\n"));
    String unsigned = Long.toUnsignedString(value);
    assertEquals(LibraryProgram.ok(new VeraValue.Nat(value)), PROGRAM.call("nat", unsigned));
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().withChars("0123456789").ofMinLength(15).ofMaxLength(25);
  }

  @Property(tries = 500)
  void whatNoNumberHoldsIsAnError(@ForAll("digits") String digits) {
    BigInteger value = new BigInteger(digits);
    assertEquals(
        value.compareTo(LARGEST_NAT) <= 0
            ? LibraryProgram.ok(new VeraValue.Nat(value.longValue()))
            : LibraryProgram.err("number out of range"),
        PROGRAM.call("nat", digits));
    assertEquals(
        value.negate().bitLength() <= 63
            ? LibraryProgram.ok(new VeraValue.Int(value.negate().longValueExact()))
            : LibraryProgram.err("number out of range"),
        PROGRAM.call("int", "-" + digits));
  }

  @Provide
  Arbitrary<String> numerals() {
    return Arbitraries.strings().withChars("0123456789.eE+-").ofMinLength(1).ofMaxLength(12);
  }

  @Property(tries = 1000)
  void theGrammarOfFloatsIsThatOfTheSpecification(@ForAll("numerals") String text) {
    assertEquals(
        FLOAT.matcher(text).matches()
            ? LibraryProgram.ok(new VeraValue.Float64(Double.parseDouble(text)))
            : LibraryProgram.err("invalid character"),
        PROGRAM.call("float", text));
  }

  /** The text is at most half a millionth off, and the rounding of the last digit aside. */
  @Property(tries = 1000)
  void floatTextsAreCloseAndWithoutSuperfluousZeros(@ForAll double value) {
    String text = PROGRAM.text("float_text", value);
    BigDecimal error = new BigDecimal(text).subtract(new BigDecimal(value)).abs();
    BigDecimal bound =
        BigDecimal.valueOf(Math.abs(value) < 1e9 ? 0.00000051 : Math.ulp(value) + 0.0000005);
    assertEquals(-1, error.compareTo(bound), text);
    assertEquals(true, text.matches("-?[0-9]+\\.([0-9]|[0-9]{1,5}[1-9])"), text);
  }

  @Property(tries = 300)
  void wholeFloatsPrintTheirExactDigits(@ForAll long value) {
    double whole = value;
    assertEquals(new BigDecimal(whole).toPlainString() + ".0", PROGRAM.text("float_text", whole));
  }

  @Property(tries = 300)
  void largeFloatsPrintTheirExactDigits(@ForAll("large") double value) {
    assertEquals(new BigDecimal(value).toPlainString() + ".0", PROGRAM.text("float_text", value));
  }

  @Provide
  Arbitrary<Double> large() {
    return Arbitraries.integers()
        .between(63, 1023)
        .flatMap(
            exponent -> Arbitraries.doubles().between(1, 1.99).map(m -> Math.scalb(m, exponent)));
  }

  @Example
  void floatsThatAreNotFiniteHaveNames() {
    assertEquals("nan", PROGRAM.text("float_text", Double.NaN));
    assertEquals("inf", PROGRAM.text("float_text", Double.POSITIVE_INFINITY));
    assertEquals("-inf", PROGRAM.text("float_text", Double.NEGATIVE_INFINITY));
  }

  @Property(tries = 300)
  void limitsHold(@ForAll long value, @ForAll long low, @ForAll long high) {
    assertEquals(
        Math.min(Math.max(value, low), high), PROGRAM.integer("clamped", value, low, high));
    assertEquals(new VeraValue.Nat(value < 0 ? -value : value), PROGRAM.call("absolute", value));
  }

  @Property(tries = 300)
  void roundingIsThatOfIeee(@ForAll("moderate") double value) {
    assertEquals((long) Math.rint(value), PROGRAM.integer("rounded", value));
    assertEquals((long) Math.floor(value), PROGRAM.integer("down", value));
  }

  @Provide
  Arbitrary<Double> moderate() {
    return Arbitraries.integers().between(-100000, 100000).map(halves -> halves / 2.0);
  }

  @Example
  void powersOfTwoAreExact() {
    for (int exponent = -1022; exponent <= 1023; exponent++) {
      assertEquals(
          new VeraValue.Float64(Math.scalb(1.0, exponent)), PROGRAM.call("bits", 2.0, exponent));
    }
  }
}
