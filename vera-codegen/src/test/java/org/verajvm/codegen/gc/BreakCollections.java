package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapModel.Node;

/** Collections that cannot end: the host fails, memory fails, or the heap is damaged. */
final class BreakCollections {
  private final TestHeap heap;
  private final HeapModel model;
  private final HeapRoots roots;
  private final HeapCounts counts;
  private final RunCollections collections;

  BreakCollections(TestHeap heap, HeapModel model, RunCollections collections) {
    this.heap = heap;
    this.model = model;
    this.collections = collections;
    roots = model.roots();
    counts = model.counts();
  }

  /** The host fails at a handle while it is traced or given up. */
  void fail(boolean tracing, int handle) {
    model.store().failAt(tracing, handle);
    try {
      collections.collect();
    } catch (ModelStore.Failure expected) {
      counts.mayBeTorn();
      assertNotEquals(0, heap.word(MemoryMap.ARMED), "a failed collection is to be made up for");
      if (handle % 2 == 0) {
        model.store().failNoMore();
        collections.reset();
      }
    } finally {
      model.store().failNoMore();
    }
  }

  /** Verification finds an object without a descriptor. */
  void damage() {
    boolean verifies = heap.word(MemoryMap.VERIFY) != 0;
    int header = heap.word(TestModule.STATIC_OBJECT);
    roots.hold(Node.STATIC, new Holder(Holder.Kind.CELL, 0));
    heap.call("vera.gc_set_verify", 1);
    heap.setWord(TestModule.STATIC_OBJECT, 0);
    TestHeap.Trap trap = assertThrows(TestHeap.Trap.class, collections::collect);
    assertEquals(TrapKind.INTERNAL.code(), trap.kind, "trap of a damaged heap");
    assertEquals(Collector.NO_SITE - Invariant.ROOT.code(), trap.site, "site of the trap");
    heap.setWord(TestModule.STATIC_OBJECT, header);
    heap.call("vera.gc_set_verify", verifies ? 1 : 0);
  }

  /** Memory fails, as it was told to, while objects are made and collected. */
  void cutOff(Runnable prepare) {
    collections.collect();
    cutOff(
        prepare,
        () -> {
          allocateUnseen();
          counts.expecting(Trigger.EXPLICIT, () -> model.allowCollection(heap::collect));
          allocateUnseen();
        });
    collections.reset();
    collections.collect();
  }

  /**
   * Memory fails behind the store that follows the marks of an object's block: its list's first.
   */
  void cutOffListing(Node object) {
    int block = object.address & BlockFormat.MASK;
    long marks =
        model.reachable().stream()
            .filter(node -> (node.address & BlockFormat.MASK) == block)
            .count();
    cutOff(() -> heap.faults.failBehind(block + BlockFormat.LIVE, (int) marks + 1));
  }

  /** Memory fails while a call that was cut off is made up for. */
  void cutOffMending(int word, int write) {
    collections.collect();
    cutOff(() -> heap.faults.failBehind(MemoryMap.BUSY, 1), this::allocateUnseen);
    cutOff(() -> heap.faults.failBehind(word, write), collections::reset);
    collections.reset();
    collections.collect();
  }

  private void cutOff(Runnable prepare, Runnable work) {
    prepare.run();
    try {
      work.run();
    } catch (FaultyMemory.Fault | TestHeap.Trap expected) {
      counts.mayBeCutOff();
    } finally {
      heap.faults.failAfter(-1);
    }
  }

  /** Objects of several classes and beyond, and a frame for which the shadow stack must grow. */
  private void allocateUnseen() {
    counts.mayBeCutOff();
    for (int bytes : new int[] {8, 8, 24, 700, 8, 3000, 40_000, 70_000}) {
      heap.hostObject(TestModule.STRING, bytes);
    }
    heap.call("enter900");
    heap.call("enter20000");
  }
}
