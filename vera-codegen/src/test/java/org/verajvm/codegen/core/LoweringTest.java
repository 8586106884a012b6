package org.verajvm.codegen.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verajvm.parser.diagnostic.DiagnosticCode;

class LoweringTest {

  private static String function(String head, String contracts, String body) {
    return "public fn " + head + "\n  " + contracts + "\n{\n  " + body + "\n}\n";
  }

  private static final String PURE = "requires(true) ensures(true) effects(pure)";
  private static final String DIVERGING = "requires(true) ensures(true) effects(<Diverge>)";

  @Test
  void a_self_call_in_tail_position_becomes_a_loop() {
    CoreOf core =
        new CoreOf(
            function(
                "count(@Int, @Int -> @Int)",
                DIVERGING,
                "if @Int.1 == 0 then { @Int.0 } else { count(@Int.1 - 1, @Int.0 + 1) }"));
    assertInstanceOf(CoreExpression.Loop.class, core.function("count").body());
    assertEquals(List.of(), core.all("count", CoreExpression.Call.class));
  }

  @Test
  void a_postcondition_makes_a_self_call_no_tail_call() {
    CoreOf core =
        new CoreOf(
            function(
                "count(@Int, @Int -> @Int)",
                "requires(true) ensures(@Int.result > 0) effects(<Diverge>)",
                "if @Int.1 == 0 then { @Int.0 } else { count(@Int.1 - 1, @Int.0 + 1) }"));
    assertEquals(List.of(), core.all("count", CoreExpression.Loop.class));
    assertEquals(1, core.all("count", CoreExpression.Call.class).size());
  }

  @Test
  void a_measure_is_checked_in_constant_space() {
    CoreOf core =
        new CoreOf(
            function(
                "count(@Nat, @Int -> @Int)",
                "requires(true) ensures(true) decreases(@Nat.0) effects(pure)",
                "if @Nat.0 == 0 then { @Int.0 } else { count(@Nat.0 - 1, @Int.0 + 1) }"));
    assertEquals(1, core.all("count", CoreExpression.Loop.class).size());
    assertEquals(List.of(), core.all("count", CoreExpression.Call.class));
    assertEquals(List.of(), core.all("count", CoreExpression.WithCell.class));
  }

  @Test
  void a_conversion_of_the_result_does_not_hide_a_tail_call() {
    CoreOf core =
        new CoreOf(
            function(
                "count(@Int, @Int -> @Nat)",
                DIVERGING,
                "if @Int.1 == 0 then { @Int.0 } else { count(@Int.1 - 1, @Int.0 + 1) }"));
    assertEquals(1, core.all("count", CoreExpression.Loop.class).size());
  }

  @Test
  void trivial_contracts_leave_no_code() {
    CoreOf core = new CoreOf(function("same(@Int -> @Int)", PURE, "@Int.0"));
    assertInstanceOf(CoreExpression.Local.class, core.function("same").body());
  }

  @Test
  void canonical_state_clauses_are_neither_made_nor_called() {
    CoreOf core =
        new CoreOf(
            function(
                "run(@Int -> @Int)",
                PURE,
                "handle[State<Int>](@Int = @Int.0) { get(@Unit) -> { resume(@Int.0) },"
                    + " put(@Int) -> { resume(()) } } in { put(get(()) + 1); get(()) }"));
    assertEquals(List.of(), core.all("run", CoreExpression.Lambda.class));
    assertEquals(List.of(), core.all("run", CoreExpression.Apply.class));
  }

  @Test
  void an_instance_is_made_for_each_type_once() {
    CoreOf core =
        new CoreOf(
            "private forall<T> fn same(@T -> @T) "
                + PURE
                + " { @T.0 }\n"
                + function("run(@Int -> @Bool)", PURE, "same(same(@Int.0) == same(1))"));
    assertEquals(
        List.of("same$Bool", "same$Int"),
        core.program.functions().keySet().stream()
            .map(id -> id.name())
            .filter(name -> name.startsWith("same"))
            .sorted()
            .toList());
  }

  @Test
  void recursion_at_ever_larger_types_is_left_out_and_so_is_its_caller() {
    CoreOf core =
        new CoreOf(
            "private forall<T> fn grow(@T, @Nat -> @Nat) "
                + PURE
                + " { if @Nat.0 == 0 then { 0 } else { grow([@T.0], @Nat.0 - 1) } }\n"
                + function("run(@Int -> @Nat)", PURE, "grow(@Int.0, 3)")
                + function("main(@Unit -> @Int)", PURE, "1"));
    assertEquals(List.of(DiagnosticCode.E602, DiagnosticCode.E620), core.codes());
    assertEquals(1, core.program.exports().size());
  }

  @Test
  void an_effect_that_no_host_provides_keeps_a_function_from_being_exported() {
    CoreOf core =
        new CoreOf(
            "effect Ask { op ask(Int -> Int); }\n"
                + function(
                    "run(@Int -> @Int)",
                    "requires(true) ensures(true) effects(<Ask>)",
                    "Ask.ask(@Int.0)"));
    assertEquals(List.of(DiagnosticCode.E603), core.codes());
    assertEquals(List.of(), core.program.exports());
  }

  /** Every row tests two columns of its own: a tree of them alone doubles with every row. */
  @Test
  void a_match_is_not_larger_than_its_patterns_allow() {
    int columns = 32;
    String type =
        IntStream.range(0, columns)
            .mapToObj(_ -> "Bool")
            .collect(Collectors.joining(", ", "Tuple<", ">"));
    String arms =
        IntStream.range(0, columns / 2)
            .mapToObj(row ->
                IntStream.range(0, columns)
                    .mapToObj(column -> column / 2 == row ? "true" : "_")
                    .collect(Collectors.joining(", ", "Tuple(", ") -> " + row + ",")))
            .collect(Collectors.joining("\n"));
    CoreOf core =
        new CoreOf(
            function(
                "pick(@" + type + " -> @Int)",
                PURE,
                "match @" + type + ".0 {\n" + arms + "\n_ -> 99\n}"));
    assertTrue(core.expressions("pick").size() < 10_000);
  }

  @Test
  void an_arm_that_several_tests_reach_is_there_once() {
    CoreOf core =
        new CoreOf(
            "private data Color { Red, Green, Blue }\n"
                + function(
                    "both(@Color, @Color -> @Int)",
                    PURE,
                    "match Tuple(@Color.1, @Color.0) { Tuple(Red, Red) -> 1,"
                        + " Tuple(Green, Green) -> 2, _ -> 123456 }"));
    assertEquals(
        1,
        core.all("both", CoreExpression.Scalar.class).stream()
            .filter(scalar -> scalar.value() == 123456)
            .count());
  }
}
