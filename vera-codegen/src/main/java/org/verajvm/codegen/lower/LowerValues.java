package org.verajvm.codegen.lower;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.closed.Value;
import org.verajvm.codegen.closed.Variable;
import org.verajvm.codegen.gc.MemoryMap;
import org.verajvm.codegen.layout.CellLayout;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.LoadOperator;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.ValueType;

/** Pushes the values of one function. */
final class LowerValues {
  private final ModuleSymbols symbols;
  private final FunctionBuilder code;
  private final Temporaries temporaries;
  private final CellLayout cells;
  private final LowerIntrinsics intrinsics;
  private final Map<Variable, Local> locals = new HashMap<>();

  LowerValues(ModuleSymbols symbols, FunctionBuilder code) {
    this.symbols = symbols;
    this.code = code;
    this.temporaries = new Temporaries(code);
    this.cells = symbols.cells();
    this.intrinsics = new LowerIntrinsics(symbols, code, this);
  }

  void bind(Variable variable, Local local) {
    locals.put(variable, local);
  }

  Local local(Variable variable) {
    return locals.computeIfAbsent(
        variable, v -> code.local(v.name(), ValueTypes.of(v.representation())));
  }

  void push(Value value) {
    switch (value) {
      case Value.Nothing _ -> {}
      case Value.I32(int number) -> code.i32Const(number);
      case Value.I64(long number) -> code.i64Const(number);
      case Value.F64(double number) -> code.f64Const(number);
      case Value.Static(int address) -> code.i32Const(address);
      case Value.Use(Variable variable) -> code.get(local(variable));
      case Value.Choose choose -> choose(choose);
      case Value.Compute compute -> intrinsics.push(compute);
      case Value.Aux(Value object) -> {
        push(object);
        code.load(LoadOperator.I32_LOAD, ObjectLayout.AUX);
      }
      case Value.LoadField load -> {
        push(load.object());
        code.load(loadOperator(load.representation()), load.offset());
      }
      case Value.LoadElement load -> loadElement(load);
      case Value.LoadCell load ->
          code.i32Const(0).load(loadOperator(load.representation()), cells.address(load.cell()));
      case Value.LoadScratch(Representation representation) ->
          code.i32Const(0).load(loadOperator(representation), MemoryMap.SCRATCH);
      case Value.Bits(Value operand) -> bits(operand);
      case Value.ScratchAddress _ -> code.i32Const(MemoryMap.SCRATCH);
    }
  }

  static LoadOperator loadOperator(Representation representation) {
    return switch (representation) {
      case I32, REFERENCE -> LoadOperator.I32_LOAD;
      case I64 -> LoadOperator.I64_LOAD;
      case F64 -> LoadOperator.F64_LOAD;
      case NONE -> throw new IllegalStateException("internal error: a load of nothing");
    };
  }

  private void choose(Value.Choose choose) {
    push(choose.condition());
    code.if_(ValueTypes.of(choose.representation()));
    push(choose.whenTrue());
    code.else_();
    push(choose.whenFalse());
    code.end();
  }

  private void bits(Value operand) {
    push(operand);
    switch (operand.representation()) {
      case NONE -> code.i64Const(0);
      case I32, REFERENCE -> code.op(NumericOperator.I64_EXTEND_I32_U);
      case I64 -> {}
      case F64 -> code.op(NumericOperator.I64_REINTERPRET_F64);
    }
  }

  private void loadElement(Value.LoadElement load) {
    if (load.site() >= 0) {
      loadChecked(load);
    } else {
      elementAddress(load.array(), load.index(), load.element());
      loadOperation(load);
    }
  }

  private void loadChecked(Value.LoadElement load) {
    Held array = hold(load.array());
    Held index = hold(load.index());
    code.push(index).push(array).load(LoadOperator.I64_LOAD32_U, ObjectLayout.AUX);
    code.op(NumericOperator.I64_GE_U);
    symbols.traps().when(code, load.site());
    if (load.representation() != Representation.NONE) {
      code.push(array).push(index).op(NumericOperator.I32_WRAP_I64);
      scale(load.element());
      code.op(NumericOperator.I32_ADD);
      loadOperation(load);
    }
    release(array);
    release(index);
  }

  private void loadOperation(Value.LoadElement load) {
    LoadOperator operator =
        load.element() == ElementLayout.BYTE
            ? LoadOperator.I32_LOAD8_U
            : loadOperator(load.representation());
    code.load(operator, ObjectLayout.PAYLOAD);
  }

  /** Pushes the address of an element, {@link ObjectLayout#PAYLOAD} bytes too low. */
  void elementAddress(Value array, Value index, ElementLayout element) {
    push(array);
    if (index instanceof Value.I64(long number)) {
      code.i32Const((int) (number << element.shift()));
    } else {
      push(index);
      code.op(NumericOperator.I32_WRAP_I64);
      scale(element);
    }
    code.op(NumericOperator.I32_ADD);
  }

  private void scale(ElementLayout element) {
    if (element.shift() > 0) {
      code.i32Const(element.shift()).op(NumericOperator.I32_SHL);
    }
  }

  /** Evaluates now, at most once, what is pushed later. */
  Held hold(Value value) {
    if (value.isAtom()) {
      return new Held(_ -> push(value), Optional.empty());
    }
    push(value);
    Local local = acquire(ValueTypes.of(value.representation()));
    code.set(local);
    return new Held(local, Optional.of(local));
  }

  void release(Held held) {
    held.temporary().ifPresent(temporaries::release);
  }

  Local acquire(ValueType type) {
    return temporaries.acquire(type);
  }

  void release(Local local) {
    temporaries.release(local);
  }
}
