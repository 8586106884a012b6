package org.verajvm.codegen.lower;

import java.util.EnumMap;
import java.util.Map;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.ValueType;

/** Functions that lowered code calls where a sequence in place would be long; made on demand. */
final class SupportFunctions {
  private final ModuleBuilder module;
  private final TrapCode traps;
  private final Map<Kind, FunctionSymbol> made = new EnumMap<>(Kind.class);

  private enum Kind {
    INT_MULTIPLY,
    NAT_MULTIPLY,
    INT_DIVIDE,
    FLOAT_REMAINDER,
    STRING_EQUAL,
    STRING_COMPARE
  }

  SupportFunctions(ModuleBuilder module, TrapCode traps) {
    this.module = module;
    this.traps = traps;
  }

  /** Factors and trap site in, product out. */
  FunctionSymbol intMultiply() {
    return made.computeIfAbsent(
        Kind.INT_MULTIPLY, _ -> CheckedArithmetic.intMultiply(checked("int_multiply"), traps));
  }

  /** Factors and trap site in, product out. */
  FunctionSymbol natMultiply() {
    return made.computeIfAbsent(
        Kind.NAT_MULTIPLY, _ -> CheckedArithmetic.natMultiply(checked("nat_multiply"), traps));
  }

  /** Dividend, divisor and trap site in, quotient out; the site after it is that of overflow. */
  FunctionSymbol intDivide() {
    return made.computeIfAbsent(
        Kind.INT_DIVIDE, _ -> CheckedArithmetic.intDivide(checked("int_divide"), traps));
  }

  /** The remainder of C's fmod. */
  FunctionSymbol floatRemainder() {
    FunctionType type = FunctionType.of(ValueType.F64, ValueType.F64).returning(ValueType.F64);
    return made.computeIfAbsent(
        Kind.FLOAT_REMAINDER, _ -> FloatRemainder.define(module.function("float_remainder", type)));
  }

  /** Whether two strings have the same bytes. */
  FunctionSymbol stringEqual() {
    FunctionType type = FunctionType.of(ValueType.I32, ValueType.I32).returning(ValueType.I32);
    return made.computeIfAbsent(
        Kind.STRING_EQUAL, _ -> StringComparison.equal(module.function("string_equal", type)));
  }

  /** Below zero, zero or above zero, as the unsigned bytes compare. */
  FunctionSymbol stringCompare() {
    FunctionType type = FunctionType.of(ValueType.I32, ValueType.I32).returning(ValueType.I64);
    return made.computeIfAbsent(
        Kind.STRING_COMPARE,
        _ -> StringComparison.compare(module.function("string_compare", type)));
  }

  private FunctionBuilder checked(String name) {
    return module.function(
        name,
        FunctionType.of(ValueType.I64, ValueType.I64, ValueType.I32).returning(ValueType.I64));
  }
}
