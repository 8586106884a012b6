package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;
import org.verajvm.codegen.gc.HeapModel.Node;

/** Runs a program on a heap and its model, side by side. */
final class RunProgram {
  private static final int[][] HANDLES = {
    {TestModule.MAP_HANDLE, TestModule.TRACED_MAP_HANDLE},
    {TestModule.SET_HANDLE, TestModule.TRACED_SET_HANDLE},
    {TestModule.DECIMAL_HANDLE, TestModule.TRACED_DECIMAL_HANDLE}
  };

  private final HeapProgram program;
  private final TestHeap heap;
  private final HeapModel model;
  private final HeapRoots roots;
  private final HeapCounts counts;
  private final MakeObjects objects;
  private final Map<Integer, Node> nodes = new HashMap<>();

  private RunProgram(HeapProgram program, TestHeap heap) {
    this.program = program;
    this.heap = heap;
    model = new HeapModel(heap, program.pages() > 0);
    roots = model.roots();
    counts = model.counts();
    objects = new MakeObjects(model);
  }

  static TestHeap newHeap(CompiledModule code, HeapProgram program) {
    Optional<Integer> pages =
        program.pages() == 0 ? Optional.empty() : Optional.of(program.pages());
    if (program.actions().stream().noneMatch(RunProgram::isCutOff)) {
      return new TestHeap(code, pages, com.dylibso.chicory.runtime.ByteArrayMemory::new);
    }
    FaultyMemory faults = new FaultyMemory();
    TestHeap heap = new TestHeap(code, pages, faults::create);
    heap.faults = faults;
    return heap;
  }

  private static boolean isCutOff(HeapAction action) {
    return action instanceof HeapAction.CutOff
        || action instanceof HeapAction.CutOffBehind
        || action instanceof HeapAction.CutOffMending;
  }

  /** Runs on a new heap; whatever is wrong is thrown. */
  static void run(CompiledModule code, HeapProgram program) {
    run(newHeap(code, program), program, 1);
  }

