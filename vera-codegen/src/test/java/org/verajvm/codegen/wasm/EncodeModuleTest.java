package org.verajvm.codegen.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.verajvm.codegen.wasm.ValueType.F64;
import static org.verajvm.codegen.wasm.ValueType.I32;
import static org.verajvm.codegen.wasm.ValueType.I64;

import com.dylibso.chicory.runtime.Instance;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodeModuleTest {
  private static final FunctionType NOTHING = FunctionType.EMPTY;

  @Property(tries = 200)
  void constantsComeBackAsTheyWereWritten(
      @ForAll int word, @ForAll long wide, @ForAll double real) {
    assertEquals(word, (int) Engine.run(NOTHING.returning(I32), f -> f.i32Const(word)));
    assertEquals(wide, Engine.run(NOTHING.returning(I64), f -> f.i64Const(wide)));
    assertEquals(
        Double.doubleToRawLongBits(real),
        Engine.run(NOTHING.returning(F64), f -> f.f64Const(real)));
  }

  @Property(tries = 100)
  void wideArithmeticIsThatOfJava(@ForAll long left, @ForAll long right) {
    assertEquals(left - right, binary(NumericOperator.I64_SUB, left, right));
    assertEquals(left * right, binary(NumericOperator.I64_MUL, left, right));
    assertEquals(left >>> right, binary(NumericOperator.I64_SHR_U, left, right));
    assertEquals(left < right ? 1 : 0, binary(NumericOperator.I64_LT_S, left, right));
    assertEquals(
        Long.compareUnsigned(left, right) >= 0 ? 1 : 0,
        binary(NumericOperator.I64_GE_U, left, right));
  }

  private static long binary(NumericOperator operator, long left, long right) {
    return Engine.run(
        FunctionType.of(I64, I64).returning(operator.result()),
        f -> f.get(f.parameter(0)).get(f.parameter(1)).op(operator),
        left,
        right);
  }

  @ParameterizedTest
  @EnumSource
  void everyNumericOperatorIsValid(NumericOperator operator) {
    FunctionType type = new FunctionType(operator.operands(), List.of(operator.result()));
    Engine.run(
        type,
        f -> {
          for (int i = 0; i < operator.operands().size(); i++) {
            f.get(f.parameter(i));
          }
          f.op(operator);
        },
        operator.operands().stream().mapToLong(t -> t == F64 ? 0x4000000000000000L : 7).toArray());
  }

  @ParameterizedTest
  @EnumSource
  void everyLoadReadsMemory(LoadOperator operator) {
    long found =
        Engine.run(
            NOTHING.returning(operator.result()),
            f -> {
              f.i32Const(16).i64Const(0x0102030405060708L).store(StoreOperator.I64_STORE, 8);
              f.i32Const(20).load(operator, 4);
            });
    long mask = operator.alignment() == 3 ? -1 : (1L << (8 << operator.alignment())) - 1;
    assertEquals(0x0102030405060708L & mask, found);
  }

  @ParameterizedTest
  @EnumSource
  void everyStoreWritesMemory(StoreOperator operator) {
    long found =
        Engine.run(
            NOTHING.returning(I64),
            f -> {
              f.i32Const(16);
              switch (operator.operand()) {
                case I32 -> f.i32Const(0x05060708);
                case I64 -> f.i64Const(0x0102030405060708L);
                case F64 -> f.f64Const(Double.longBitsToDouble(0x0102030405060708L));
                case FUNCREF, EXNREF -> throw new AssertionError();
              }
              f.store(operator, 0).i32Const(16).load(LoadOperator.I64_LOAD, 0);
            });
    long mask = operator.alignment() == 3 ? -1 : (1L << (8 << operator.alignment())) - 1;
    assertEquals(0x0102030405060708L & mask, found);
  }

  @Test
  void aSmallModuleHasExactlyTheseBytes() {
    ModuleBuilder module = new ModuleBuilder();
    FunctionBuilder add = module.function("add", FunctionType.of(I32, I32).returning(I32));
    add.get(add.parameter(0)).get(add.parameter(1)).op(NumericOperator.I32_ADD);
    module.export("add", add.symbol());
    String expected =
        "0061736d01000000" // magic, version
            + "0107"
            + "0160027f7f017f" // types
            + "0302"
            + "0100" // functions
            + "0707"
            + "01036164640000" // exports
            + "0a09"
            + "010700200020016a0b" // code
            + "000d"
            + "046e616d65"
            + "0106"
            + "010003616464"; // names
    assertEquals(expected, HexFormat.of().formatHex(EncodeModule.encode(module.build())));
  }

  @Test
  void branchesFindTheirLabels() {
    // Sums 1..n by a loop that leaves through br_table.
    long sum =
        Engine.run(
            FunctionType.of(I64).returning(I64),
            f -> {
              Local total = f.local("total", I64);
              Local n = f.parameter(0);
              Label exit = f.block();
              Label again = f.loop();
              f.get(total).get(n).op(NumericOperator.I64_ADD).set(total);
              f.get(n).i64Const(1).op(NumericOperator.I64_SUB).tee(n).op(NumericOperator.I64_EQZ);
              f.brTable(List.of(again), exit);
              f.end().end();
              f.get(total);
            },
            10);
    assertEquals(55, sum);
  }

  @Test
  void callsThroughTheTableReachTheFunction() {
    ModuleBuilder module = new ModuleBuilder();
    FunctionType type = FunctionType.of(I32).returning(I32);
    FunctionBuilder twice = module.function("twice", type);
    twice.get(twice.parameter(0)).i32Const(1).op(NumericOperator.I32_SHL);
    FunctionBuilder negate = module.function("negate", type);
    negate.i32Const(0).get(negate.parameter(0)).op(NumericOperator.I32_SUB);
    FunctionBuilder apply = module.function("apply", FunctionType.of(I32, I32).returning(I32));
    apply.get(apply.parameter(0)).get(apply.parameter(1)).callIndirect(type);
    module.export("apply", apply.symbol());
    int first = module.tableIndex(twice.symbol());
    int second = module.tableIndex(negate.symbol());
    assertEquals(first, module.tableIndex(twice.symbol()));
    Instance instance = Engine.instantiate(module);
    assertEquals(42, (int) instance.export("apply").apply(21, first)[0]);
    assertEquals(-21, (int) instance.export("apply").apply(21, second)[0]);
  }

  @Test
  void exceptionsAreCaughtWithTheirPayload() {
    ModuleBuilder module = new ModuleBuilder();
    Tag tag = module.tag("failure", I64);
    FunctionBuilder thrower = module.function("thrower", FunctionType.of(I64));
    thrower.get(thrower.parameter(0)).throw_(tag);
    FunctionBuilder catcher = module.function("catcher", FunctionType.of(I64).returning(I64));
    Label caught = catcher.block(I64);
    catcher.tryTable(List.of(Catch.of(tag, caught)));
    catcher.get(catcher.parameter(0)).call(thrower.symbol());
    catcher.end().i64Const(-1).end();
    module.export("catcher", catcher.symbol());
    assertEquals(77, Engine.instantiate(module).export("catcher").apply(77)[0]);
  }

  @Test
  void globalsDataAndMemoryStartAsGiven() {
    ModuleBuilder module = new ModuleBuilder();
    module.memory(1, 3);
    module.exportMemory("memory");
    module.data(100, new byte[] {1, 2, 3});
    Global counter = module.i64Global("counter", 41);
    FunctionBuilder next = module.function("next", FunctionType.EMPTY.returning(I64));
    next.get(counter).i64Const(1).op(NumericOperator.I64_ADD).set(counter).get(counter);
    module.export("next", next.symbol());
    module.custom("vera", new byte[] {9});
    Instance instance = Engine.instantiate(module);
    assertEquals(42, instance.export("next").apply()[0]);
    assertEquals(43, instance.export("next").apply()[0]);
    assertArrayEquals(new byte[] {1, 2, 3}, instance.memory().readBytes(100, 3));
    assertEquals(3, instance.memory().maximumPages());
    assertTrue(
        instance.module().customSections().stream().anyMatch(each -> each.name().equals("vera")));
  }
}
