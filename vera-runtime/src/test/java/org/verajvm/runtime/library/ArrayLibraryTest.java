package org.verajvm.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.verajvm.runtime.value.VeraValue;

class ArrayLibraryTest {
  private static final LibraryProgram PROGRAM =
      LibraryProgram.of(
          "sorted(@Array<Int> -> @Array<Int>) = array_sort_by(@Array<Int>.0,"
              + " fn(@Int, @Int -> @Ordering) effects(pure)"
              + " { compare(@Int.1 / 10, @Int.0 / 10) })",
          "reversed(@Array<Int> -> @Array<Int>) = array_reverse(@Array<Int>.0)",
          "slice(@Array<Int>, @Int, @Int -> @Array<Int>)"
              + " = array_slice(@Array<Int>.0, @Int.1, @Int.0)",
          "twice(@Array<Int> -> @Array<Int>) = array_concat(@Array<Int>.0, @Array<Int>.0)",
          "appended(@Array<Int>, @Int -> @Array<Int>) = array_append(@Array<Int>.0, @Int.0)",
          "even(@Array<Int> -> @Array<Int>) = array_filter(@Array<Int>.0,"
              + " fn(@Int -> @Bool) effects(pure) { @Int.0 % 2 == 0 })",
          "positions(@Array<Int> -> @Array<Int>) = array_mapi(@Array<Int>.0,"
              + " fn(@Int, @Nat -> @Int) effects(pure) { @Int.0 + @Nat.0 })",
          "joined(@Array<Int> -> @String) = array_fold(@Array<Int>.0, \"\","
              + " fn(@String, @Int -> @String) effects(pure) { \"\\(@String.0),\\(@Int.0)\" })",
          "flat(@Array<Int> -> @Array<Int>) = array_flatten(array_map(@Array<Int>.0,"
              + " fn(@Int -> @Array<Int>) effects(pure) { array_range(0, @Int.0 % 4) }))",
          "first(@Array<Int> -> @Option<Int>) = array_find(@Array<Int>.0,"
              + " fn(@Int -> @Bool) effects(pure) { @Int.0 > 20 })",
          "any(@Array<Int> -> @Bool) = array_any(@Array<Int>.0,"
              + " fn(@Int -> @Bool) effects(pure) { @Int.0 > 20 })",
          "all(@Array<Int> -> @Bool) = array_all(@Array<Int>.0,"
              + " fn(@Int -> @Bool) effects(pure) { @Int.0 > 20 })");

  /** Elements compare by their tens, so that equal ones can be told apart. */
  @Property(tries = 300)
  void sortingIsStable(@ForAll @Size(max = 70) List<@IntRange(max = 99) Integer> numbers) {
    List<Integer> expected = new ArrayList<>(numbers);
    expected.sort(Comparator.comparing(number -> number / 10));
    assertEquals(ints(expected), PROGRAM.call("sorted", numbers));
  }

  @Property(tries = 200)
  void elementsKeepTheirOrder(
      @ForAll @Size(max = 30) List<@IntRange(max = 99) Integer> numbers,
      @ForAll @IntRange(min = -5, max = 35) int from,
      @ForAll @IntRange(min = -5, max = 35) int to) {
    List<Integer> reversed = new ArrayList<>(numbers);
    Collections.reverse(reversed);
    assertEquals(ints(reversed), PROGRAM.call("reversed", numbers));
    int start = Math.clamp(from, 0, numbers.size());
    int end = Math.clamp(to, start, Math.max(start, numbers.size()));
    assertEquals(ints(numbers.subList(start, end)), PROGRAM.call("slice", numbers, from, to));
    List<Integer> more = new ArrayList<>(numbers);
    more.add(to);
    assertEquals(ints(more), PROGRAM.call("appended", numbers, to));
    List<Integer> twice = new ArrayList<>(numbers);
    twice.addAll(numbers);
    assertEquals(ints(twice), PROGRAM.call("twice", numbers));
  }

  @Property(tries = 200)
  void combinatorsAreThoseOfStreams(
      @ForAll @Size(max = 30) List<@IntRange(max = 99) Integer> numbers) {
    assertEquals(
        ints(numbers.stream().filter(n -> n % 2 == 0).toList()), PROGRAM.call("even", numbers));
    assertEquals(
        ints(IntStream.range(0, numbers.size()).mapToObj(i -> numbers.get(i) + i).toList()),
        PROGRAM.call("positions", numbers));
    assertEquals(
        ints(numbers.stream().flatMap(n -> IntStream.range(0, n % 4).boxed()).toList()),
        PROGRAM.call("flat", numbers));
    StringBuilder joined = new StringBuilder();
    numbers.forEach(n -> joined.append(',').append(n));
    assertEquals(joined.toString(), PROGRAM.text("joined", numbers));
  }

  @Property(tries = 200)
  void searchesAskForTheFirst(@ForAll @Size(max = 10) List<@IntRange(max = 40) Integer> numbers) {
    assertEquals(
        numbers.stream()
            .filter(n -> n > 20)
            .findFirst()
            .map(n -> LibraryProgram.data("Some", new VeraValue.Int(n)))
            .orElse(LibraryProgram.data("None")),
        PROGRAM.call("first", numbers));
    assertEquals(numbers.stream().anyMatch(n -> n > 20), PROGRAM.bool("any", numbers));
    assertEquals(numbers.stream().allMatch(n -> n > 20), PROGRAM.bool("all", numbers));
  }

  private static VeraValue ints(List<Integer> numbers) {
    return new VeraValue.Array(
        numbers.stream().<VeraValue>map(number -> new VeraValue.Int(number)).toList());
  }
}