  /**
   * Runs so many times on one new heap, with everything given up at the end of each round; answers
   * the size of the memory after each.
   */
  static List<Long> run(TestHeap heap, HeapProgram program, int rounds) {
    RunProgram run = new RunProgram(program, heap);
    List<Long> sizes = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      program.actions().forEach(run::step);
      run.finish();
      sizes.add(heap.size());
    }
    return sizes;
  }

  private void step(HeapAction action) {
    try {
      run(action);
    } catch (TestHeap.Trap trap) {
      assertEquals(TrapKind.OUT_OF_MEMORY.code(), trap.kind, trap.getMessage());
      assertEquals(Collector.NO_SITE, trap.site, "site of a trap of the collector");
      counts.mayBeTorn();
      objects.requireExhausted(program.pages());
      reset();
    }
    model.changed();
    if (!counts.isTorn()) {
      roots.check();
    }
    model.store().checkVerified();
    counts.requireArmed(action instanceof HeapAction.Report);
  }

  /** Collects, gives everything up, and requires that nothing is left. */
  private void finish() {
    if (!counts.isTorn()) {
      model.checkReachable();
    }
    collect();
    model.checkReachable();
    roots.clear();
    heap.call("vera.gc_set_stress", 0);
    collect();
    collect();
    assertEquals(0, counts.existing(), "objects left at the end");
    assertEquals(0, InspectHeap.of(heap).spansInUse(), "blocks left at the end");
    nodes.clear();
    model.changed();
  }

  private Optional<Node> node(int id) {
    if (id == HeapAction.NONE || id == HeapAction.STATIC) {
      return Optional.of(id == HeapAction.NONE ? Node.NONE : Node.STATIC);
    }
    return Optional.ofNullable(nodes.get(id)).filter(model::isReachable);
  }

  /** An object that is none of those that always are there. */
  private Optional<Node> made(int id) {
    return id > 0 ? node(id) : Optional.empty();
  }

  private void run(HeapAction action) {
    switch (action) {
      case HeapAction.New(int id, Form form, int length, Maker maker, Holder holder) ->
          place(id, objects.make(form, length, maker), holder);
      case HeapAction.NewHandle handle -> newHandle(handle);
      case HeapAction.Many many -> many(many);
      case HeapAction.Thin(int id, int every) -> made(id).ifPresent(array -> thin(array, every));
      case HeapAction.Comb(int id, int depth, int bottom, Holder holder) ->
          place(id, comb(depth, node(bottom).orElse(Node.STATIC)), holder);
      case HeapAction.Tree(int id, Form form, int length, int depth, Holder holder) ->
          place(id, tree(form, length, depth), holder);
      case HeapAction.Handles handles -> handles(handles);
      case HeapAction.Roots(int id, int count) ->
          made(id)
              .ifPresent(node -> {
                for (int i = 0; i < count; i++) {
                  roots.hold(node, Holder.ROOT);
                }
              });
      case HeapAction.DropAll(int id) -> made(id).ifPresent(roots::dropAll);
      case HeapAction.Link(int from, int at, int to) ->
          made(from).ifPresent(source -> node(to).ifPresent(target -> link(source, at, target)));
      case HeapAction.Enlarge(int handle, int to) ->
          made(handle)
              .flatMap(node -> node.entry)
              .ifPresent(entry -> node(to).ifPresent(node -> enlarge(entry, node)));
      case HeapAction.Hold(int id, Holder holder) ->
          node(id).ifPresent(node -> roots.hold(node, holder));
      case HeapAction.Drop(int id) -> made(id).ifPresent(node -> roots.drop(node));
      case HeapAction.Enter(int words) -> roots.enter(words);
      case HeapAction.Leave() -> roots.leave();
      case HeapAction.Unwind(int frames) -> roots.unwind(frames);
      case HeapAction.Garbage(Form form, int length, int count, Maker maker) -> {
        for (int i = 0; i < count; i++) {
          objects.raw(form, length, maker);
        }
      }
      case HeapAction.Fill(int length) -> fill(length);
      case HeapAction.Huge(Form form, long count, Maker maker) ->
          objects.requireTooLarge(form, count, maker);
      case HeapAction.Collect() -> collect();
      case HeapAction.FailingCollect(boolean tracing, int handle) -> fail(tracing, handle);
      case HeapAction.CutOff(int access) -> cutOff(() -> heap.faults.failAfter(access));
      case HeapAction.CutOffBehind(int word, int write) ->
          cutOff(() -> heap.faults.failBehind(word, write));
      case HeapAction.CutOffMending(int word, int write) -> cutOffMending(word, write);
      case HeapAction.Damage() -> damage();
      case HeapAction.MarkStack(int blocks) ->
          assertEquals(blocks, counts.markStack(), "blocks of the mark stack");
      case HeapAction.Safepoint() -> safepoint();
      case HeapAction.Stress(boolean on) -> stress(on);
      case HeapAction.Verify(boolean on) -> heap.call("vera.gc_set_verify", on ? 1 : 0);
      case HeapAction.Report(int bytes) -> {
        counts.reported(bytes);
        heap.call("vera.gc_report_external", bytes);
        if (!counts.isTorn()) {
          counts.check(InspectHeap.of(heap));
        }
      }
      case HeapAction.Reset() -> reset();
    }
  }

  private void place(int id, Node node, Holder holder) {
    nodes.put(id, node);
    roots.hold(node, holder);
  }

  private void newHandle(HeapAction.NewHandle action) {
    int descriptor = HANDLES[action.kind() - 1][action.traced() ? 1 : 0];
    ModelStore.Part part = new ModelStore.Part();
    if (action.traced()) {
      action.holds().forEach(id -> node(id).ifPresent(part.references::add));
      made(action.sharing())
          .flatMap(node -> node.entry)
          .ifPresent(entry -> part.shared.add(entry.part()));
    }
    boolean isKept = action.holder().kind() != Holder.Kind.NOBODY;
    Node node = objects.handle(descriptor, action.maker());
    if (!action.isEmpty() && (isKept || part.references.isEmpty() && part.shared.isEmpty())) {
      fillEntry(action.kind(), node, part);
    }
    place(action.id(), node, action.holder());
  }

  private void fillEntry(int kind, Node node, ModelStore.Part part) {
    ModelStore.Entry entry = model.store().make(kind, node.address, part);
    node.entry = Optional.of(entry);
    node.aux = entry.index();
    heap.setWord(node.address + ObjectFormat.AUX, node.aux);
  }

  private void enlarge(ModelStore.Entry entry, Node node) {
    int header = heap.word(entry.wrapper()) & ~ObjectFormat.MARK_MASK;
    if (header == HANDLES[entry.kind() - 1][1]) {
      entry.part().references.add(node);
    }
  }

  private void many(HeapAction.Many action) {
    Node array = objects.make(Form.REFERENCES, action.count(), action.maker());
    nodes.put(action.id(), array);
    roots.hold(array, Holder.ROOT);
    for (int i = 0; i < action.count(); i++) {
      link(array, i, objects.make(action.form(), action.length(), action.maker()));
    }
    place(action.id(), array, action.holder());
    roots.drop(array);
  }

  private void handles(HeapAction.Handles action) {
    Node array = objects.make(Form.REFERENCES, action.count(), action.maker());
    roots.hold(array, Holder.ROOT);
    for (int i = 0; i < action.count(); i++) {
      Node handle = objects.handle(HANDLES[action.kind() - 1][0], action.maker());
      fillEntry(action.kind(), handle, new ModelStore.Part());
      link(array, i, handle);
    }
    place(action.id(), array, action.holder());
    roots.drop(array);
  }

  private void thin(Node array, int every) {
    for (int i = 0; i < array.references.length; i++) {
      if (i % every != 0) {
        link(array, i, Node.NONE);
      }
    }
  }

  private Node comb(int depth, Node bottom) {
    List<Node> pairs = new ArrayList<>();
    Node rest = bottom;
    for (int i = 0; i < depth; i++) {
      Node side = objects.make(Form.PAIR, 0, Maker.HOST);
      Node leaf = objects.make(Form.PAIR, 0, Maker.HOST);
      Node node = objects.make(Form.PAIR, 0, Maker.HOST);
      link(side, 0, leaf);
      link(node, 0, rest);
      link(node, 1, side);
      pairs.add(node);
      rest = node;
    }
    return pairs.getLast();
  }

  private Node tree(Form form, int length, int depth) {
    Node node = objects.make(depth == 0 ? Form.PAIR : form, length, Maker.HOST);
    for (int i = 0; depth > 0 && i < node.references.length; i++) {
      link(node, i, tree(form, length, depth - 1));
    }
    return node;
  }

  private void link(Node from, int position, Node to) {
    if (from.references.length > 0) {
      int place = position % from.references.length;
      from.references[place] = to;
      heap.setReference(from.address, place, to.address);
    }
  }

  private void fill(int length) {
    if (program.pages() > 0) {
      while (true) {
        objects.raw(Form.BYTES, length, Maker.HOST);
      }
    }
  }

  private void collect() {
    long before = counts.collections();
    counts.expecting(Trigger.EXPLICIT, () -> model.allowCollection(heap::collect));
    assertEquals(before + 1, counts.collections(), "collections");
  }

  private void fail(boolean tracing, int handle) {
    model.store().failAt(tracing, handle);
    try {
      collect();
    } catch (ModelStore.Failure expected) {
      counts.mayBeTorn();
      assertNotEquals(0, heap.word(MemoryMap.ARMED), "a failed collection is to be made up for");
      if (handle % 2 == 0) {
        model.store().failNoMore();
        reset();
      }
    } finally {
      model.store().failNoMore();
    }
  }

  private void damage() {
    boolean verifies = heap.word(MemoryMap.VERIFY) != 0;
    int header = heap.word(TestModule.STATIC_OBJECT);
    roots.hold(Node.STATIC, new Holder(Holder.Kind.CELL, 0));
    heap.call("vera.gc_set_verify", 1);
    heap.setWord(TestModule.STATIC_OBJECT, 0);
    TestHeap.Trap trap = assertThrows(TestHeap.Trap.class, this::collect);
    assertEquals(TrapKind.INTERNAL.code(), trap.kind, "trap of a damaged heap");
    assertEquals(Collector.NO_SITE - Invariant.ROOT.code(), trap.site, "site of the trap");
    heap.setWord(TestModule.STATIC_OBJECT, header);
    heap.call("vera.gc_set_verify", verifies ? 1 : 0);
  }

  private void cutOff(Runnable prepare) {
    collect();
    cutOff(
        prepare,
        () -> {
          allocateUnseen();
          counts.expecting(Trigger.EXPLICIT, () -> model.allowCollection(heap::collect));
          allocateUnseen();
        });
    reset();
    collect();
  }

  private void cutOffMending(int word, int write) {
    collect();
    cutOff(() -> heap.faults.failBehind(MemoryMap.BUSY, 1), this::allocateUnseen);
    cutOff(() -> heap.faults.failBehind(word, write), this::reset);
    reset();
    collect();
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

  private void safepoint() {
    boolean due = heap.word(MemoryMap.ARMED) != 0;
    long before = counts.collections();
    model.allowCollection(() -> heap.call("safepoint"));
    assertEquals(before + (due ? 1 : 0), counts.collections(), "collections at a safepoint");
  }

  private void stress(boolean on) {
    heap.call("vera.gc_set_stress", on ? 1 : 0);
    if (!on) {
      collect();
    }
  }

  private void reset() {
    boolean mends = counts.isTorn();
    long before = counts.collections();
    model.allowCollection(() -> {
      roots.forget();
      heap.call("vera.reset");
    });
    roots.check();
    assertEquals(before + (mends ? 1 : 0), counts.collections(), "collections of a reset");
  }
}
