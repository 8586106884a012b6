package org.verajvm.codegen.gc;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.gc.HeapModel.Node;

/**
 * One step of a random mutator. The numbers choose among what is there, modulo its count, so that
 * every sequence of steps is a valid program and stays one when shrunk.
 */
record HeapAction(Kind kind, int first, int second, int third) {
  enum Kind {
    OBJECT,
    HOST_OBJECT,
    REFERENCE_ARRAY,
    STRING,
    HANDLE,
    TRACED_HANDLE,
    LINK,
    UNLINK,
    ROOT,
    DROP_ROOT,
    CELL,
    CLEAR_CELL,
    CHURN,
    COLLECT
  }

  void run(HeapModel model) {
    switch (kind) {
      case OBJECT -> place(model, model.object(shape(), third));
      case HOST_OBJECT -> place(model, model.hostObject(shape(), third));
      case REFERENCE_ARRAY -> place(model, model.referenceArray(Math.floorMod(first, 200)));
      case STRING -> place(model, model.string(Math.floorMod(first, 40_000), third));
      case HANDLE -> place(model, model.handle(List.of()));
      case TRACED_HANDLE ->
          pick(model, first)
              .ifPresent(held ->
                  place(model, model.handle(List.of(held, pick(model, second).orElse(held)))));
      case LINK ->
          pick(model, first).ifPresent(from -> model.link(from, third, pick(model, second)));
      case UNLINK ->
          pick(model, first).ifPresent(from -> model.link(from, third, Optional.empty()));
      case ROOT -> pick(model, first).ifPresent(model::addRoot);
      case DROP_ROOT -> model.removeRoot(first);
      case CELL -> model.setCell(first, pick(model, second));
      case CLEAR_CELL -> model.setCell(first, Optional.empty());
      case CHURN -> model.heap().call("churn", Math.floorMod(first, 5000));
      case COLLECT -> model.collectAndCheck();
    }
  }

  private Shape shape() {
    return TestModule.SHAPES.get(Math.floorMod(first, TestModule.SHAPES.size()));
  }

  private static Optional<Node> pick(HeapModel model, int which) {
    List<Node> nodes = model.reachable();
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(nodes.get(Math.floorMod(which, nodes.size())));
  }

  /** Makes a new object reachable in one of three ways, or leaves it to die. */
  private void place(HeapModel model, Node node) {
    switch (Math.floorMod(second, 5)) {
      case 0, 1 -> model.addRoot(node);
      case 2 -> model.setCell(third, Optional.of(node));
      case 3 -> pick(model, third).ifPresent(from -> model.link(from, third, Optional.of(node)));
      default -> {}
    }
  }
}
