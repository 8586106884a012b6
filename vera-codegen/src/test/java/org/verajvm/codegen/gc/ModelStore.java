package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.gc.HeapModel.Node;

/**
 * The host's stores of a model: entries that hold references, in parts that versions share. A part
 * is reported once a collection, however many living entries have it.
 */
final class ModelStore implements TestHeap.Host {
  /** What the host throws when it is told to fail. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Shared structure. */
  static final class Part {
    final List<Node> references = new ArrayList<>();
    final List<Part> shared = new ArrayList<>();
    private int tracedIn;
    int reachedIn;
  }

  record Entry(int kind, int index, int wrapper, Part part) {}

  private static final int SPREAD = 0x9E3779B1;

  private final HeapModel model;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private int made;
  private int collection;
  private int phase = 2;
  long evicted;
  long reported;

  private int verified;
  private int expected;

  /** Entries traced in this collection: twice only when the mark stack had no memory to grow. */
  private final Set<Integer> traced = new HashSet<>();

  /** Counts down to a failure at an eviction or a trace. */
  private int failIn;

  private boolean failTracing;

  ModelStore(HeapModel model) {
    this.model = model;
  }

  /** Makes an entry; its index is any 32-bit number but 0. */
  Entry make(int kind, int wrapper, Part part) {
    Entry entry = new Entry(kind, ++made * SPREAD, wrapper, part);
    entries.put(entry.index(), entry);
    return entry;
  }

  int size() {
    return entries.size();
  }

  boolean has(Entry entry) {
    return entries.containsKey(entry.index());
  }

  void failAt(boolean tracing, int handle) {
    failTracing = tracing;
    failIn = handle;
  }

  void failNoMore() {
    failIn = 0;
  }

  private void failIfDue(boolean tracing) {
    if (tracing == failTracing && failIn > 0 && --failIn == 0) {
      throw new Failure();
    }
  }

  private Entry entry(int kind, int index) {
    Entry entry = entries.get(index);
    assertTrue(entry != null, "the collector names an entry that is not there (any more)");
    assertEquals(entry.kind(), kind, "kind of an entry");
    return entry;
  }

  @Override
  public void evict(int kind, int index) {
    assertEquals(1, phase, "an eviction outside of a sweep");
    Entry entry = entry(kind, index);
    assertEquals(0, model.heap().word(entry.wrapper()), "header of a wrapper whose entry goes");
    entries.remove(index);
    evicted++;
    failIfDue(false);
  }

  @Override
  public void trace(int kind, int index) {
    assertEquals(0, phase, "a trace outside of a mark phase");
    Entry entry = entry(kind, index);
    boolean isFirst = traced.add(index);
    assertTrue(isFirst || model.isLimited(), "an entry traced twice in a collection");
    trace(entry.part());
    failIfDue(true);
  }

  private void trace(Part part) {
    if (part.tracedIn == collection) {
      return;
    }
    part.tracedIn = collection;
    part.references.forEach(this::report);
    part.shared.forEach(this::trace);
  }

  /** Reports a reference, which must then wait on the mark stack if it was not marked before. */
  private void report(Node node) {
    reported++;
    TestHeap heap = model.heap();
    MarkStackState before = MarkStackState.of(heap);
    boolean waits = MarkStackState.isUnmarkedWithReferences(heap, node);
    heap.call("vera.gc_mark", node.address);
    MarkStackState.of(heap).requireAfter(before, waits, model.isLimited());
  }

  /** What the collector's verifier must ask for from now on. */
  void expectVerification() {
    verified = 0;
    expected = model.heap().word(MemoryMap.VERIFY) == 0 ? 0 : entries.size();
  }

  /** Requires that in verify mode every entry was asked for, and none otherwise. */
  void checkVerified() {
    assertEquals(expected, verified, "entries that the verifier asked for");
  }

  @Override
  public void require(int kind, int index) {
    entry(kind, index);
    verified++;
  }

  @Override
  public void event(int next) {
    model.heap().faults.undisturbed(() -> begin(next));
  }

  private void begin(int next) {
    boolean follows = next == 0 ? phase == 2 || model.counts().hasFailed() : next == phase + 1;
    assertTrue(follows, "phase " + next + " of a collection after phase " + phase);
    phase = next;
    switch (next) {
      case 0 -> {
        checkVerified();
        collection++;
        reported = 0;
        traced.clear();
        model.collectionBegins();
      }
      case 1 -> model.counts().marked();
      default -> model.collectionEnds();
    }
  }
}
