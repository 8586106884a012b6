package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;
import org.verajvm.codegen.gc.HeapModel.Node;

/** Runs a program on a heap and its model, side by side. */
final class RunProgram {
  private final HeapProgram program;
  private final TestHeap heap;
  private final HeapModel model;
  private final HeapRoots roots;
  private final HeapCounts counts;
  private final MakeObjects objects;
  private final NamedNodes nodes;
  private final MakeStructures structures;
  private final MakeHandles handles;
  private final RunCollections collections;
  private final BreakCollections broken;

  private RunProgram(HeapProgram program, TestHeap heap) {
    this.program = program;
    this.heap = heap;
    model = new HeapModel(heap, program.pages() > 0);
    roots = model.roots();
    counts = model.counts();
    objects = new MakeObjects(model);
    nodes = new NamedNodes(model);
    structures = new MakeStructures(heap, roots, objects);
    handles = new MakeHandles(heap, model, objects, nodes);
    collections = new RunCollections(heap, model);
    broken = new BreakCollections(heap, model, collections);
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
        || action instanceof HeapAction.CutOffListing
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
      collections.reset();
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
    collections.collect();
    model.checkReachable();
    roots.clear();
    heap.call("vera.gc_set_stress", 0);
    collections.collect();
    collections.collect();
    assertEquals(0, counts.existing(), "objects left at the end");
    assertEquals(0, InspectHeap.of(heap).spansInUse(), "blocks left at the end");
    nodes.clear();
    model.changed();
  }

  private void run(HeapAction action) {
    switch (action) {
      case HeapAction.New(int id, Form form, int length, Maker maker, Holder holder) ->
          place(id, objects.make(form, length, maker), holder);
      case HeapAction.NewHandle handle -> place(handle.id(), handles.make(handle), handle.holder());
      case HeapAction.Many many -> many(many);
      case HeapAction.Thin(int id, int every) ->
          nodes.made(id).ifPresent(array -> structures.thin(array, every));
      case HeapAction.Comb(int id, int depth, int bottom, Holder holder) ->
          place(id, structures.comb(depth, nodes.node(bottom).orElse(Node.STATIC)), holder);
      case HeapAction.Tree(int id, Form form, int length, int depth, Holder holder) ->
          place(id, structures.tree(form, length, depth), holder);
      case HeapAction.Handles plain -> handles(plain);
      case HeapAction.Roots(int id, int count) ->
          nodes
              .made(id)
              .ifPresent(node -> {
                for (int i = 0; i < count; i++) {
                  roots.hold(node, Holder.ROOT);
                }
              });
      case HeapAction.DropAll(int id) -> nodes.made(id).ifPresent(roots::dropAll);
      case HeapAction.Link(int from, int at, int to) ->
          nodes
              .made(from)
              .ifPresent(source ->
                  nodes.node(to).ifPresent(target -> structures.link(source, at, target)));
      case HeapAction.Enlarge(int handle, int to) ->
          nodes
              .made(handle)
              .flatMap(node -> node.entry)
              .ifPresent(entry -> nodes.node(to).ifPresent(node -> handles.enlarge(entry, node)));
      case HeapAction.Hold(int id, Holder holder) ->
          nodes.node(id).ifPresent(node -> roots.hold(node, holder));
      case HeapAction.Drop(int id) -> nodes.made(id).ifPresent(node -> roots.drop(node));
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
      case HeapAction.Collect() -> collections.collect();
      case HeapAction.FailingCollect(boolean tracing, int handle) -> broken.fail(tracing, handle);
      case HeapAction.CutOff(int access) -> broken.cutOff(() -> heap.faults.failAfter(access));
      case HeapAction.CutOffBehind(int word, int write) ->
          broken.cutOff(() -> heap.faults.failBehind(word, write));
      case HeapAction.CutOffListing(int id) -> nodes.made(id).ifPresent(broken::cutOffListing);
      case HeapAction.CutOffMending(int word, int write) -> broken.cutOffMending(word, write);
      case HeapAction.Damage() -> broken.damage();
      case HeapAction.MarkStack(int blocks) ->
          assertEquals(blocks, counts.markStack(), "blocks of the mark stack");
      case HeapAction.Safepoint() -> collections.safepoint();
      case HeapAction.Stress(boolean on) -> collections.stress(on);
      case HeapAction.Verify(boolean on) -> heap.call("vera.gc_set_verify", on ? 1 : 0);
      case HeapAction.Report(int bytes) -> {
        counts.reported(bytes);
        heap.call("vera.gc_report_external", bytes);
        if (!counts.isTorn()) {
          counts.check(InspectHeap.of(heap));
        }
      }
      case HeapAction.Reset() -> collections.reset();
    }
  }

  private void many(HeapAction.Many action) {
    Node array = structures.heldArray(action.count(), action.maker());
    nodes.put(action.id(), array);
    structures.fill(array, action);
    place(action.id(), array, action.holder());
    roots.drop(array);
  }

  private void handles(HeapAction.Handles action) {
    Node array = structures.heldArray(action.count(), action.maker());
    for (int i = 0; i < action.count(); i++) {
      structures.link(array, i, handles.plain(action));
    }
    place(action.id(), array, action.holder());
    roots.drop(array);
  }

  private void place(int id, Node node, Holder holder) {
    nodes.put(id, node);
    roots.hold(node, holder);
  }

  private void fill(int length) {
    if (program.pages() > 0) {
      while (true) {
        objects.raw(Form.BYTES, length, Maker.HOST);
      }
    }
  }
}
