package org.verajvm.codegen.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The index spaces of one module: numbers for symbols, and the types it has met. */
final class ModuleIndices {
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final Map<FunctionType, Integer> typeNumbers = new HashMap<>();
  private final List<FunctionType> types = new ArrayList<>();

  ModuleIndices(WasmModule module) {
    int functions = 0;
    for (WasmModule.Import imported : module.imports()) {
      numbers.put(imported.function(), functions++);
    }
    for (WasmModule.Function function : module.functions()) {
      numbers.put(function.symbol(), functions++);
    }
    number(module.globals());
    number(module.tags());
  }

  private void number(List<?> symbols) {
    int next = 0;
    for (Object symbol : symbols) {
      numbers.put(symbol, next++);
    }
  }

  /** The index of a function, global or tag in its space. */
  int of(Object symbol) {
    Integer number = numbers.get(symbol);
    if (number == null) {
      throw new InvalidCodeException(symbol + " is not part of the module");
    }
    return number;
  }

  /** The index of a type, added to the type section at first use. */
  int of(FunctionType type) {
    return typeNumbers.computeIfAbsent(
        type,
        added -> {
          types.add(added);
          return types.size() - 1;
        });
  }

  /** Every type that was asked for, by index. */
  List<FunctionType> types() {
    return types;
  }
}
