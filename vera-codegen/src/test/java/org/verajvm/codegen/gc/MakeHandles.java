package org.verajvm.codegen.gc;

import java.util.Optional;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapModel.Node;

/** Makes handles, with and without an entry in the store, and changes what entries hold. */
final class MakeHandles {
  private static final int[][] HANDLES = {
    {TestModule.MAP_HANDLE, TestModule.TRACED_MAP_HANDLE},
    {TestModule.SET_HANDLE, TestModule.TRACED_SET_HANDLE},
    {TestModule.DECIMAL_HANDLE, TestModule.TRACED_DECIMAL_HANDLE}
  };

  private final TestHeap heap;
  private final HeapModel model;
  private final MakeObjects objects;
  private final NamedNodes nodes;

  MakeHandles(TestHeap heap, HeapModel model, MakeObjects objects, NamedNodes nodes) {
    this.heap = heap;
    this.model = model;
    this.objects = objects;
    this.nodes = nodes;
  }

  Node make(HeapAction.NewHandle action) {
    ModelStore.Part part = new ModelStore.Part();
    if (action.traced()) {
      action.holds().forEach(id -> nodes.node(id).ifPresent(part.references::add));
      nodes
          .made(action.sharing())
          .flatMap(node -> node.entry)
          .ifPresent(entry -> part.shared.add(entry.part()));
    }
    boolean isKept = action.holder().kind() != Holder.Kind.NOBODY;
    int descriptor = HANDLES[action.kind() - 1][action.traced() ? 1 : 0];
    Node node = objects.handle(descriptor, action.maker());
    if (!action.isEmpty() && (isKept || part.references.isEmpty() && part.shared.isEmpty())) {
      fillEntry(action.kind(), node, part);
    }
    return node;
  }

  /** A handle without references whose entry is made at once. */
  Node plain(HeapAction.Handles action) {
    Node handle = objects.handle(HANDLES[action.kind() - 1][0], action.maker());
    fillEntry(action.kind(), handle, new ModelStore.Part());
    return handle;
  }

  private void fillEntry(int kind, Node node, ModelStore.Part part) {
    ModelStore.Entry entry = model.store().make(kind, node.address, part);
    node.entry = Optional.of(entry);
    node.aux = entry.index();
    heap.setWord(node.address + ObjectFormat.AUX, node.aux);
  }

  /** Lets a traced entry hold one object more. */
  void enlarge(ModelStore.Entry entry, Node node) {
    int header = heap.word(entry.wrapper()) & ~ObjectFormat.MARK_MASK;
    if (header == HANDLES[entry.kind() - 1][1]) {
      entry.part().references.add(node);
    }
  }
}
