package org.verajvm.codegen.gc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.verajvm.codegen.wasm.ModuleBuilder;

/** The state a module starts with: the collector's words and the headers of the first spans. */
final class HeapImage {
  /** One block of shadow stack, one of mark stack. */
  static final int RESERVED_BLOCKS = 2;

  private HeapImage() {}

  static void write(ModuleBuilder module, HeapLayout layout) {
    int stack = layout.heapBase();
    int marks = stack + BlockFormat.SIZE;
    int free = marks + BlockFormat.SIZE;
    int freeBlocks = (layout.initialEnd() - free) >>> BlockFormat.SHIFT;
    module.memory(layout.initialPages(), layout.maximumPages());
    module.data(MemoryMap.STACK_POINTER, words(stack, marks, free, freeBlocks, layout));
    module.data(stack, header(BlockFormat.RESERVED, 1));
    module.data(marks, header(BlockFormat.RESERVED, 1));
    module.data(free, header(BlockFormat.FREE, freeBlocks));
  }

  private static byte[] header(int kind, int length) {
    return buffer(8).putInt(kind).putInt(length).array();
  }

  private static byte[] words(int stack, int marks, int free, int freeBlocks, HeapLayout layout) {
    int first = MemoryMap.STACK_POINTER;
    ByteBuffer words = buffer(MemoryMap.BIN_TAILS - first);
    words.putInt(MemoryMap.STACK_POINTER - first, stack + BlockFormat.SIZE);
    words.putInt(MemoryMap.STACK_LIMIT - first, stack + BlockFormat.CELLS);
    words.putInt(MemoryMap.STACK_BASE - first, stack + BlockFormat.SIZE);
    words.putInt(MemoryMap.EPOCH - first, 1);
    words.putInt(MemoryMap.MARK_POINTER - first, marks + BlockFormat.CELLS);
    words.putInt(MemoryMap.MARK_BASE - first, marks + BlockFormat.CELLS);
    words.putInt(MemoryMap.MARK_LIMIT - first, marks + BlockFormat.SIZE);
    words.putInt(MemoryMap.HEAP_END - first, layout.initialEnd());
    int bin = 31 - Integer.numberOfLeadingZeros(freeBlocks);
    words.putInt(MemoryMap.BIN_BITMAP - first, 1 << bin);
    words.putInt(MemoryMap.BINS + 4 * bin - first, free);
    words.putLong(MemoryMap.DEBT_LIMIT - first, Triggers.MINIMUM_DEBT);
    words.putInt(MemoryMap.HANDLES_LIMIT - first, Triggers.MINIMUM_HANDLES);
    for (int c = 0; c < SizeClasses.COUNT; c++) {
      words.putShort(MemoryMap.CELL_SIZES + 2 * c - first, (short) SizeClasses.cellSize(c));
    }
    return words.array();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
