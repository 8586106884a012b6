package org.verajvm.runtime.host.jvm;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.verajvm.runtime.host.Database;
import org.verajvm.runtime.host.Environment;
import org.verajvm.runtime.host.Guest;
import org.verajvm.runtime.host.GuestMemory;
import org.verajvm.runtime.store.HostStores;

/**
 * An instance of a module with its stores. Calls run on the calling thread, whose stack bounds the
 * program's recursion; one at a time.
 */
public final class EngineInstance implements Guest, GuestMemory {
  private static final String MARK = "vera.gc_mark";

  private final EngineModule module;
  private final Instance instance;
  private final HostStores stores = new HostStores();
  private final Map<String, ExportFunction> exports = new HashMap<>();
  private final Optional<ExportFunction> mark;
  private final int stringDescriptor;
  private final IntConsumer collectorEvents;
  private Environment environment;
  private @Nullable Database database;

  /**
   * Instantiates a module.
   *
   * @param memoryBytes the most memory the instance may take
   * @param stringDescriptor address of the layout descriptor of strings
   * @param collectorEvents hears the phases of each collection
   */
  public EngineInstance(
      EngineModule module,
      Environment environment,
      long memoryBytes,
      int stringDescriptor,
      IntConsumer collectorEvents) {
    this.module = module;
    this.environment = environment;
    this.stringDescriptor = stringDescriptor;
    this.collectorEvents = collectorEvents;
    this.instance = module.newInstance(this, memoryBytes);
    this.mark = exports(MARK) ? Optional.of(instance.export(MARK)) : Optional.empty();
  }

  /** Calls an export; everything that can stop a program is an outcome, not an exception. */
  public Outcome call(String name, long... arguments) {
    try {
      long[] results = export(name).apply(arguments);
      return new Outcome.Returned(results == null ? new long[0] : results);
    } catch (Throwable failure) {
      return Failures.outcome(failure);
    }
  }

  /** Calls an export of the runtime from within a host function; failures pass through. */
  public long callRuntime(String name, long... arguments) {
    long[] results = export(name).apply(arguments);
    return results == null || results.length == 0 ? 0 : results[0];
  }

  /** Whether the module exports a function of that name. */
  public boolean exports(String name) {
    return module.exports(name);
  }

  private ExportFunction export(String name) {
    return exports.computeIfAbsent(name, instance::export);
  }

  public void enter(Environment world) {
    environment = world;
  }

  @Override
  public GuestMemory memory() {
    return this;
  }

  @Override
  public HostStores stores() {
    return stores;
  }

  @Override
  public Environment environment() {
    return environment;
  }

  @Override
  public Database database() {
    Database known = database;
    if (known == null) {
      known = new Database(environment);
      database = known;
    }
    return known;
  }

  /** Lets everything outside of the memory go. */
  public void close() {
    stores.clear();
    if (database != null) {
      database.close();
    }
  }

  @Override
  public void mark(int reference) {
    // Called for each value of each map that is marked, so the export is not looked up again.
    mark.orElseThrow().apply(reference);
  }

  @Override
  public void reportExternal(int bytes) {
    callRuntime("vera.gc_report_external", bytes);
  }

  @Override
  public void collectorEvent(int phase) {
    if (phase == 0) {
      stores.beginMarking();
    }
    collectorEvents.accept(phase);
  }

  @Override
  public int allocate(int descriptor, int payload) {
    return (int) callRuntime("vera.gc_alloc_host", descriptor, payload);
  }

  @Override
  public int stringDescriptor() {
    return stringDescriptor;
  }

  private Memory bytes() {
    return instance.memory();
  }

  @Override
  public byte readByte(int address) {
    return bytes().read(address);
  }

  @Override
  public int readInt(int address) {
    return bytes().readInt(address);
  }

  @Override
  public long readLong(int address) {
    return bytes().readLong(address);
  }

  @Override
  public byte[] readBytes(int address, int length) {
    return bytes().readBytes(address, length);
  }

  @Override
  public void writeByte(int address, byte value) {
    bytes().writeByte(address, value);
  }

  @Override
  public void writeInt(int address, int value) {
    bytes().writeI32(address, value);
  }

  @Override
  public void writeLong(int address, long value) {
    bytes().writeLong(address, value);
  }

  @Override
  public void writeBytes(int address, byte[] content) {
    bytes().write(address, content);
  }
}
