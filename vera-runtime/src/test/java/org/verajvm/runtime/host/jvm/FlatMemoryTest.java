package org.verajvm.runtime.host.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmRuntimeException;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.PassiveDataSegment;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatMemoryTest {
  private static final int PAGE = Memory.PAGE_SIZE;
  private final FlatMemory memory = new FlatMemory(new MemoryLimits(1, 5));

  /** An access of so many bytes. */
  record Access(String name, int length, Touch touch) {
    interface Touch {
      void at(Memory memory, int address);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Access> accesses() {
    return Stream.of(
        new Access("read", 1, Memory::read),
        new Access("readShort", 2, Memory::readShort),
        new Access("readU16", 2, Memory::readU16),
        new Access("readInt", 4, Memory::readInt),
        new Access("readLong", 8, Memory::readLong),
        new Access("readF32", 4, Memory::readF32),
        new Access("readFloat", 4, Memory::readFloat),
        new Access("readF64", 8, Memory::readF64),
        new Access("readDouble", 8, Memory::readDouble),
        new Access("writeByte", 1, (m, at) -> m.writeByte(at, (byte) 1)),
        new Access("writeShort", 2, (m, at) -> m.writeShort(at, (short) 1)),
        new Access("writeI32", 4, (m, at) -> m.writeI32(at, 1)),
        new Access("writeLong", 8, (m, at) -> m.writeLong(at, 1)),
        new Access("writeF32", 4, (m, at) -> m.writeF32(at, 1)),
        new Access("writeF64", 8, (m, at) -> m.writeF64(at, 1)),
        new Access("write", 3, (m, at) -> m.write(at, new byte[3])),
        new Access("readBytes", 3, (m, at) -> m.readBytes(at, 3)),
        new Access("fill", 3, (m, at) -> m.fill((byte) 1, at, at + 3)),
        new Access("copy to", 3, (m, at) -> m.copy(at, 0, 3)),
        new Access("copy from", 3, (m, at) -> m.copy(0, at, 3)));
  }

  /** Also where the array, longer than the memory after it grew, would have room. */
  @ParameterizedTest
  @MethodSource("accesses")
  void anAccessEndsWithinTheMemoryOrFails(Access access) {
    memory.grow(2);
    int end = 3 * PAGE;
    access.touch().at(memory, 0);
    access.touch().at(memory, end - access.length());
    for (int outside : new int[] {end - access.length() + 1, end, -1, Integer.MIN_VALUE}) {
      assertThrows(WasmRuntimeException.class, () -> access.touch().at(memory, outside));
    }
  }

  @Test
  void growingKeepsTheContentAndAddsZeros() {
    memory.writeLong(PAGE - 8, -1);
    for (int pages = 1; pages < 5; pages++) {
      assertEquals(pages, memory.grow(1));
      assertEquals(pages + 1, memory.pages());
      assertEquals(-1, memory.readLong(PAGE - 8));
      assertEquals(0, memory.readLong(pages * PAGE));
      memory.fill((byte) 7, pages * PAGE, (pages + 1) * PAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 0x10000, Integer.MAX_VALUE, -1})
  void growingPastTheLimitChangesNothing(int more) {
    assertEquals(-1, memory.grow(more));
    assertEquals(1, memory.pages());
    assertEquals(0, memory.readInt(PAGE - 4));
  }

  @Test
  void growingByNothingTellsTheSize() {
    assertEquals(1, memory.grow(0));
  }

  @Test
  void aMemoryWithoutPagesHasNoBytes() {
    Memory empty = new FlatMemory(new MemoryLimits(0, 1));
    assertThrows(WasmRuntimeException.class, () -> empty.read(0));
    assertThrows(WasmRuntimeException.class, () -> empty.readLong(0));
    assertEquals(0, empty.grow(1));
    assertEquals(0, empty.readLong(0));
  }

  @Test
  void aPassiveSegmentIsWrittenUntilItIsDropped() {
    memory.initialize(null, new DataSegment[] {new PassiveDataSegment(new byte[] {1, 2, 3, 4})});
    memory.initPassiveSegment(0, 10, 1, 2);
    assertArrayEquals(new byte[] {0, 2, 3, 0}, memory.readBytes(9, 4));
    assertThrows(WasmRuntimeException.class, () -> memory.initPassiveSegment(0, 0, 3, 2));
    memory.drop(0);
    assertThrows(WasmRuntimeException.class, () -> memory.initPassiveSegment(0, 0, 0, 1));
  }

  @Test
  void itReadsWhatTheEnginesOwnMemoryReads() {
    Memory other = new ByteArrayMemory(new MemoryLimits(1, 5));
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      Consumer<Memory> step = step(random);
      step.accept(memory);
      step.accept(other);
    }
    assertEquals(other.pages(), memory.pages());
    int size = memory.pages() * PAGE;
    assertArrayEquals(other.readBytes(0, size), memory.readBytes(0, size));
    for (int at = 0; at < size - 8; at += 13) {
      assertEquals(other.readLong(at), memory.readLong(at));
      assertEquals(other.readInt(at), memory.readInt(at));
      assertEquals(other.readShort(at), memory.readShort(at));
      assertEquals(other.readU16(at), memory.readU16(at));
      assertEquals(other.readF32(at), memory.readF32(at));
      assertEquals(other.readF64(at), memory.readF64(at));
      assertEquals(other.readFloat(at), memory.readFloat(at));
      assertEquals(other.readDouble(at), memory.readDouble(at));
    }
  }

  private static Consumer<Memory> step(Random random) {
    int at = random.nextInt(PAGE - 200);
    int to = random.nextInt(PAGE - 200);
    long value = random.nextLong();
    int length = random.nextInt(200);
    return switch (random.nextInt(9)) {
      case 0 -> m -> m.writeLong(at, value);
      case 1 -> m -> m.writeI32(at, (int) value);
      case 2 -> m -> m.writeShort(at, (short) value);
      case 3 -> m -> m.writeByte(at, (byte) value);
      case 4 -> m -> m.writeF64(at, value);
      case 5 -> m -> m.writeF32(at, value);
      case 6 -> m -> m.fill((byte) value, at, at + length);
      case 7 -> m -> m.copy(to, at, length);
      default -> m -> m.grow(length == 0 ? 1 : 0);
    };
  }
}
