package org.verajvm.codegen.gc;

import static org.verajvm.codegen.wasm.NumericOperator.I32_LT_S;
import static org.verajvm.codegen.wasm.NumericOperator.I32_LT_U;
import static org.verajvm.codegen.wasm.NumericOperator.I32_SUB;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.Global;
import org.verajvm.codegen.wasm.Instruction;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.WasmModule;

/**
 * The test module with many mutants of its collector in it, of which a global chooses one (0 is
 * none): compiled once, it serves them all. Loops count down a budget, so that an endless one ends
 * in a trap after the same number of steps each time.
 */
final class MutantModule {
  /** Code of the test module that is not the collector's. */
  private static final Set<String> NOT_COLLECTOR =
      Set.of("allocate", "recursion", "list", "churn", "depthAfterUnwind", "reset_cells");

  private static final int FUEL = 40_000_000;

  private final WasmModule original;
  private final ModuleBuilder symbols = new ModuleBuilder();
  private final Global chosen = symbols.i32Global("mutant", 0);
  private final Global fuel = symbols.i32Global("fuel", FUEL);
  private final List<WasmModule.Function> functions = new ArrayList<>();
  private final List<FunctionSymbol> table = new ArrayList<>();
  private final WasmModule.Function countdown =
      code(
          FunctionType.EMPTY,
          builder -> {
            builder.get(fuel).i32Const(1).op(I32_SUB).set(fuel);
            builder.get(fuel).i32Const(0).op(I32_LT_S).if_(builder::unreachable_);
          });

  private MutantModule(WasmModule original) {
    this.original = original;
  }

  static WasmModule original() {
    return TestModule.build(TestModule.Options.DEFAULT);
  }

  /** All mutants of the collector in a module. */
  static List<Mutant> mutants(WasmModule module) {
    return module.functions().stream()
        .filter(function -> isCollector(function.symbol().name()))
        .flatMap(function -> Mutations.of(function).stream())
        .toList();
  }

  /** The verifier only judges the heap; that it judges well is for its own tests. */
  private static boolean isCollector(String name) {
    return !NOT_COLLECTOR.contains(name) && !name.contains("verify");
  }

  /**
   * The module in which the global {@code mutant} chooses among these, from 1; they are in the
   * order of {@link #mutants}.
   */
  static WasmModule with(WasmModule module, List<Mutant> mutants) {
    return new MutantModule(module).build(mutants);
  }

  private WasmModule build(List<Mutant> mutants) {
    for (WasmModule.Function function : original.functions()) {
      List<Mutant> own =
          mutants.stream().filter(m -> m.function().symbol() == function.symbol()).toList();
      if (own.isEmpty()) {
        functions.add(limited(function.symbol(), function));
      } else {
        dispatch(function, own, mutants.indexOf(own.getFirst()) + 1);
      }
    }
    List<WasmModule.Export> exports = new ArrayList<>(original.exports());
    exports.add(new WasmModule.Export.OfGlobal("mutant", chosen));
    return new WasmModule(
        original.imports(),
        functions,
        table,
        original.memory(),
        original.tags(),
        List.of(chosen, fuel),
        exports,
        original.data(),
        original.customs());
  }

  /** Adds a function that calls its original or one of its mutants, which are neighbours. */
  private void dispatch(WasmModule.Function function, List<Mutant> own, int first) {
    FunctionSymbol symbol = function.symbol();
    FunctionSymbol unchanged = copy(function);
    int firstEntry = table.size() + 1;
    own.forEach(mutant -> table.add(copy(mutant.function())));
    WasmModule.Function code =
        code(
            symbol.type(),
            builder -> {
              builder.get(chosen).i32Const(first).op(I32_SUB).i32Const(own.size()).op(I32_LT_U);
              builder.if_(() -> {
                pushParameters(builder, symbol);
                builder.get(chosen).i32Const(first - firstEntry).op(I32_SUB);
                builder.callIndirect(symbol.type()).return_();
              });
              pushParameters(builder, symbol);
              builder.call(unchanged);
            });
    functions.add(new WasmModule.Function(symbol, code.parameters(), code.locals(), code.code()));
  }

  private static void pushParameters(FunctionBuilder builder, FunctionSymbol symbol) {
    for (int i = 0; i < symbol.type().parameters().size(); i++) {
      builder.get(builder.parameter(i));
    }
  }

  private static WasmModule.Function code(FunctionType type, Consumer<FunctionBuilder> body) {
    ModuleBuilder module = new ModuleBuilder();
    body.accept(module.function("code", type));
    return module.build().functions().getFirst();
  }

  private FunctionSymbol copy(WasmModule.Function function) {
    FunctionSymbol symbol = symbols.declare(function.symbol().name(), function.symbol().type());
    functions.add(limited(symbol, function));
    return symbol;
  }

  /** The function with a countdown at the start of each loop. */
  private WasmModule.Function limited(FunctionSymbol symbol, WasmModule.Function function) {
    List<Instruction> code = new ArrayList<>();
    for (Instruction instruction : function.code()) {
      code.add(instruction);
      if (instruction instanceof Instruction.Loop) {
        code.addAll(countdown.code());
      }
    }
    return new WasmModule.Function(symbol, function.parameters(), function.locals(), code);
  }
}
