package org.verajvm.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.verajvm.runtime.store.DecimalArithmetic;
import org.verajvm.runtime.store.DecimalText;
import org.verajvm.runtime.store.DecimalValue;
import org.verajvm.runtime.store.Key;
import org.verajvm.runtime.store.OrderedMap;

/** Both hosts' stores do the same step by step. */
class StoreTraceTest {
  private static Chromium browser;
  private static ChromiumPage page;

  @BeforeContainer
  static void startBrowser() {
    browser = new Chromium();
    page = new ChromiumPage(browser);
  }

  @AfterContainer
  static void stopBrowser() {
    browser.close();
  }

  /** A step of a trace: insert where {@code value} is positive, else remove. */
  record Step(int key, int value) {}

  @Provide
  Arbitrary<List<Step>> traces() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(-3, 9))
        .as(Step::new)
        .list()
        .ofMaxSize(120);
  }

  @Property(tries = 60)
  void mapsKeepTheSameOrderAndTheSameValues(@ForAll("traces") List<Step> trace) {
    List<String> here = new ArrayList<>();
    OrderedMap map = OrderedMap.EMPTY;
    for (Step step : trace) {
      Key key = new Key.Whole(step.key());
      map = step.value() > 0 ? map.insert(key, step.value()) : map.remove(key);
      here.add(text(map));
    }
    assertEquals(here, page.evaluate(MAP_TRACE, words(trace)));
  }

  private static final String MAP_TRACE =
      """
      (steps) => {
        let map = runtime.stores.OrderedMap.empty();
        return steps.map(([key, value]) => {
          map = value > 0 ? map.with(key, BigInt(value)) : map.without(key);
          const entries = [];
          map.forEach((entry) => entries.push(`${entry.key}=${entry.value}`));
          return entries.join(' ');
        });
      }
      """;

  private static String text(OrderedMap map) {
    List<String> entries = new ArrayList<>();
    map.forEach(entry -> entries.add(((Key.Whole) entry.key()).bits() + "=" + entry.bits()));
    return String.join(" ", entries);
  }

  private static List<List<Integer>> words(List<Step> trace) {
    return trace.stream().map(step -> List.of(step.key(), step.value())).toList();
  }

  @Provide
  Arbitrary<String> numerals() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(32).negate(), BigInteger.TEN.pow(32)),
            Arbitraries.integers().between(-40, 40))
        .as((digits, exponent) -> digits + "e" + exponent);
  }

  @Property(tries = 150)
  void decimalsAgreeToTheLastDigit(
      @ForAll("numerals") String left,
      @ForAll("numerals") String right,
      @ForAll @IntRange(min = -40, max = 40) int places) {
    DecimalValue a = DecimalText.parse(left).orElseThrow();
    DecimalValue b = DecimalText.parse(right).orElseThrow();
    List<String> here =
        Stream.of(
                a,
                DecimalArithmetic.add(a, b),
                DecimalArithmetic.subtract(a, b),
                DecimalArithmetic.multiply(a, b),
                DecimalArithmetic.divide(a, b).orElse(a),
                DecimalArithmetic.negate(a),
                DecimalArithmetic.round(a, places))
            .map(DecimalText::format)
            .toList();
    assertEquals(here, page.evaluate(DECIMALS, List.of(left, right, places)));
  }

  private static final String DECIMALS =
      """
      ([left, right, places]) => {
        const a = runtime.stores.Decimal.parse(left);
        const b = runtime.stores.Decimal.parse(right);
        return [
          a,
          a.plus(b),
          a.minus(b),
          a.times(b),
          a.dividedBy(b) ?? a,
          a.negated(),
          a.roundedTo(BigInt(places)),
        ].map(String);
      }
      """;
}
