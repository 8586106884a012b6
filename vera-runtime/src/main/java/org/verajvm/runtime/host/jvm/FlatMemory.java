package org.verajvm.runtime.host.jvm;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.PassiveDataSegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A memory in one array, which the engine's own memories spread over pages: an access costs two
 * comparisons instead of a search for its page.
 *
 * <p>The array is longer than the memory, up to twice, so that growing step by step copies each
 * byte a bounded number of times. What lies between stays zero and out of bounds. No two threads
 * share such a memory.
 */
final class FlatMemory implements Memory {
  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);
  private static final VarHandle FLOATS = view(float[].class);
  private static final VarHandle DOUBLES = view(double[].class);

  private final MemoryLimits limits;
  private byte[] bytes;
  private int size;
  private DataSegment[] segments = {};

  FlatMemory(MemoryLimits limits) {
    this.limits = limits;
    size = Memory.bytes(Math.min(limits.initialPages(), RUNTIME_MAX_PAGES));
    bytes = new byte[size];
  }

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  /** The address, if {@code length} bytes from there on, at least one, lie in the memory. */
  private int checked(int address, int length) {
    if (address < 0 || address > size - length) {
      throw outOfBounds(address, length);
    }
    return address;
  }

  private WasmRuntimeException outOfBounds(int address, int length) {
    return new WasmRuntimeException(
        "out of bounds memory access: "
            + length
            + " bytes at "
            + Integer.toUnsignedString(address)
            + " of "
            + size);
  }

  private void checkRange(int address, int length) {
    if (address < 0 || length < 0 || address > size - length) {
      throw outOfBounds(address, length);
    }
  }

  @Override
  public int pages() {
    return size / PAGE_SIZE;
  }

  @Override
  public int initialPages() {
    return limits.initialPages();
  }

  @Override
  public int maximumPages() {
    return Math.min(limits.maximumPages(), RUNTIME_MAX_PAGES);
  }

  @Override
  public int grow(int more) {
    int before = pages();
    if (more < 0 || more > maximumPages() - before || !reserve(before + more)) {
      return -1;
    }
    size = Memory.bytes(before + more);
    return before;
  }

  /** Makes room for so many pages, twice that if the limit and the JVM allow. */
  private boolean reserve(int wanted) {
    return Memory.bytes(wanted) <= bytes.length
        || reserveExactly((int) Math.min(2L * wanted, maximumPages()))
        || reserveExactly(wanted);
  }

  private boolean reserveExactly(int pages) {
    try {
      bytes = Arrays.copyOf(bytes, Memory.bytes(pages));
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  @Override
  public void initialize(Instance instance, DataSegment[] data) {
    initialize(instance, data, 0);
  }

  @Override
  public void initialize(Instance instance, DataSegment[] data, int memory) {
    segments = data == null ? new DataSegment[0] : data;
    for (DataSegment segment : segments) {
      if (segment instanceof ActiveDataSegment active && active.index() == memory) {
        place(instance, active);
      }
    }
  }

  private void place(Instance instance, ActiveDataSegment segment) {
    int at =
        (int) ConstantEvaluators.computeConstantValue(instance, segment.offsetInstructions())[0];
    byte[] content = segment.data();
    if (at < 0 || at > size - content.length) {
      throw new UninstantiableException("out of bounds memory access: a data segment at " + at);
    }
    write(at, content, 0, content.length);
  }

  @Override
  public void initPassiveSegment(int segment, int address, int offset, int length) {
    byte[] content = segments[segment].data();
    if (offset < 0 || length < 0 || offset > content.length - length) {
      throw outOfBounds(offset, length);
    }
    write(address, content, offset, length);
  }

  @Override
  public void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }

  @Override
  public void write(int address, byte[] content, int offset, int length) {
    checkRange(address, length);
    System.arraycopy(content, offset, bytes, address, length);
  }

  @Override
  public byte[] readBytes(int address, int length) {
    checkRange(address, length);
    return Arrays.copyOfRange(bytes, address, address + length);
  }

  @Override
  public void zero() {
    Arrays.fill(bytes, 0, size, (byte) 0);
  }

  @Override
  public void fill(byte value, int from, int to) {
    checkRange(from, to - from);
    Arrays.fill(bytes, from, to, value);
  }

  @Override
  public void copy(int to, int from, int length) {
    checkRange(from, length);
    checkRange(to, length);
    System.arraycopy(bytes, from, bytes, to, length);
  }

  @Override
  public byte read(int address) {
    return bytes[checked(address, Byte.BYTES)];
  }

  @Override
  public void writeByte(int address, byte value) {
    bytes[checked(address, Byte.BYTES)] = value;
  }

  @Override
  public short readShort(int address) {
    return (short) SHORTS.get(bytes, checked(address, Short.BYTES));
  }

  @Override
  public long readU16(int address) {
    return readShort(address) & 0xFFFF;
  }

  @Override
  public void writeShort(int address, short value) {
    SHORTS.set(bytes, checked(address, Short.BYTES), value);
  }

  @Override
  public int readInt(int address) {
    return (int) INTS.get(bytes, checked(address, Integer.BYTES));
  }

  @Override
  public void writeI32(int address, int value) {
    INTS.set(bytes, checked(address, Integer.BYTES), value);
  }

  @Override
  public long readLong(int address) {
    return (long) LONGS.get(bytes, checked(address, Long.BYTES));
  }

  @Override
  public void writeLong(int address, long value) {
    LONGS.set(bytes, checked(address, Long.BYTES), value);
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public float readFloat(int address) {
    return (float) FLOATS.get(bytes, checked(address, Float.BYTES));
  }

  @Override
  public void writeF32(int address, float value) {
    FLOATS.set(bytes, checked(address, Float.BYTES), value);
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public double readDouble(int address) {
    return (double) DOUBLES.get(bytes, checked(address, Double.BYTES));
  }

  @Override
  public void writeF64(int address, double value) {
    DOUBLES.set(bytes, checked(address, Double.BYTES), value);
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public Object lock(int address) {
    throw notShared();
  }

  @Override
  public int waitOn(int address, int expected, long timeout) {
    throw notShared();
  }

  @Override
  public int waitOn(int address, long expected, long timeout) {
    throw notShared();
  }

  @Override
  public int notify(int address, int waiters) {
    return 0;
  }

  private static ChicoryException notShared() {
    return new WasmRuntimeException("internal error: the module waits on a memory of its own");
  }
}
