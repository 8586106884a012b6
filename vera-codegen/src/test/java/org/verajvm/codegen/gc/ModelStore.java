package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    trace(entry(kind, index).part());
    failIfDue(true);
  }

  private void trace(Part part) {
    if (part.tracedIn == collection) {
      return;
    }
    part.tracedIn = collection;
    for (Node node : part.references) {
      reported++;
      model.heap().call("vera.gc_mark", node.address);
    }
    part.shared.forEach(this::trace);
  }

  @Override
  public void require(int kind, int index) {
    entry(kind, index);
  }

  @Override
  public void event(int next) {
    model.heap().faults.undisturbed(() -> begin(next));
  }

  private void begin(int next) {
    assertTrue(
        next == 0 || next == phase + 1, "phase " + next + " of a collection after phase " + phase);
    phase = next;
    switch (next) {
      case 0 -> {
        collection++;
        reported = 0;
        model.collectionBegins();
      }
      case 1 -> model.counts().marked();
      default -> model.collectionEnds();
    }
  }
}
