package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.gc.HeapAction.Maker;
import org.verajvm.codegen.gc.HeapModel.Node;

/**
 * Allocates the objects of a model, and requires of each that it is where and what it should be.
 */
final class MakeObjects {
  private final HeapModel model;
  private final TestHeap heap;
  private final HeapCounts counts;
  private final boolean isLimited;
  private int serial;

  /** The request that is under way: size class, or -1 with the blocks of a large object. */
  private int sizeClass;

  private int blocks;

  private boolean byHost;

  MakeObjects(HeapModel model) {
    this.model = model;
    this.heap = model.heap();
    this.counts = model.counts();
    this.isLimited = model.isLimited();
  }

  private static Node[] none(int count) {
    Node[] references = new Node[count];
    Arrays.fill(references, Node.NONE);
    return references;
  }

  /** An object whose references are empty and whose other bytes look like addresses. */
  Node make(Form form, int length, Maker maker) {
    Node node = raw(form, length, maker);
    node.content =
        content(node, form.bytes(length) - ObjectFormat.PAYLOAD - 4 * node.references.length);
    if (node.content.length > 0) {
      heap.setBytes(node.contentStart(), node.content);
    }
    return node;
  }

  /** An object whose references are empty and whose other bytes are anything. */
  Node raw(Form form, int length, Maker maker) {
    int bytes = form.bytes(length);
    request(bytes);
    Maker actual = maker == Maker.INLINED && !form.isInlined() ? Maker.PROGRAM : maker;
    int address =
        allocate(
            actual,
            sizeClass,
            () ->
                switch (actual) {
                  case HOST -> heap.hostObject(form.descriptor(), bytes - ObjectFormat.PAYLOAD);
                  case INLINED -> (int) heap.call("inline" + bytes);
                  case PROGRAM ->
                      form.isArray()
                          ? heap.array(form.descriptor(), length)
                          : (int) heap.call("room", bytes);
                });
    heap.setWord(TestModule.NO_CELL, address);
    Node node = new Node(address, form.descriptor(), none(form.references(length)));
    node.aux = form.isArray() ? length : ++serial * 0x2545F491;
    requireFresh(node, bytes, actual, form.isArray());
    int span = blocks << BlockFormat.SHIFT;
    node.room = sizeClass < 0 ? span - BlockFormat.CELLS : SizeClasses.cellSize(sizeClass);
    counts.made(sizeClass < 0 ? span : node.room);
    heap.setWord(address, form.descriptor());
    heap.setWord(address + ObjectFormat.AUX, node.aux);
    if (node.references.length > 0) {
      heap.setBytes(address + ObjectFormat.PAYLOAD, new byte[4 * node.references.length]);
    }
    model.changed();
    return node;
  }

  /** A handle without entry. */
  Node handle(int descriptor, Maker maker) {
    sizeClass = SizeClasses.HANDLE;
    int address =
        allocate(
            maker,
            sizeClass,
            () ->
                maker == Maker.HOST
                    ? heap.hostObject(descriptor, 0)
                    : (int) heap.call("handle", descriptor));
    Node node = new Node(address, descriptor, none(0));
    node.room = SizeClasses.cellSize(SizeClasses.HANDLE);
    requireCell(address);
    assertEquals(descriptor, heap.word(address), "header of a new handle");
    assertEquals(0, heap.word(address + ObjectFormat.AUX), "index of a new handle");
    counts.madeHandle();
    model.changed();
    return node;
  }

  /** Requires that what no memory has room for is refused, and at once. */
  void requireTooLarge(Form form, long count, Maker maker) {
    TestHeap.Trap trap =
        assertThrows(
            TestHeap.Trap.class,
            () -> {
              if (maker == Maker.HOST) {
                heap.hostObject(form.descriptor(), (int) (count << form.elementShift()));
              } else {
                model.allowCollection(() ->
                    counts.expecting(
                        Trigger.MEMORY_LIMIT, () -> heap.call("array", form.descriptor(), count)));
              }
            });
    assertEquals(TrapKind.OUT_OF_MEMORY.code(), trap.kind, trap.getMessage());
  }

  private interface Allocation {
    int run();
  }

