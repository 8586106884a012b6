package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.verajvm.codegen.gc.HeapModel.Node;

/**
 * The mark stack as the host finds it while it traces a store.
 *
 * @param base the first word's address
 * @param used bytes in use
 * @param room bytes in all
 */
record MarkStackState(int base, int used, int room) {
  static MarkStackState of(TestHeap heap) {
    int base = heap.word(MemoryMap.MARK_BASE);
    return new MarkStackState(
        base, heap.word(MemoryMap.MARK_POINTER) - base, heap.word(MemoryMap.MARK_LIMIT) - base);
  }

  static boolean isUnmarkedWithReferences(TestHeap heap, Node node) {
    if (node.descriptor == 0) {
      return false;
    }
    int header = heap.word(node.address);
    int descriptor = header & ~ObjectFormat.MARK_MASK;
    return (header & ObjectFormat.MARK_MASK) != heap.word(MemoryMap.EPOCH)
        && heap.word(descriptor + ObjectFormat.DESCRIPTOR_REFERENCES) != 0;
  }

  /**
   * Requires that this is what a report makes of an earlier state.
   *
   * @param waits whether the object has to wait on the stack
   * @param mayOverflow whether there may be no memory for a longer stack
   */
  void requireAfter(MarkStackState before, boolean waits, boolean mayOverflow) {
    boolean wasFull = before.used == before.room;
    if (waits && wasFull && (base != before.base || !mayOverflow)) {
      assertTrue(room > before.room, "a full mark stack that does not grow");
      assertEquals(before.used + 4, used, "words on the mark stack");
    } else {
      assertEquals(before.base, base, "a mark stack that moves although it has room");
      assertEquals(before.room, room, "the mark stack's limit");
      assertEquals(before.used + (waits && !wasFull ? 4 : 0), used, "words on the mark stack");
    }
  }
}
