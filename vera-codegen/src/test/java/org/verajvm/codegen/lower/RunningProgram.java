package org.verajvm.codegen.lower;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.closed.ConvertClosures;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.layout.ProgramLayout;
import org.verajvm.codegen.rooted.InsertRoots;
import org.verajvm.codegen.wasm.EncodeModule;

/** One instance of an emitted program on a host with a store of integers in place of maps. */
final class RunningProgram {
  /** A trap that the program raised. */
  static final class Trap extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient TrapKind kind;

    Trap(TrapKind kind, String message) {
      super(message);
      this.kind = kind;
    }
  }

  final EmitModule.Emitted emitted;
  final List<String> printed = new ArrayList<>();

  /** Entries of the host store; an index is never used twice. */
  final Set<Integer> entries = new HashSet<>();

  private final Map<String, ToLongFunction<long[]>> functions = new HashMap<>();
  private final Instance instance;
  private int nextEntry = 1;

  RunningProgram(MonomorphicProgram program) {
    emitted = emit(program);
    byte[] bytes = EncodeModule.encode(emitted.module());
    var module = Parser.parse(bytes);
    defineFunctions();
    HostFunction[] imports =
        module.importSection().stream()
            .map(FunctionImport.class::cast)
            .map(one -> host(one.name(), module.typeSection().getType(one.typeIndex())))
            .toArray(HostFunction[]::new);
    instance =
        Instance.builder(module)
            .withMachineFactory(MachineFactoryCompiler.compile(module))
            .withMemoryFactory(ByteArrayMemory::new)
            .withImportValues(ImportValues.builder().addFunction(imports).build())
            .build();
  }

  static EmitModule.Emitted emit(MonomorphicProgram program) {
    ClosedProgram closed = ConvertClosures.convert(program, new ProgramLayout(program.data()));
    return EmitModule.emit(program, InsertRoots.insert(closed));
  }

  /** Collects at every safepoint and verifies the heap after each collection. */
  RunningProgram underStress() {
    call("vera.gc_set_stress", 1);
    call("vera.gc_set_verify", 1);
    return this;
  }

  private void defineFunctions() {
    functions.put("trap", a -> stop((int) a[0], (int) a[1]));
    functions.put("trap_message", a -> stopWith((int) a[0], string((int) a[1])));
    functions.put("print", a -> printed.add(string((int) a[0])) ? 0 : 1);
    functions.put("host_decref_handle", a -> evict((int) a[1]));
    functions.put("host_trace_handle", _ -> 0);
    functions.put("host_verify_handle", a -> require((int) a[1]));
    functions.put("host_gc_event", _ -> 0);
    functions.put("decimal_from_int", _ -> entry());
    functions.put("decimal_add", a -> require((int) a[0]) + require((int) a[1]) + entry());
    functions.put("read_line", _ -> allocateString("a line"));
  }

  private HostFunction host(String name, FunctionType type) {
    ToLongFunction<long[]> body =
        functions.getOrDefault(
            name,
            _ -> {
              throw new IllegalStateException("not a host function of this test: " + name);
            });
    boolean returns = !type.returns().isEmpty();
    return new HostFunction(
        "vera",
        name,
        type,
        (_, arguments) -> {
          long result = body.applyAsLong(arguments);
          return returns ? new long[] {result} : new long[0];
        });
  }

  private long stop(int kind, int site) {
    String message =
        site < 0 ? "site " + site : emitted.description().trapSites().get(site).message();
    throw new Trap(TrapKind.values()[kind], message);
  }

  private long stopWith(int kind, String message) {
    throw new Trap(TrapKind.values()[kind], message);
  }

  private long entry() {
    entries.add(nextEntry);
    return nextEntry++;
  }

  private long evict(int index) {
    require(index);
    entries.remove(index);
    return 0;
  }

  private long require(int index) {
    if (!entries.contains(index)) {
      throw new IllegalStateException("no store entry " + index);
    }
    return 0;
  }

  long call(String name, long... arguments) {
    long[] results = instance.export(name).apply(arguments);
    return results == null || results.length == 0 ? 0 : results[0];
  }

  String string(int address) {
    return new String(
        instance.memory().readBytes(address + 8, word(address + 4)), StandardCharsets.UTF_8);
  }

  int allocateString(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ProgramInterface.WellKnown known = emitted.description().wellKnown();
    int address = (int) call("vera.gc_alloc_host", known.string(), bytes.length);
    instance.memory().writeI32(address + 4, bytes.length);
    instance.memory().write(address + 8, bytes);
    return address;
  }

  int word(int address) {
    return instance.memory().readInt(address);
  }

  long wide(int address) {
    return instance.memory().readLong(address);
  }

  void collect() {
    call("vera.gc_collect");
  }
}
