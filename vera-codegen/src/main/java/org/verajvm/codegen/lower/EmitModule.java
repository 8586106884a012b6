package org.verajvm.codegen.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.abi.WriteInterface;
import org.verajvm.codegen.closed.ClosedFunction;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.closed.Variable;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.gc.Collector;
import org.verajvm.codegen.gc.HeapLayout;
import org.verajvm.codegen.layout.CellLayout;
import org.verajvm.codegen.layout.StaticData;
import org.verajvm.codegen.rooted.RootedProgram;
import org.verajvm.codegen.wasm.Bytes;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.WasmModule;

/** Emits a module: the program's functions, the collector where it is needed, static data. */
public final class EmitModule {
  private static final int PAGE_SHIFT = 16;

  private final ModuleBuilder module = new ModuleBuilder();
  private final MonomorphicProgram core;
  private final RootedProgram rooted;
  private final ClosedProgram program;
  private final CellLayout cells;
  private final ModuleSymbols symbols;

  /** A module and what hosts need to know of it, which the module carries as a section, too. */
  public record Emitted(WasmModule module, ProgramInterface description) {}

  private EmitModule(MonomorphicProgram core, RootedProgram rooted) {
    this.core = core;
    this.rooted = rooted;
    this.program = rooted.program();
    this.cells =
        CellLayout.place(program.cells(), program.layout().data(), program.layout().objects());
    this.symbols = new ModuleSymbols(module, program, cells);
  }

  /**
   * Emits the program.
   *
   * @param core the same program, for the types of its functions
   */
  public static Emitted emit(MonomorphicProgram core, RootedProgram rooted) {
    return new EmitModule(core, rooted).emit();
  }

  private Emitted emit() {
    Optional<Collector> collector =
        needsHeap()
            ? Optional.of(Collector.declare(module, symbols.traps().function()))
            : Optional.empty();
    for (ClosedFunction function : program.functions().values()) {
      LowerFunction.lower(function, symbols, rooted.plan(function.id()), collector);
    }
    program.exports().forEach(id -> module.export(id.name(), symbols.function(id)));
    DescribeProgram describe = new DescribeProgram(core, program, cells);
    staticData(collector);
    return finish(describe);
  }

  /** A program that neither allocates nor takes objects from its caller has no collector. */
  private boolean needsHeap() {
    return rooted.allocating().any()
        || program.exports().stream()
            .flatMap(id -> program.function(id).parameters().stream())
            .anyMatch(Variable::isReference);
  }

  private void staticData(Optional<Collector> collector) {
    StaticData data = program.layout().data();
    module.data(StaticData.BASE, data.image());
    if (collector.isPresent()) {
      HeapLayout layout =
          new HeapLayout(
              data.end(),
              cells.rootsStart(),
              cells.rootsEnd(),
              ResetCells.define(module, cells),
              HeapLayout.MOST_PAGES);
      collector.get().define(module, layout);
    } else {
      int pages = ((data.end() - 1) >>> PAGE_SHIFT) + 1;
      module.memory(pages, pages);
      module.exportMemory("memory");
      if (ResetCells.isNeeded(cells)) {
        module.export(Collector.RESET, ResetCells.define(module, cells));
      }
    }
  }

  private Emitted finish(DescribeProgram describe) {
    WasmModule built = module.build();
    Map<FunctionSymbol, Integer> indices = indices(built);
    ProgramInterface description =
        describe.describe(id -> indices.getOrDefault(symbols.function(id), -1));
    return new Emitted(
        withSection(built, WriteInterface.SECTION, WriteInterface.write(description)), description);
  }

  /** Function indices as the encoder gives them: imports first, then definitions in order. */
  private static Map<FunctionSymbol, Integer> indices(WasmModule built) {
    Map<FunctionSymbol, Integer> indices = new HashMap<>();
    for (WasmModule.Function function : built.functions()) {
      indices.put(function.symbol(), built.imports().size() + indices.size());
    }
    return indices;
  }

  private static WasmModule withSection(WasmModule built, String name, byte[] content) {
    List<WasmModule.Custom> customs = new ArrayList<>(built.customs());
    customs.add(new WasmModule.Custom(name, Bytes.of(content)));
    return new WasmModule(
        built.imports(),
        built.functions(),
        built.table(),
        built.memory(),
        built.tags(),
        built.globals(),
        built.exports(),
        built.data(),
        customs);
  }
}
