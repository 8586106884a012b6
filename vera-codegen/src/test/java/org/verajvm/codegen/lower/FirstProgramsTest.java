package org.verajvm.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verajvm.codegen.lower.CoreBuilder.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.core.CoreLocal;

class FirstProgramsTest {
  @Test
  void a_program_that_never_allocates_carries_no_collector() {
    CoreLocal n = local("n", INT);
    RunningProgram program =
        new RunningProgram(
            new CoreBuilder().export("main", INT, List.of(n), add(use(n), number(1))).build());
    assertEquals(42, program.call("main", 41));
    assertTrue(program.emitted.module().functions().size() == 1, "the module holds one function");
  }

  @Test
  void recursion_computes() {
    CoreLocal n = local("n", INT);
    RunningProgram program =
        new RunningProgram(
            new CoreBuilder()
                .export(
                    "fib",
                    INT,
                    List.of(n),
                    choose(
                        less(use(n), number(2)),
                        use(n),
                        add(
                            call("fib", INT, subtract(use(n), number(1))),
                            call("fib", INT, subtract(use(n), number(2))))))
                .build());
    assertEquals(832040, program.call("fib", 30));
  }
}
