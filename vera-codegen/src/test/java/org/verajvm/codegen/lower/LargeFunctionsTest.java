package org.verajvm.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verajvm.codegen.lower.CoreBuilder.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.outline.SplitLargeFunctions;
import org.verajvm.codegen.types.Type;

/** Functions that would be too large for an engine are several functions that do the same. */
class LargeFunctionsTest {
  private static final int MOST_INSTRUCTIONS = 2500;

  private static RunningProgram run(MonomorphicProgram program) {
    RunningProgram running = new RunningProgram(SplitLargeFunctions.split(program));
    running
        .emitted
        .module()
        .functions()
        .forEach(function ->
            assertTrue(
                function.code().size() < MOST_INSTRUCTIONS,
                () -> function.symbol() + " has " + function.code().size()));
    return running;
  }

  @Test
  void a_long_chain_of_bindings_is_split() {
    int count = 2000;
    CoreLocal start = local("start", INT);
    List<CoreLocal> locals = new ArrayList<>(List.of(start));
    for (int i = 0; i < count; i++) {
      locals.add(local("x" + i, INT));
    }
    CoreExpression body = add(use(locals.get(count)), use(locals.get(count / 2)));
    for (int i = count; i > 0; i--) {
      body = let(locals.get(i), add(use(locals.get(i - 1)), number(i)), body);
    }
    RunningProgram program =
        run(new CoreBuilder().export("main", INT, List.of(start), body).build());
    assertEquals(2000L * 2001 / 2 + 1000L * 1001 / 2 + 2 * 7, program.call("main", 7));
  }

  @Test
  void a_switch_of_many_cases_is_split() {
    int count = 700;
    CoreBuilder builder = new CoreBuilder();
    Map<String, List<Type>> constructors = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      constructors.put("K" + i, List.of(INT));
    }
    Type.Data type = builder.data("Many", constructors);
    CoreLocal value = local("value", type);
    CoreLocal n = local("n", INT);
    CoreExpression[] bodies = new CoreExpression[count];
    for (int i = 0; i < count; i++) {
      bodies[i] = add(builder.field(value, i, 0), number(i));
    }
    builder.function("pick", INT, List.of(value), match(use(value), INT, bodies));
    for (int i = 0; i < count; i += 233) {
      builder.export(
          "main" + i, INT, List.of(n), call("pick", INT, builder.construct(type, i, use(n))));
    }
    RunningProgram program = run(builder.build());
    for (int i = 0; i < count; i += 233) {
      assertEquals(i + 5, program.call("main" + i, 5));
    }
  }

  @Test
  void a_long_array_literal_is_filled_piece_by_piece() {
    int count = 3000;
    CoreLocal n = local("n", INT);
    CoreLocal at = local("at", INT);
    CoreLocal array = local("array", new Type.Array(INT));
    List<CoreExpression> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elements.add(add(use(n), number(i)));
    }
    CoreExpression literal = new CoreExpression.ArrayLiteral(elements, new Type.Array(INT));
    RunningProgram program =
        run(
            new CoreBuilder()
                .export(
                    "main",
                    INT,
                    List.of(n, at),
                    let(array, literal, op(Intrinsic.ARRAY_GET_CHECKED, INT, use(array), use(at))))
                .build());
    assertEquals(12, program.call("main", 10, 2));
    assertEquals(3009, program.underStress().call("main", 10, 2999));
  }

  @Test
  void an_array_literal_of_elements_of_any_size_has_them_all() {
    CoreLocal n = local("n", INT);
    CoreLocal array = local("array", new Type.Array(INT));
    CoreBuilder builder = new CoreBuilder();
    for (int terms = 1; terms <= 400; terms++) {
      CoreExpression element = use(n);
      for (int i = 0; i < terms; i++) {
        element = terms % 2 == 0 ? add(element, use(n)) : add(number(3), element);
      }
      CoreExpression literal =
          new CoreExpression.ArrayLiteral(List.of(element, element, element), new Type.Array(INT));
      CoreExpression last = op(Intrinsic.ARRAY_GET_CHECKED, INT, use(array), number(2));
      builder.export(
          "main" + terms,
          INT,
          List.of(n),
          let(
              array,
              literal,
              add(op(Intrinsic.ARRAY_GET_CHECKED, INT, use(array), number(0)), last)));
    }
    RunningProgram program = new RunningProgram(SplitLargeFunctions.split(builder.build()));
    for (int terms = 1; terms <= 400; terms++) {
      long each = terms % 2 == 0 ? 5L * (terms + 1) : 5L + 3L * terms;
      assertEquals(2 * each, program.call("main" + terms, 5), "elements of " + terms + " terms");
    }
  }
}
