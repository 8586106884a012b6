package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.core.TrapKind;

/** Each damage is found, under the number of the invariant it breaks. */
class VerifyHeapTest {
  private static final Shape PAIR = new Shape(2, 16);

  private final TestHeap heap = new TestHeap();
  private int pair;

  @BeforeEach
  void build() {
    pair = heap.hostObject(PAIR.descriptor(), 8);
    heap.addRoot(pair);
    heap.addRoot(heap.handle(TestModule.MAP_HANDLE));
    heap.collect();
    assertEquals(0, heap.verify());
  }

  private void assertBroken(Invariant invariant) {
    assertEquals(invariant.code(), heap.verify());
  }

  @Test
  void aReferenceToNowhere() {
    heap.setReference(pair, 1, pair + 4);
    assertBroken(Invariant.REFERENCE);
    heap.setReference(pair, 1, 0x7FFFFFF8);
    assertBroken(Invariant.REFERENCE);
    heap.setReference(pair, 1, 12);
    assertBroken(Invariant.REFERENCE);
  }

  @Test
  void aReferenceToAFreeCell() {
    heap.setReference(pair, 1, pair + 16);
    assertBroken(Invariant.REFERENCE);
  }

  @Test
  void aRootToNowhere() {
    heap.setWord(TestModule.CELLS, pair + 16);
    assertBroken(Invariant.ROOT);
  }

  @Test
  void aStaleMark() {
    heap.setWord(pair, heap.word(pair) ^ 3);
    assertBroken(Invariant.MARK);
  }

  @Test
  void aHeaderThatNamesNoDescriptor() {
    heap.setWord(pair, pair);
    assertBroken(Invariant.DESCRIPTOR);
  }

  @Test
  void anArrayLongerThanItsCell() {
    heap.setWord(pair, TestModule.REFERENCES);
    heap.setWord(pair + ObjectFormat.AUX, 3);
    assertBroken(Invariant.DESCRIPTOR);
  }

  @Test
  void aHandleAmongPlainObjects() {
    heap.setWord(pair, TestModule.MAP_HANDLE);
    assertBroken(Invariant.HANDLE_BLOCK);
  }

  @Test
  void aFreeListWithAnAllocatedCell() {
    int block = pair & BlockFormat.MASK;
    heap.setWord(heap.word(block + BlockFormat.FREE_HEAD), PAIR.descriptor());
    assertBroken(Invariant.FREE_CELLS);
  }

  @Test
  void aLostFreeCell() {
    int block = pair & BlockFormat.MASK;
    int head = heap.word(block + BlockFormat.FREE_HEAD);
    heap.setWord(block + BlockFormat.FREE_HEAD, heap.word(head + ObjectFormat.AUX));
    assertBroken(Invariant.FREE_CELLS);
  }

  @Test
  void aCountThatDoesNotFit() {
    heap.setWord((pair & BlockFormat.MASK) + BlockFormat.LIVE, 1);
    assertBroken(Invariant.BLOCK);
  }

  @Test
  void aSpanOfNoLength() {
    heap.setWord((pair & BlockFormat.MASK) + BlockFormat.LENGTH, 0);
    assertBroken(Invariant.SPANS);
  }

  @Test
  void aFreeSpanInNoBin() {
    heap.setWord(MemoryMap.BIN_BITMAP, 0);
    assertBroken(Invariant.BINS);
  }

  @Test
  void aHandleWithoutStoreEntryIsTheHostsToReport() {
    heap.entries.clear();
    assertThrows(IllegalStateException.class, heap::verify);
  }

  @Test
  void verifyModeTrapsAfterTheCollectionThatFindsTheDamage() {
    heap.call("vera.gc_set_verify", 1);
    heap.collect();
    heap.setWord(TestModule.STATIC_OBJECT, 0);
    heap.setReference(pair, 0, TestModule.STATIC_OBJECT);
    TestHeap.Trap trap = assertThrows(TestHeap.Trap.class, heap::collect);
    assertEquals(TrapKind.INTERNAL.code(), trap.kind);
    assertEquals(Collector.NO_SITE - Invariant.REFERENCE.code(), trap.site);
  }
}
