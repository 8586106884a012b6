package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A heap and what it must hold: each object's model with its references and bytes, and the roots.
 * After a collection {@link #check} compares the two by plain reachability.
 */
final class HeapModel {
  /** One object; a handle's references are those of its store entry. */
  static final class Node {
    final int address;
    final int index;
    final List<Optional<Node>> references;
    final int contentStart;
    final int contentEnd;
    final int seed;

    Node(int address, int index, int referenceCount, int contentStart, int contentEnd, int seed) {
      this.address = address;
      this.index = index;
      this.references = new ArrayList<>(Collections.nCopies(referenceCount, Optional.empty()));
      this.contentStart = contentStart;
      this.contentEnd = contentEnd;
      this.seed = seed;
    }

    boolean isHandle() {
      return index != 0;
    }
  }

  private final TestHeap heap;
  private final List<Integer> slots = new ArrayList<>();
  private final List<Node> rooted = new ArrayList<>();
  private final List<Optional<Node>> cells =
      new ArrayList<>(Collections.nCopies(TestModule.CELL_COUNT, Optional.empty()));
  private final Set<Integer> made = new TreeSet<>();

  HeapModel(TestHeap heap) {
    this.heap = heap;
  }

  TestHeap heap() {
    return heap;
  }

  /** Every object that a root reaches, each once. */
  List<Node> reachable() {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node> order = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(rooted);
    cells.forEach(cell -> cell.ifPresent(open::add));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (seen.add(node)) {
        order.add(node);
        node.references.forEach(reference -> reference.ifPresent(open::add));
      }
    }
    return order;
  }

  Node object(Shape shape, int seed) {
    int address = heap.object(shape);
    int content = address + ObjectFormat.PAYLOAD + 4 * shape.references();
    return fill(new Node(address, 0, shape.references(), content, address + shape.size(), seed));
  }

  Node hostObject(Shape shape, int seed) {
    int address = heap.hostObject(shape.descriptor(), shape.size() - ObjectFormat.PAYLOAD);
    int content = address + ObjectFormat.PAYLOAD + 4 * shape.references();
    return fill(new Node(address, 0, shape.references(), content, address + shape.size(), seed));
  }

  Node referenceArray(int count) {
    int address = heap.array(TestModule.REFERENCES, count);
    return new Node(address, 0, count, address, address, 0);
  }

  Node string(int length, int seed) {
    int address = heap.array(TestModule.STRING, length);
    int content = address + ObjectFormat.PAYLOAD;
    for (int i = 0; i < length; i += 4) {
      assertEquals(0, heap.word(content + i) & (length - i >= 4 ? -1 : 0), "a string of zeros");
    }
    return fill(new Node(address, 0, 0, content, content + (length & ~3), seed));
  }

  Node handle(List<Node> held) {
    int descriptor = held.isEmpty() ? TestModule.MAP_HANDLE : TestModule.TRACED_MAP_HANDLE;
    int address =
        heap.handle(descriptor, held.stream().map(n -> n.address).toArray(Integer[]::new));
    Node node = new Node(address, heap.index(address), 0, address, address, 0);
    held.forEach(each -> node.references.add(Optional.of(each)));
    made.add(node.index);
    return node;
  }

  private Node fill(Node node) {
    for (int at = node.contentStart; at < node.contentEnd; at += 4) {
      heap.setWord(at, content(node, at));
    }
    return node;
  }

  /** Words that look like addresses of objects: nothing may follow them. */
  private static int content(Node node, int at) {
    return at % 8 == 0 ? node.address : node.seed * 31 + at;
  }

  void link(Node from, int position, Optional<Node> to) {
    if (from.isHandle() || from.references.isEmpty()) {
      return;
    }
    int place = Math.floorMod(position, from.references.size());
    from.references.set(place, to);
    heap.setReference(from.address, place, to.map(n -> n.address).orElse(0));
  }

  void addRoot(Node node) {
    slots.add(heap.addRoot(node.address));
    rooted.add(node);
  }

  void removeRoot(int which) {
    if (!slots.isEmpty()) {
      int at = Math.floorMod(which, slots.size());
      assertEquals(rooted.get(at).address, heap.root(slots.get(at)));
      heap.removeRoot(slots.remove(at));
      rooted.remove(at);
    }
  }

  void setCell(int which, Optional<Node> node) {
    int cell = Math.floorMod(which, cells.size());
    cells.set(cell, node);
    heap.setWord(TestModule.CELLS + 4 * cell, node.map(n -> n.address).orElse(0));
  }

  /** Collects and requires that exactly the reachable objects are left, intact to the byte. */
  void collectAndCheck() {
    heap.collect();
    List<Node> live = reachable();
    live.forEach(this::checkNode);
    assertEquals(live.size(), heap.stat(Statistic.OBJECTS_LIVE), "objects live");
    Set<Integer> expected = new TreeSet<>();
    live.stream().filter(Node::isHandle).forEach(node -> expected.add(node.index));
    assertEquals(expected, new TreeSet<>(heap.entries.keySet()), "store entries");
    assertEquals(new HashSet<>(heap.evicted).size(), heap.evicted.size(), "evicted once");
    assertEquals(made.size() - expected.size(), heap.evicted.size(), "evicted");
    assertEquals(heap.evicted.size(), heap.stat(Statistic.HANDLES_EVICTED));
    assertEquals(made.size(), heap.stat(Statistic.HANDLES_MADE));
    assertEquals(expected.size(), heap.stat(Statistic.HANDLES_LIVE));
    assertEquals(0, heap.verify(), "broken invariant");
  }

  private void checkNode(Node node) {
    for (int at = node.contentStart; at < node.contentEnd; at += 4) {
      assertEquals(content(node, at), heap.word(at), "content");
    }
    if (node.isHandle()) {
      assertEquals(node.index, heap.index(node.address), "store index");
      return;
    }
    for (int i = 0; i < node.references.size(); i++) {
      int expected = node.references.get(i).map(n -> n.address).orElse(0);
      assertEquals(expected, heap.getReference(node.address, i), "reference");
    }
  }
}
