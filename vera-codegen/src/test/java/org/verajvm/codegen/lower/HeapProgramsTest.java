package org.verajvm.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.verajvm.codegen.lower.CoreBuilder.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.types.Type;

class HeapProgramsTest {
  @Test
  void hello_world_prints() {
    RunningProgram program =
        new RunningProgram(
            new CoreBuilder()
                .export("main", UNIT, List.of(), host("print", UNIT, text("Hello, World!")))
                .build());
    program.call("main");
    assertEquals(List.of("Hello, World!"), program.printed);
  }

  /**
   * {@code build(n) = if n == 0 then Nil else Cons(n, build(n - 1))}, {@code sum}, {@code main}.
   */
  private static RunningProgram lists() {
    CoreBuilder builder = new CoreBuilder();
    Type.Data list = builder.intList();
    CoreLocal n = local("n", INT);
    CoreLocal xs = local("xs", list);
    CoreLocal m = local("m", INT);
    builder.function(
        "build",
        list,
        List.of(n),
        choose(
            equal(use(n), number(0)),
            builder.construct(list, 0),
            builder.construct(list, 1, use(n), call("build", list, subtract(use(n), number(1))))));
    builder.function(
        "sum",
        INT,
        List.of(xs),
        match(
            use(xs),
            INT,
            number(0),
            add(builder.field(xs, 1, 0), call("sum", INT, builder.field(xs, 1, 1)))));
    builder.export("main", INT, List.of(m), call("sum", INT, call("build", list, use(m))));
    return new RunningProgram(builder.build());
  }

  @Test
  void lists_are_built_and_folded() {
    assertEquals(5050, lists().call("main", 100));
    assertEquals(5050, lists().underStress().call("main", 100));
  }

  @Test
  void recursion_a_million_deep_builds_a_list() throws InterruptedException {
    RunningProgram program = lists();
    long[] result = new long[1];
    Thread thread =
        new Thread(null, () -> result[0] = program.call("main", 1_000_000), "deep", 512L << 20);
    thread.start();
    thread.join();
    assertEquals(500_000_500_000L, result[0]);
  }

  static CoreExpression host(String name, Type type, CoreExpression... arguments) {
    return new CoreExpression.HostCall(row(name), List.of(), List.of(arguments), type, SPAN);
  }

  private static Builtin row(String name) {
    return Stream.concat(
            BuiltinTable.functions().stream(),
            BuiltinTable.effects().stream().flatMap(effect -> effect.operations().stream()))
        .filter(builtin ->
            builtin.lowering() instanceof Builtin.Lowering.Host host
                && host.importName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
