package org.verajvm.codegen.lower;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.closed.HostFunction;
import org.verajvm.codegen.core.CoreExpression.ExceptionTag;
import org.verajvm.codegen.layout.CellLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.Tag;
import org.verajvm.codegen.wasm.ValueType;

/** The module's named things, made when they are first asked for. */
final class ModuleSymbols {
  /** The import module of all host functions. */
  static final String HOST = "vera";

  private final ModuleBuilder module;
  private final CellLayout cells;
  private final TrapCode traps;
  private final SupportFunctions support;
  private final Map<FunctionId, FunctionSymbol> functions = new LinkedHashMap<>();
  private final Map<HostFunction, FunctionSymbol> hostFunctions = new HashMap<>();
  private final Map<ExceptionTag, Tag> tags = new HashMap<>();
  private Optional<FunctionSymbol> trapMessage = Optional.empty();

  ModuleSymbols(ModuleBuilder module, ClosedProgram program, CellLayout cells) {
    this.module = module;
    this.cells = cells;
    this.traps = new TrapCode(module, program.trapSites());
    this.support = new SupportFunctions(module, traps);
    program
        .functions()
        .forEach((id, function) ->
            functions.put(id, module.declare(function.display(), ValueTypes.of(function))));
    program.table().forEach(id -> module.tableIndex(function(id)));
  }

  ModuleBuilder module() {
    return module;
  }

  CellLayout cells() {
    return cells;
  }

  TrapCode traps() {
    return traps;
  }

  SupportFunctions support() {
    return support;
  }

  FunctionSymbol function(FunctionId id) {
    FunctionSymbol symbol = functions.get(id);
    if (symbol == null) {
      throw new IllegalStateException("internal error: call of a function left out: " + id);
    }
    return symbol;
  }

  FunctionSymbol host(HostFunction function) {
    return hostFunctions.computeIfAbsent(
        function, f -> module.importFunction(HOST, f.name(), ValueTypes.of(f)));
  }

  Tag tag(ExceptionTag tag) {
    return tags.computeIfAbsent(tag, this::declareTag);
  }

  private Tag declareTag(ExceptionTag tag) {
    Representation payload = Representation.of(tag.payload());
    String name = tag.purpose() + " " + tag.payload();
    return payload == Representation.NONE
        ? module.tag(name)
        : module.tag(name, ValueTypes.of(payload));
  }

  /** The import: kind, address of a string. */
  FunctionSymbol trapMessage() {
    FunctionSymbol symbol =
        trapMessage.orElseGet(() ->
            module.importFunction(
                HOST, "trap_message", FunctionType.of(ValueType.I32, ValueType.I32)));
    trapMessage = Optional.of(symbol);
    return symbol;
  }
}
