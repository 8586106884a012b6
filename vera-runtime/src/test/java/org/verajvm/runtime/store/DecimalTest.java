package org.verajvm.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  private static final MathContext CONTEXT = new MathContext(28, RoundingMode.HALF_EVEN);

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(
                    new java.math.BigInteger("-99999999999999999999999999999999999"),
                    new java.math.BigInteger("99999999999999999999999999999999999")),
            Arbitraries.integers().between(-40, 40))
        .as(BigDecimal::new);
  }

  @Property
  void sumsDifferencesAndProductsAreThoseOfRoundedExactArithmetic(
      @ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
    assertSameNumber(a.add(b, CONTEXT), DecimalArithmetic.add(of(a), of(b)));
    assertSameNumber(a.subtract(b, CONTEXT), DecimalArithmetic.subtract(of(a), of(b)));
    assertSameNumber(a.multiply(b, CONTEXT), DecimalArithmetic.multiply(of(a), of(b)));
  }

  @Property
  void quotientsAreRoundedExactQuotients(
      @ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
    Optional<DecimalValue> quotient = DecimalArithmetic.divide(of(a), of(b));
    assertEquals(b.signum() == 0, quotient.isEmpty());
    quotient.ifPresent(q -> assertSameNumber(a.divide(b, CONTEXT), q));
  }

  @Property
  void comparisonIsNumeric(@ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
    assertEquals(a.compareTo(b), DecimalArithmetic.compare(of(a), of(b)));
    assertEquals(0, DecimalArithmetic.compare(of(a), of(a.setScale(a.scale() + 5))));
  }

  @Property
  void textReadsBack(@ForAll("numbers") BigDecimal a) {
    DecimalValue value = of(a);
    assertEquals(Optional.of(value), DecimalText.parse(DecimalText.format(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,+,2.00,3.00",
    "-0,+,-0,-0",
    "-0,+,0,0",
    "1,-,1.000,0.000",
    "1e30,+,1,1.000000000000000000000000000E+30",
    "0.1,*,0.20,0.020",
    "1,/,3,0.3333333333333333333333333333",
    "6.00,/,2,3.00",
    "100,/,5,20",
    "-0,*,5,-0",
    "1e999999,*,1e999999,1E+1999998",
    "9999999999999999999999999999,+,0.5,1.000000000000000000000000000E+28",
  })
  void resultsHaveTheIdealExponent(String left, String operator, String right, String expected) {
    DecimalValue a = parsed(left);
    DecimalValue b = parsed(right);
    DecimalValue result =
        switch (operator.charAt(0)) {
          case '+' -> DecimalArithmetic.add(a, b);
          case '-' -> DecimalArithmetic.subtract(a, b);
          case '*' -> DecimalArithmetic.multiply(a, b);
          default -> DecimalArithmetic.divide(a, b).orElseThrow();
        };
    assertEquals(expected, DecimalText.format(result));
  }

  @ParameterizedTest
  @CsvSource({
    "2.5,0,2",
    "3.5,0,4",
    "-2.675,2,-2.68",
    "1.005,2,1.00",
    "12345,-2,12345",
    "1,5,1.00000",
    "1,40,1",
    "0,3,0.000",
    "123e30,2,1.23E+32",
  })
  void roundingIsHalfToEvenWhereItFits(String number, long places, String expected) {
    assertEquals(expected, DecimalText.format(DecimalArithmetic.round(parsed(number), places)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.000001,0.000001",
    "0.0000001,1E-7",
    "1e5,1E+5",
    "+1.50,1.50",
    "-.5,-0.5",
    "7.,7",
    "'  3 ',3",
    "00012,12",
    "1e0000000000005,1E+5",
    "0e10,0E+10",
  })
  void formatsInCanonicalForm(String text, String expected) {
    assertEquals(expected, DecimalText.format(parsed(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "e5",
        "1e",
        "1_000",
        "NaN",
        "Infinity",
        "1e1000000",
        "1 2",
        "--1",
        "٣",
        "0x1",
        "1e99999999999999999999",
        "+-1"
      })
  void rejectsWhatTheGrammarDoesNotSay(String text) {
    assertTrue(DecimalText.parse(text).isEmpty());
  }

  @Test
  void negationAndAbsoluteValueRoundTo28Digits() {
    DecimalValue longer = parsed("12345678901234567890123456789");
    assertEquals(
        List.of("-1.234567890123456789012345679E+28", "1.234567890123456789012345679E+28"),
        List.of(
            DecimalText.format(DecimalArithmetic.negate(longer)),
            DecimalText.format(DecimalArithmetic.absolute(longer))));
    assertEquals("0", DecimalText.format(DecimalArithmetic.negate(parsed("0"))));
  }

  @ParameterizedTest
  @CsvSource({"100.0,100.0", "1e22,1E+22", "0.1,0.1", "1.5e-7,1.5E-7", "-0.0,-0.0"})
  void comesFromTheShortestFormOfAFloat(double value, String expected) {
    assertEquals(expected, DecimalText.format(DecimalText.ofFloat(value)));
  }

  private static DecimalValue parsed(String text) {
    return DecimalText.parse(text).orElseThrow();
  }

  private static DecimalValue of(BigDecimal number) {
    return new DecimalValue.Finite(
        number.signum() < 0, number.unscaledValue().abs(), -(long) number.scale());
  }

  private static void assertSameNumber(BigDecimal expected, DecimalValue actual) {
    assertEquals(
        0, expected.compareTo(new BigDecimal(DecimalText.format(actual))), () -> expected + "");
  }
}
