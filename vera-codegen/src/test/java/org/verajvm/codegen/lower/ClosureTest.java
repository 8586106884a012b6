package org.verajvm.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.verajvm.codegen.lower.CoreBuilder.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;

class ClosureTest {
  private static final Type.Function INT_TO_INT =
      new Type.Function(List.of(INT), INT, EffectRow.PURE);

  private static CoreExpression lambda(Type.Function type, CoreLocal p, CoreExpression body) {
    return new CoreExpression.Lambda(List.of(p), body, type, SPAN);
  }

  private static CoreExpression apply(CoreExpression function, CoreExpression argument) {
    Type result = ((Type.Function) function.type()).result();
    return new CoreExpression.Apply(function, List.of(argument), result);
  }

  @Test
  void closures_capture_scalars_references_and_one_another() {
    // adder(n) = fn(x) -> x + n + length(text); twice = fn(f) -> fn(x) -> f(f(x))
    CoreLocal n = local("n", INT);
    CoreLocal text = local("text", STRING);
    CoreLocal x = local("x", INT);
    CoreLocal f = local("f", INT_TO_INT);
    CoreLocal y = local("y", INT);
    CoreBuilder builder = new CoreBuilder();
    CoreExpression length =
        op(Intrinsic.NAT_TO_INT_UNCHECKED, INT, op(Intrinsic.STRING_LENGTH, NAT, use(text)));
    builder.function(
        "adder",
        INT_TO_INT,
        List.of(n, text),
        lambda(INT_TO_INT, x, add(add(use(x), use(n)), length)));
    builder.function(
        "twice",
        INT_TO_INT,
        List.of(f),
        lambda(INT_TO_INT, y, apply(use(f), apply(use(f), use(y)))));
    CoreLocal m = local("m", INT);
    CoreLocal made = local("made", STRING);
    builder.export(
        "main",
        INT,
        List.of(m),
        let(
            made,
            op(Intrinsic.STRING_NEW, STRING, number(3)),
            apply(
                call("twice", INT_TO_INT, call("adder", INT_TO_INT, use(m), use(made))),
                number(1))));
    assertEquals(1 + 2 * (10 + 3), new RunningProgram(builder.build()).call("main", 10));
    assertEquals(
        1 + 2 * (10 + 3), new RunningProgram(builder.build()).underStress().call("main", 10));
  }

  @Test
  void a_closure_without_captures_allocates_nothing() {
    CoreLocal x = local("x", INT);
    CoreLocal m = local("m", INT);
    CoreBuilder builder = new CoreBuilder();
    builder.export(
        "main", INT, List.of(m), apply(lambda(INT_TO_INT, x, add(use(x), number(1))), use(m)));
    RunningProgram program = new RunningProgram(builder.build());
    assertEquals(6, program.call("main", 5));
    assertEquals(2, program.emitted.module().functions().size());
  }
}
