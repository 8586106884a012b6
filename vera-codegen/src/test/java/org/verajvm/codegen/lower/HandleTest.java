package org.verajvm.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.verajvm.codegen.lower.CoreBuilder.*;
import static org.verajvm.codegen.lower.HeapProgramsTest.host;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.types.Type;

/** Store entries live exactly as long as the program can still use their handles. */
class HandleTest {
  private static final Type DECIMAL = new Type.Decimal();

  private static CoreExpression fromInt(long number) {
    return host("decimal_from_int", DECIMAL, number(number));
  }

  private static CoreExpression plus(CoreExpression left, CoreExpression right) {
    return host("decimal_add", DECIMAL, left, right);
  }

  /** A safepoint, and how many store entries are left after it, printed. */
  private static CoreExpression garbage() {
    return op(Intrinsic.STRING_NEW, STRING, number(1));
  }

  @Test
  void a_handle_dies_at_its_last_use_not_at_the_end_of_its_scope() {
    CoreLocal a = local("a", DECIMAL);
    CoreLocal b = local("b", DECIMAL);
    CoreLocal c = local("c", DECIMAL);
    // a + b = c; then c alone is used after the next safepoint.
    CoreExpression rest =
        seq(garbage(), seq(host("print", UNIT, text("middle")), new CoreExpression.Local(c)));
    CoreBuilder builder = new CoreBuilder();
    builder.export(
        "main",
        DECIMAL,
        List.of(),
        let(a, fromInt(1), let(b, fromInt(2), let(c, plus(use(a), use(b)), rest))));
    RunningProgram program = new RunningProgram(builder.build()).underStress();
    program.call("main");
    assertEquals(1, program.entries.size());
    program.collect();
    assertEquals(0, program.entries.size());
  }

  @Test
  void a_fold_of_many_sums_keeps_few_entries() {
    CoreLocal sum = local("sum", DECIMAL);
    CoreLocal n = local("n", INT);
    CoreLocal count = local("count", INT);
    CoreExpression.LoopId id = new CoreExpression.LoopId();
    CoreExpression next =
        new CoreExpression.Recur(
            id, List.of(plus(use(sum), use(sum)), subtract(use(n), number(1))), NEVER);
    CoreExpression loop =
        new CoreExpression.Loop(
            id,
            List.of(sum, n),
            List.of(fromInt(1), use(count)),
            new CoreExpression.If(equal(use(n), number(0)), use(sum), next, DECIMAL),
            DECIMAL);
    CoreBuilder builder = new CoreBuilder();
    builder.export("main", DECIMAL, List.of(count), loop);
    RunningProgram program = new RunningProgram(builder.build());
    program.call("main", 10_000);
    assertEquals(true, program.entries.size() <= 100, () -> program.entries.size() + " entries");
    program.collect();
    assertEquals(0, program.entries.size());
  }

  @Test
  void operands_of_a_host_call_live_until_it_returns() {
    // Under stress the wrapper's allocation collects: the operands must survive it.
    CoreBuilder builder = new CoreBuilder();
    builder.export("main", DECIMAL, List.of(), plus(fromInt(1), fromInt(2)));
    RunningProgram program = new RunningProgram(builder.build()).underStress();
    program.call("main");
    program.collect();
    assertEquals(0, program.entries.size());
  }

  @Test
  void handles_in_arrays_are_kept_with_the_array() {
    CoreLocal array = local("array", new Type.Array(DECIMAL));
    CoreLocal kept = local("kept", DECIMAL);
    CoreExpression literal =
        new CoreExpression.ArrayLiteral(
            List.of(fromInt(1), fromInt(2), fromInt(3)), new Type.Array(DECIMAL));
    CoreBuilder builder = new CoreBuilder();
    builder.export(
        "all",
        DECIMAL,
        List.of(),
        let(
            array,
            literal,
            seq(garbage(), op(Intrinsic.ARRAY_GET_CHECKED, DECIMAL, use(array), number(1)))));
    builder.export(
        "one",
        DECIMAL,
        List.of(),
        let(
            array,
            literal,
            let(
                kept,
                op(Intrinsic.ARRAY_GET_CHECKED, DECIMAL, use(array), number(1)),
                seq(garbage(), use(kept)))));
    RunningProgram all = new RunningProgram(builder.build()).underStress();
    all.call("all");
    assertEquals(3, all.entries.size());
    RunningProgram one = new RunningProgram(builder.build()).underStress();
    one.call("one");
    assertEquals(1, one.entries.size());
  }
}
