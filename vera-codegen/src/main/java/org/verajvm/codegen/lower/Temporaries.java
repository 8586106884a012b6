package org.verajvm.codegen.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.ValueType;

/** Locals for values that an instruction sequence needs more than once. */
final class Temporaries {
  private final FunctionBuilder code;
  private final Map<ValueType, Deque<Local>> free = new EnumMap<>(ValueType.class);

  Temporaries(FunctionBuilder code) {
    this.code = code;
  }

  /** A local nobody else uses until it is released. */
  Local acquire(ValueType type) {
    Deque<Local> available = free.computeIfAbsent(type, _ -> new ArrayDeque<>());
    return available.isEmpty() ? code.local("tmp", type) : available.pop();
  }

  void release(Local local) {
    free.computeIfAbsent(local.type(), _ -> new ArrayDeque<>()).push(local);
  }
}
