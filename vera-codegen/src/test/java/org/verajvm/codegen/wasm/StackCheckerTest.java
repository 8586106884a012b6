package org.verajvm.codegen.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verajvm.codegen.wasm.ValueType.I32;
import static org.verajvm.codegen.wasm.ValueType.I64;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StackCheckerTest {
  private static String refusal(Consumer<FunctionBuilder> body) {
    InvalidCodeException refused =
        assertThrows(
            InvalidCodeException.class,
            () -> {
              FunctionBuilder f =
                  new ModuleBuilder().function("wrong", FunctionType.of(I64).returning(I32));
              body.accept(f);
              f.finish();
            });
    String message = refused.getMessage();
    assertTrue(message.startsWith("internal error: function wrong: "), message);
    return message.substring("internal error: function wrong: ".length());
  }

  @Test
  void aMissingOperandIsRefused() {
    assertEquals(
        "stack is empty where I32 is needed",
        refusal(f -> f.i32Const(1).op(NumericOperator.I32_ADD)));
  }

  @Test
  void anOperandOfTheWrongTypeIsRefused() {
    assertEquals("found I64 where I32 is needed", refusal(f -> f.get(f.parameter(0))));
  }

  @Test
  void aValueLeftOverIsRefused() {
    assertEquals("values left at the end: [I32]", refusal(f -> f.i32Const(1).i32Const(2)));
    assertTrue(refusal(f -> f.block(label -> f.i32Const(1))).startsWith("values left in block"));
  }

  @Test
  void aBlockCannotTakeValuesFromOutside() {
    assertEquals(
        "stack is empty where a value is needed", refusal(f -> f.i32Const(1).block(l -> f.drop())));
  }

  @Test
  void anOpenBlockIsRefused() {
    assertTrue(refusal(f -> f.block()).endsWith("is not closed"));
  }

  @Test
  void aBranchToAClosedBlockIsRefused() {
    assertTrue(
        refusal(
                f -> {
                  Label label = f.block();
                  f.end().br(label);
                })
            .endsWith("which is not open"));
  }

  @Test
  void anIfWithResultNeedsElse() {
    assertEquals(
        "if without else must leave what it takes",
        refusal(f -> {
          f.i32Const(1).if_(I32);
          f.i32Const(2).end();
        }));
  }

  @Test
  void aTryTableNeedsAnEmptyStack() {
    assertEquals(
        "try_table on a stack that is not empty: [I32]",
        refusal(f -> f.i32Const(1).tryTable(List.of())));
  }

  @Test
  void codeAfterABranchMayLeaveAnything() {
    FunctionBuilder f = new ModuleBuilder().function("right", FunctionType.EMPTY.returning(I32));
    f.i32Const(1).return_().op(NumericOperator.I32_ADD);
    assertEquals(4 - 1, f.finish().code().size());
  }
}