  /** Allocates, with exactly the collection that is due. */
  private int allocate(Maker maker, int requested, Allocation allocation) {
    byHost = maker == Maker.HOST;
    if (byHost) {
      int address = allocation.run();
      counts.requireArmed(requested != SizeClasses.HANDLE);
      return address;
    }
    boolean due = counts.mustCollect(requested);
    long before = counts.collections();
    int[] address = new int[1];
    try {
      model.allowCollection(() -> {
        if (isLimited) {
          counts.expecting(Trigger.MEMORY_LIMIT, () -> address[0] = allocation.run());
        } else {
          address[0] = allocation.run();
        }
      });
    } catch (TestHeap.Trap trap) {
      assertTrue(counts.collections() > before, "out of memory without a collection");
      throw trap;
    }
    long collections = counts.collections() - before;
    assertTrue(
        collections == (due ? 1 : 0) || isLimited && collections > 0 && collections < 4,
        () -> collections + " collections in an allocation, due: " + due);
    return address[0];
  }

  private void request(int bytes) {
    if (bytes > SizeClasses.MAX_SMALL) {
      sizeClass = -1;
      blocks = bytes + BlockFormat.CELLS + BlockFormat.SIZE - 1 >>> BlockFormat.SHIFT;
    } else {
      sizeClass = SizeClasses.of(bytes);
    }
  }

  private void requireFresh(Node node, int bytes, Maker maker, boolean isArray) {
    requireCell(node.address);
    boolean isComplete = maker == Maker.HOST || isArray && maker == Maker.PROGRAM;
    assertEquals(
        isComplete ? node.descriptor : 0, heap.word(node.address), "header of a new object");
    if (isComplete) {
      int aux = maker == Maker.HOST ? 0 : node.aux;
      assertEquals(aux, heap.word(node.address + ObjectFormat.AUX), "second word of a new object");
      int payload = bytes - ObjectFormat.PAYLOAD;
      byte[] actual = heap.bytes(node.address + ObjectFormat.PAYLOAD, payload);
      assertTrue(Arrays.equals(new byte[payload], actual), "a new object is not all zeros");
    }
  }

  /** Requires that an address is that of a cell of the class, or of a large object's room. */
  private void requireCell(int address) {
    int block = address & BlockFormat.MASK;
    int offset = address - block - BlockFormat.CELLS;
    if (sizeClass < 0) {
      assertEquals(0, offset, "place of a large object");
      assertEquals(BlockFormat.LARGE, heap.word(block + BlockFormat.KIND), "kind of a span");
      assertEquals(blocks, heap.word(block + BlockFormat.LENGTH), "blocks of a large object");
    } else {
      assertEquals(sizeClass, heap.word(block + BlockFormat.SIZE_CLASS), "size class of a cell");
      assertEquals(0, offset % SizeClasses.cellSize(sizeClass), "place of a cell");
    }
  }

  private byte[] content(Node node, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length + 16).order(ByteOrder.LITTLE_ENDIAN);
    int block = node.address & BlockFormat.MASK;
    for (int i = 0; bytes.remaining() >= 16; i++) {
      bytes
          .putInt(node.address + node.room)
          .putInt(node.address)
          .putInt(block + BlockFormat.CELLS + 16 * i)
          .putInt(node.aux * (i + 3));
    }
    return Arrays.copyOf(bytes.array(), length);
  }

  /** Requires, after a trap for want of memory, that what was requested could not be had. */
  void requireExhausted(int pages) {
    assertTrue(isLimited, "out of memory although memory has no limit");
    if (counts.isTorn()) {
      return;
    }
    InspectHeap inspection = InspectHeap.of(heap);
    int needed = sizeClass < 0 ? blocks : 1;
    int missing = byHost ? needed : needed - inspection.lastFree();
    assertTrue(
        heap.size() / 65536 + (missing + 3) / 4 > pages, "out of memory although it could grow");
    // Of the bin that may hold spans too short, the collector looks at the first one only.
    int fitting = needed <= 1 ? 1 : Integer.highestOneBit(needed - 1) << 1;
    int longest = byHost ? inspection.longestFree() : inspection.longestRun();
    assertTrue(longest < fitting, "out of memory although a span is free");
    assertTrue(
        sizeClass < 0 || !inspection.hasFreeCell(sizeClass),
        "out of memory although a cell is free");
  }
}
