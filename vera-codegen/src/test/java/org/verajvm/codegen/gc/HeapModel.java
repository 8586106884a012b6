package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a heap must hold: each object with its references and bytes, the store entries and the
 * roots. At the end of each collection the heap is compared with what plain reachability says,
 * object by object and byte by byte, and what the collector counts with what was counted here.
 */
final class HeapModel {
  /** One object; the references of a handle are those of its entry. */
  static final class Node {
    static final Node NONE = new Node(0, 0, new Node[0]);
    static final Node STATIC = new Node(TestModule.STATIC_OBJECT, 0, new Node[0]);

    final int address;
    final int descriptor;
    final Node[] references;
    int aux;

    /** Bytes that count as live with it. */
    int room;

    byte[] content = new byte[0];
    Optional<ModelStore.Entry> entry = Optional.empty();
    private int reachedIn;

    Node(int address, int descriptor, Node[] references) {
      this.address = address;
      this.descriptor = descriptor;
      this.references = references;
    }

    boolean isHandle() {
      int place = (descriptor - TestModule.DESCRIPTORS) / ObjectFormat.DESCRIPTOR_SIZE;
      return switch (place - TestModule.SHAPES.size()) {
        case 3, 4, 5, 7, 8, 9 -> true;
        default -> false;
      };
    }

    int contentStart() {
      return address + ObjectFormat.PAYLOAD + 4 * references.length;
    }
  }

  private final TestHeap heap;
  private final boolean isLimited;
  private final ModelStore store = new ModelStore(this);
  private final HeapRoots roots;
  private final HeapCounts counts;
  private int reaching;
  private boolean reachedIsKnown;

  /** Whether a collection may come now. */
  private boolean collectionAllowed;

  /**
   * @param isLimited whether memory may run out, so that there are more collections than those due
   */
  HeapModel(TestHeap heap, boolean isLimited) {
    this.heap = heap;
    this.isLimited = isLimited;
    roots = new HeapRoots(heap);
    counts = new HeapCounts(heap);
    heap.host = store;
  }

  TestHeap heap() {
    return heap;
  }

  boolean isLimited() {
    return isLimited;
  }

  ModelStore store() {
    return store;
  }

  HeapRoots roots() {
    return roots;
  }

  HeapCounts counts() {
    return counts;
  }

  /** Runs what may collect; nothing else may. */
  void allowCollection(Runnable body) {
    collectionAllowed = true;
    try {
      body.run();
    } finally {
      collectionAllowed = false;
    }
  }

  /** Every object that a root reaches, each once. */
  List<Node> reachable() {
    int mark = ++reaching;
    List<Node> order = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    Deque<ModelStore.Part> parts = new ArrayDeque<>();
    roots.forEach(node -> reach(node, mark, open, order));
    while (!open.isEmpty()) {
      Node node = open.remove();
      for (Node reference : node.references) {
        reach(reference, mark, open, order);
      }
      node.entry.ifPresent(entry -> parts.add(entry.part()));
      while (!parts.isEmpty()) {
        ModelStore.Part part = parts.remove();
        if (part.reachedIn != mark) {
          part.reachedIn = mark;
          part.references.forEach(reference -> reach(reference, mark, open, order));
          parts.addAll(part.shared);
        }
      }
    }
    return order;
  }

  private static void reach(Node node, int mark, Deque<Node> open, List<Node> order) {
    if (node.descriptor != 0 && node.reachedIn != mark) {
      node.reachedIn = mark;
      open.add(node);
      order.add(node);
    }
  }

  /** Whether an object is reachable; what {@link #changed} tells makes that unknown again. */
  boolean isReachable(Node node) {
    if (!reachedIsKnown) {
      reachable();
      reachedIsKnown = true;
    }
    return node.reachedIn == reaching;
  }

  void changed() {
    reachedIsKnown = false;
  }

  /** The collector says that a collection begins. */
  void collectionBegins() {
    assertTrue(collectionAllowed, "a collection where none may start");
    counts.collectionBegins();
  }

  /** The collector says that a collection has ended. */
  void collectionEnds() {
    List<Node> live = reachable();
    check(live);
    counts.collectionEnded(live, store);
    store.expectVerification();
  }

  private void check(List<Node> live) {
    InspectHeap inspection = InspectHeap.of(heap);
    inspection.requireSwept();
    int[] expected = live.stream().mapToInt(node -> node.address).sorted().toArray();
    if (!Arrays.equals(expected, inspection.objects())) {
      throw new AssertionError(difference(expected, inspection.objects()));
    }
    int epoch = heap.word(MemoryMap.EPOCH);
    assertTrue(epoch == 1 || epoch == 2, "the mark of a collection");
    int entries = 0;
    for (Node node : live) {
      check(node, node.descriptor | epoch);
      entries += node.entry.isPresent() ? 1 : 0;
      node.entry.ifPresent(entry -> assertTrue(store.has(entry), "an entry in use was evicted"));
    }
    assertEquals(entries, store.size(), "store entries");
  }

  private static String difference(int[] expected, int[] actual) {
    for (int address : expected) {
      if (Arrays.binarySearch(actual, address) < 0) {
        return "a reachable object was freed (" + expected.length + " objects are reachable)";
      }
    }
    return "an unreachable object was kept (%d objects, %d reachable)"
        .formatted(actual.length, expected.length);
  }

  private void check(Node node, int header) {
    assertEquals(header, heap.word(node.address), "header of a living object");
    assertEquals(node.aux, heap.word(node.address + ObjectFormat.AUX), "second word of an object");
    for (int i = 0; i < node.references.length; i++) {
      assertEquals(
          node.references[i].address, heap.getReference(node.address, i), "reference of an object");
    }
    if (node.content.length > 0) {
      byte[] actual = heap.bytes(node.contentStart(), node.content.length);
      assertTrue(Arrays.equals(node.content, actual), "bytes of an object");
    }
  }

  /** Requires, outside of a collection, that nothing reachable is damaged. */
  void checkReachable() {
    int epoch = heap.word(MemoryMap.EPOCH);
    for (Node node : reachable()) {
      int header = heap.word(node.address);
      int mark = header & ObjectFormat.MARK_MASK;
      assertTrue(mark == 0 || mark == epoch, "mark of an object");
      check(node, node.descriptor | mark);
    }
    roots.check();
    InspectHeap inspection = InspectHeap.of(heap);
    counts.check(inspection);
    assertEquals(counts.existing(), inspection.objects().length, "objects, dead ones included");
  }
}
