package org.verajvm.codegen.gc;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** One instance of the test module with a host store that records what the collector asks of it. */
final class TestHeap {
  static final int MAP = 1;
  static final int SET = 2;

  /** A trap that the collector raised. */
  static final class Trap extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int kind;
    final int site;

    Trap(int kind, int site) {
      super("trap " + kind + " at " + site);
      this.kind = kind;
      this.site = site;
    }
  }

  /** Compiling takes longer than most tests. */
  private static final Map<TestModule.Options, CompiledModule> COMPILED = new ConcurrentHashMap<>();

  private final Instance instance;
  private final Memory memory;
  private final Map<String, ExportFunction> exports = new HashMap<>();

  /** Store entries by index: the references that a traced map holds. */
  final Map<Integer, List<Integer>> entries = new HashMap<>();

  /** Indices in the order in which they were evicted. */
  final List<Integer> evicted = new ArrayList<>();

  final List<Integer> events = new ArrayList<>();

  /** Runs before an eviction is recorded. */
  Consumer<Integer> beforeEviction = index -> {};

  Consumer<Integer> onTrace = index -> {};

  /** Whether evictions are only counted: for measurements without a store. */
  boolean noStore;

  /** Where faults of the memory come from, if it was made to have any. */
  FaultyMemory faults = new FaultyMemory();

  private int nextIndex = 1;

  TestHeap() {
    this(TestModule.Options.DEFAULT);
  }

  TestHeap(TestModule.Options options) {
    this(options, Optional.empty());
  }

  TestHeap(TestModule.Options options, Optional<Integer> maximumPages) {
    this(options, maximumPages, ByteArrayMemory::new);
  }

  TestHeap(
      TestModule.Options options,
      Optional<Integer> maximumPages,
      Function<MemoryLimits, Memory> newMemory) {
    this(
        COMPILED.computeIfAbsent(options, o -> CompiledModule.of(TestModule.build(o))),
        maximumPages,
        newMemory);
  }

  TestHeap(
      CompiledModule code,
      Optional<Integer> maximumPages,
      Function<MemoryLimits, Memory> newMemory) {
    Instance.Builder builder =
        Instance.builder(code.module())
            .withMachineFactory(code.machine())
            .withMemoryFactory(newMemory::apply)
            .withImportValues(imports());
    MemoryLimits declared = code.module().memorySection().orElseThrow().getMemory(0).limits();
    maximumPages.ifPresent(
        most -> builder.withMemoryLimits(new MemoryLimits(declared.initialPages(), most)));
    instance = builder.build();
    memory = instance.memory();
  }

  private ImportValues imports() {
    return ImportValues.builder()
        .addFunction(
            action(
                "trap",
                2,
                a -> {
                  throw new Trap((int) a[0], (int) a[1]);
                }),
            action("host_decref_handle", 2, a -> host.evict((int) a[0], (int) a[1])),
            action("host_trace_handle", 2, a -> host.trace((int) a[0], (int) a[1])),
            action("host_verify_handle", 2, a -> host.require((int) a[0], (int) a[1])),
            action("host_gc_event", 1, a -> host.event((int) a[0])))
        .build();
  }

  private static HostFunction action(String name, int parameters, Consumer<long[]> body) {
    List<ValType> types = java.util.Collections.nCopies(parameters, ValType.I32);
    return new HostFunction(
        "vera",
        name,
        FunctionType.of(types, List.of()),
        (instance, arguments) -> {
          body.accept(arguments);
          return new long[0];
        });
  }

  /** What the collector asks of its host. */
  interface Host {
    void evict(int kind, int index);

    void trace(int kind, int index);

    void require(int kind, int index);

    void event(int phase);
  }

  /** Who answers the collector: at first a store of this class. */
  Host host =
      new Host() {
        @Override
        public void evict(int kind, int index) {
          TestHeap.this.evict(index);
        }

        @Override
        public void trace(int kind, int index) {
          TestHeap.this.trace(index);
        }

        @Override
        public void require(int kind, int index) {
          TestHeap.this.require(index);
        }

        @Override
        public void event(int phase) {
          events.add(phase);
        }
      };

  private void evict(int index) {
    if (noStore) {
      return;
    }
    beforeEviction.accept(index);
    evicted.add(index);
    require(index);
    entries.remove(index);
  }

  private void trace(int index) {
    onTrace.accept(index);
    require(index);
    entries.getOrDefault(index, List.of()).forEach(reference -> call("vera.gc_mark", reference));
  }

  private void require(int index) {
    if (!entries.containsKey(index)) {
      throw new IllegalStateException("no store entry " + index);
    }
  }

  long call(String name, long... arguments) {
    long[] results = exports.computeIfAbsent(name, instance::export).apply(arguments);
    return results == null || results.length == 0 ? 0 : results[0];
  }

  private int reference(String name, long... arguments) {
    return (int) call(name, arguments);
  }

  void collect() {
    call("vera.gc_collect");
  }

  /** The number of the broken invariant, 0 when the heap is sound. */
  int verify() {
    return (int) call("vera.gc_verify");
  }

  long stat(Statistic statistic) {
    return call("vera.gc_stat", statistic.code());
  }

  int addRoot(int reference) {
    return reference("vera.gc_root_add", reference);
  }

  int root(int slot) {
    return reference("vera.gc_root_get", slot);
  }

  void removeRoot(int slot) {
    call("vera.gc_root_remove", slot);
  }

  /** An object allocated by a host: never collects. */
  int hostObject(int descriptor, int payloadBytes) {
    return reference("vera.gc_alloc_host", descriptor, payloadBytes);
  }

  /** An object of a fixed size whose references are all empty; a safepoint. */
  int object(Shape shape) {
    return reference("allocate", shape.descriptor(), shape.size());
  }

  int array(int descriptor, long count) {
    return reference("array", descriptor, count);
  }

  /** A handle with a store entry that holds references; a safepoint. */
  int handle(int descriptor, Integer... held) {
    int handle = reference("handle", descriptor);
    fill(handle, held);
    return handle;
  }

  /** Gives a handle its store entry and answers the entry's index. */
  int fill(int handle, Integer... held) {
    int index = nextIndex++;
    entries.put(index, new ArrayList<>(List.of(held)));
    memory.writeI32(handle + ObjectFormat.AUX, index);
    return index;
  }

  int index(int handle) {
    return word(handle + ObjectFormat.AUX);
  }

  int word(int address) {
    return memory.readInt(address);
  }

  void setWord(int address, int value) {
    memory.writeI32(address, value);
  }

  long wide(int address) {
    return memory.readLong(address);
  }

  byte[] bytes(int address, int length) {
    return memory.readBytes(address, length);
  }

  void setBytes(int address, byte[] bytes) {
    memory.write(address, bytes);
  }

  /** Bytes of memory. */
  long size() {
    return 65536L * memory.pages();
  }

  /** Sets an exported global. */
  void setGlobal(String name, long value) {
    instance.exports().global(name).setValue(value);
  }

  /** Sets the reference field (or element) at a position. */
  void setReference(int object, int position, int reference) {
    setWord(object + ObjectFormat.PAYLOAD + 4 * position, reference);
  }

  int getReference(int object, int position) {
    return word(object + ObjectFormat.PAYLOAD + 4 * position);
  }

  /** Whether the cell is an allocated object (only to be asked of addresses that once were). */
  boolean isAllocated(int object) {
    return word(object) != 0;
  }
}
