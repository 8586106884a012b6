package org.verajvm.codegen.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.core.CoreExpression.JoinId;
import org.verajvm.codegen.core.CoreExpression.LoopId;
import org.verajvm.codegen.core.verify.CoreVerifier;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;

class CoreVerifierTest {
  private static final Span SPAN = new Span(new SourceFile("test.vera", ""), 0, 0);

  private static List<String> faults(CoreExpression body) {
    FunctionId id = new FunctionId("", "f");
    CoreFunction function =
        new CoreFunction(id, List.of(), List.of(), Primitive.INT, body, "f", SPAN);
    return CoreVerifier.verify(new MonomorphicProgram(Map.of(id, function), Map.of(), List.of(id)));
  }

  private static void assertFault(String part, CoreExpression body) {
    List<String> faults = faults(body);
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(part)), faults::toString);
  }

  @Test
  void a_sound_function_has_no_faults() {
    assertEquals(List.of(), faults(CoreTerms.integer(1)));
  }

  @Test
  void a_local_out_of_scope_is_a_fault() {
    assertFault("not in scope", CoreTerms.local(new CoreLocal("x", Primitive.INT)));
  }

  @Test
  void a_body_of_another_type_is_a_fault() {
    assertFault("body should be Int", CoreTerms.TRUE);
  }

  @Test
  void a_recur_under_a_let_is_a_fault() {
    LoopId id = new LoopId();
    CoreLocal value = new CoreLocal("value", Primitive.INT);
    CoreExpression recur = new CoreExpression.Recur(id, List.of(), Primitive.INT);
    CoreExpression body = new CoreExpression.Let(value, recur, CoreTerms.local(value));
    assertFault(
        "outside the tail", new CoreExpression.Loop(id, List.of(), List.of(), body, Primitive.INT));
  }

  @Test
  void a_jump_with_another_number_of_values_is_a_fault() {
    JoinId id = new JoinId();
    CoreLocal parameter = new CoreLocal("parameter", Primitive.INT);
    assertFault(
        "takes 1 values and has 0",
        new CoreExpression.Join(
            id,
            List.of(parameter),
            CoreTerms.local(parameter),
            new CoreExpression.Jump(id, List.of(), Primitive.INT),
            Primitive.INT));
  }

  @Test
  void a_call_of_a_missing_function_is_a_fault() {
    assertFault(
        "missing function",
        new CoreExpression.Call(
            new FunctionId("", "g"), List.of(), List.of(), Primitive.INT, SPAN));
  }
}
