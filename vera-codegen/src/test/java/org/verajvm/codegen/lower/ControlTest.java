package org.verajvm.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.verajvm.codegen.lower.CoreBuilder.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.Type;

class ControlTest {
  private static final CoreExpression.ExceptionTag EXN =
      new CoreExpression.ExceptionTag("Exn", STRING);
  private static final Cell STATE = new Cell(Cell.Kind.STATE, "State", List.of(INT), INT);

  private static CoreExpression raise(CoreExpression value) {
    return new CoreExpression.Throw(EXN, value);
  }

  @Test
  void loop_variables_change_together() {
    // loop (a = 0, b = 1, n = 10) if n == 0 then a else recur (b, a + b, n - 1)
    CoreLocal a = local("a", INT);
    CoreLocal b = local("b", INT);
    CoreLocal n = local("n", INT);
    CoreExpression.LoopId id = new CoreExpression.LoopId();
    CoreExpression recur =
        new CoreExpression.Recur(
            id, List.of(use(b), add(use(a), use(b)), subtract(use(n), number(1))), NEVER);
    CoreExpression body = new CoreExpression.If(equal(use(n), number(0)), use(a), recur, INT);
    CoreLocal count = local("count", INT);
    CoreExpression loop =
        new CoreExpression.Loop(
            id, List.of(a, b, n), List.of(number(0), number(1), use(count)), body, INT);
    RunningProgram program =
        new RunningProgram(new CoreBuilder().export("fib", INT, List.of(count), loop).build());
    assertEquals(55, program.call("fib", 10));
    assertEquals(4660046610375530309L, program.call("fib", 91));
    assertEquals(
        TrapKind.OVERFLOW,
        assertThrows(RunningProgram.Trap.class, () -> program.call("fib", 100)).kind);
  }

  @Test
  void a_switch_takes_the_way_of_the_tag() {
    CoreBuilder builder = new CoreBuilder();
    Map<String, List<Type>> constructors = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      constructors.put("C" + i, i % 2 == 0 ? List.of() : List.of(INT));
    }
    Type.Data type = builder.data("Six", constructors);
    CoreLocal value = local("value", type);
    CoreExpression[] bodies = new CoreExpression[6];
    for (int i = 0; i < 6; i++) {
      bodies[i] = i % 2 == 0 ? number(i) : builder.field(value, i, 0);
    }
    builder.function("number", INT, List.of(value), match(use(value), INT, bodies));
    for (int i = 0; i < 6; i++) {
      CoreExpression made =
          i % 2 == 0
              ? builder.construct(type, i)
              : builder.construct(type, i, add(number(100), number(i)));
      builder.export("main" + i, INT, List.of(), call("number", INT, made));
    }
    RunningProgram program = new RunningProgram(builder.build());
    for (int i = 0; i < 6; i++) {
      assertEquals(i % 2 == 0 ? i : 100 + i, program.call("main" + i));
    }
  }

  /** {@code down(n) = if n == 0 then throw text else 1 + down(n - 1)} with references alive. */
  private static RunningProgram exceptions() {
    CoreBuilder builder = new CoreBuilder();
    Type.Data list = builder.intList();
    CoreLocal n = local("n", INT);
    CoreLocal kept = local("kept", list);
    CoreLocal rest = local("rest", INT);
    CoreLocal caught = local("caught", STRING);
    CoreLocal start = local("start", INT);
    builder.function(
        "down",
        INT,
        List.of(n),
        let(
            kept,
            builder.construct(list, 1, use(n), builder.construct(list, 0)),
            let(
                rest,
                choose(
                    equal(use(n), number(0)),
                    new CoreExpression.Sequence(unit(), seqThrow()),
                    call("down", INT, subtract(use(n), number(1)))),
                add(use(rest), builder.field(kept, 1, 0)))));
    builder.function(
        "guarded",
        INT,
        List.of(start),
        new CoreExpression.Catch(
            EXN,
            call("down", INT, use(start)),
            caught,
            op(Intrinsic.NAT_TO_INT_UNCHECKED, INT, op(Intrinsic.STRING_LENGTH, NAT, use(caught))),
            INT));
    CoreLocal depth = local("depth", INT);
    builder.export("main", INT, List.of(depth), call("guarded", INT, use(depth)));
    return new RunningProgram(builder.build());
  }

  private static CoreExpression seqThrow() {
    return new CoreExpression.If(bool(true), raise(text("four")), number(1), INT);
  }

  @Test
  void an_exception_reaches_the_handler_and_the_shadow_stack_is_unwound() {
    RunningProgram program = exceptions().underStress();
    int before = program.word(org.verajvm.codegen.gc.MemoryMap.STACK_POINTER);
    for (int i = 0; i < 50; i++) {
      assertEquals(4, program.call("main", 100));
    }
    assertEquals(before, program.word(org.verajvm.codegen.gc.MemoryMap.STACK_POINTER));
  }

  @Test
  void a_cell_is_restored_by_value_and_by_exception() {
    CoreBuilder builder = new CoreBuilder();
    CoreLocal caught = local("caught", STRING);
    CoreExpression get = new CoreExpression.CellGet(STATE);
    CoreExpression set5 = new CoreExpression.CellSet(STATE, number(5));
    CoreExpression inner =
        new CoreExpression.WithCell(
            STATE, number(7), seq(new CoreExpression.CellSet(STATE, add(get, number(1))), get));
    builder.export("value", INT, List.of(), seq(set5, add(inner, get)));
    CoreExpression thrown =
        new CoreExpression.Catch(
            EXN,
            new CoreExpression.WithCell(
                STATE,
                number(70),
                new CoreExpression.If(equal(get, number(70)), raise(text("x")), get, INT)),
            caught,
            get,
            INT);
    builder.export("exception", INT, List.of(), seq(set5, thrown));
    RunningProgram program = new RunningProgram(builder.build());
    assertEquals(8 + 5, program.call("value"));
    assertEquals(5, program.call("exception"));
  }

  @Test
  void pieces_of_a_body_meet_at_a_join() {
    CoreLocal n = local("n", INT);
    CoreLocal result = local("result", INT);
    CoreExpression.JoinId id = new CoreExpression.JoinId();
    CoreExpression body =
        new CoreExpression.If(
            equal(use(n), number(0)),
            new CoreExpression.Jump(id, List.of(number(10)), NEVER),
            new CoreExpression.If(
                equal(use(n), number(1)),
                new CoreExpression.Jump(id, List.of(number(20)), NEVER),
                number(3),
                INT),
            INT);
    CoreExpression join =
        new CoreExpression.Join(id, List.of(result), add(use(result), use(n)), body, INT);
    RunningProgram program =
        new RunningProgram(new CoreBuilder().export("main", INT, List.of(n), join).build());
    assertEquals(10, program.call("main", 0));
    assertEquals(21, program.call("main", 1));
    assertEquals(3, program.call("main", 2));
  }

  @Test
  void operands_are_evaluated_left_to_right() {
    // (1 / n) + print-and-zero: the trap comes before the print
    CoreBuilder builder = new CoreBuilder();
    CoreLocal n = local("n", INT);
    CoreExpression printing = seq(HeapProgramsTest.host("print", UNIT, text("late")), number(0));
    builder.export(
        "main", INT, List.of(n), add(op(Intrinsic.INT_DIVIDE, INT, number(1), use(n)), printing));
    RunningProgram program = new RunningProgram(builder.build());
    assertThrows(RunningProgram.Trap.class, () -> program.call("main", 0));
    assertEquals(List.of(), program.printed);
    assertEquals(1, program.call("main", 1));
    assertEquals(List.of("late"), program.printed);
  }
}
