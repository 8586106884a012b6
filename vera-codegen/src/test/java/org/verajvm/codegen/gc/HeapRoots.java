package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.verajvm.codegen.gc.HeapModel.Node;

/** The roots of a model: shadow stack frames, static cells, host roots. */
final class HeapRoots {
  /** So many host roots are looked at each time. */
  private static final int SAMPLE = 200;

  private record HostRoot(int slot, Node node) {}

  /** The cell that {@code vera.reset} clears. */
  private static final int CLEARED = TestModule.CELL_COUNT - 1;

  private final TestHeap heap;
  private final List<HostRoot> hostRoots = new ArrayList<>();
  private int most;
  private final Set<Integer> slotsInUse = new HashSet<>();
  private final List<Node[]> frames = new ArrayList<>();
  private final Node[] cells = new Node[TestModule.CELL_COUNT];

  HeapRoots(TestHeap heap) {
    this.heap = heap;
    Arrays.fill(cells, Node.NONE);
  }

  void forEach(Consumer<Node> body) {
    hostRoots.forEach(root -> body.accept(root.node()));
    frames.forEach(frame -> Arrays.asList(frame).forEach(body));
    Arrays.asList(cells).forEach(body);
  }

  void hold(Node node, HeapAction.Holder holder) {
    switch (holder.kind()) {
      case NOBODY -> {}
      case ROOT -> add(node);
      case SLOT -> setSlot(holder.index(), node);
      case CELL -> setCell(holder.index(), node);
    }
  }

  private void add(Node node) {
    int capacity = heap.word(MemoryMap.ROOTS_CAPACITY);
    int blocks = blocks(heap.word(MemoryMap.ROOTS_TABLE));
    boolean isFull =
        heap.word(MemoryMap.ROOTS_FREE) == 0 && heap.word(MemoryMap.ROOTS_USED) + 1 >= capacity;
    int slot = heap.addRoot(node.address);
    assertEquals(
        isFull ? Math.max(1, 2 * blocks) : blocks,
        blocks(heap.word(MemoryMap.ROOTS_TABLE)),
        "blocks of the host roots");
    assertTrue(slot > 0 && slotsInUse.add(slot), "slot of a host root");
    hostRoots.add(new HostRoot(slot, node));
    most = Math.max(most, hostRoots.size());
    assertEquals(most, heap.word(MemoryMap.ROOTS_USED), "slots ever used");
  }

  /** Drops every host root of an object, the latest first. */
  void dropAll(Node node) {
    while (drop(node)) {}
  }

  /** Drops the latest host root of an object; false if there is none. */
  boolean drop(Node node) {
    for (int i = hostRoots.size() - 1; i >= 0; i--) {
      if (hostRoots.get(i).node() == node) {
        HostRoot root = hostRoots.remove(i);
        assertEquals(node.address, heap.root(root.slot()), "a host root");
        slotsInUse.remove(root.slot());
        heap.removeRoot(root.slot());
        return true;
      }
    }
    return false;
  }

  /** Blocks of the span whose content starts at an address; 0 of none. */
  private int blocks(int content) {
    return content == 0 ? 0 : heap.word(content - BlockFormat.CELLS + BlockFormat.LENGTH);
  }

  private void setSlot(int slot, Node node) {
    if (!frames.isEmpty()) {
      Node[] frame = frames.getLast();
      int place = slot % frame.length;
      frame[place] = node;
      heap.setWord(heap.word(MemoryMap.STACK_POINTER) + 4 * place, node.address);
    }
  }

  private void setCell(int which, Node node) {
    int cell = which % cells.length;
    cells[cell] = node;
    heap.setWord(TestModule.CELLS + 4 * cell, node.address);
  }

  void enter(int words) {
    int blocks = blocks(heap.word(MemoryMap.STACK_LIMIT));
    int used = heap.word(MemoryMap.STACK_BASE) - heap.word(MemoryMap.STACK_POINTER);
    while (blocks * BlockFormat.SIZE - BlockFormat.CELLS < used + 4 * words) {
      blocks *= 2;
    }
    heap.call("enter" + words);
    assertEquals(blocks, blocks(heap.word(MemoryMap.STACK_LIMIT)), "blocks of the shadow stack");
    Node[] frame = new Node[words];
    Arrays.fill(frame, Node.NONE);
    frames.add(frame);
    check();
  }

  void leave() {
    if (!frames.isEmpty()) {
      heap.call("leave" + frames.removeLast().length);
      check();
    }
  }

  void unwind(int count) {
    int left = Math.max(0, frames.size() - count);
    int depth = frames.subList(0, left).stream().mapToInt(frame -> 4 * frame.length).sum();
    frames.subList(left, frames.size()).clear();
    heap.call("unwind", depth);
    assertEquals(depth, heap.call("depth"), "depth of the shadow stack");
    check();
  }

  /** What {@code vera.reset} drops. */
  void forget() {
    frames.clear();
    cells[CLEARED] = Node.NONE;
  }

  /** Gives up everything. */
  void clear() {
    while (!hostRoots.isEmpty()) {
      drop(hostRoots.getLast().node());
    }
    unwind(frames.size());
    for (int cell = 0; cell < cells.length; cell++) {
      setCell(cell, Node.NONE);
    }
  }

  /** Requires that the heap's roots are these. */
  void check() {
    int at = heap.word(MemoryMap.STACK_POINTER);
    for (Node[] frame : frames.reversed()) {
      for (Node node : frame) {
        assertEquals(node.address, heap.word(at), "a slot of the shadow stack");
        at += 4;
      }
    }
    assertEquals(heap.word(MemoryMap.STACK_BASE), at, "base of the shadow stack");
    assertTrue(
        heap.word(MemoryMap.STACK_POINTER) >= heap.word(MemoryMap.STACK_LIMIT),
        "the shadow stack ends where it must");
    for (int cell = 0; cell < cells.length; cell++) {
      assertEquals(cells[cell].address, heap.word(TestModule.CELLS + 4 * cell), "a static cell");
    }
    int step = 1 + hostRoots.size() / SAMPLE;
    for (int i = 0; i < hostRoots.size(); i += step) {
      HostRoot root = hostRoots.get(i);
      assertEquals(root.node().address, heap.root(root.slot()), "a host root");
    }
  }
}
