package org.verajvm.codegen.gc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.gc.HeapModel.Node;

/** The objects of a program by the numbers that its actions give them. */
final class NamedNodes {
  private final HeapModel model;
  private final Map<Integer, Node> nodes = new HashMap<>();

  NamedNodes(HeapModel model) {
    this.model = model;
  }

  void put(int id, Node node) {
    nodes.put(id, node);
  }

  void clear() {
    nodes.clear();
  }

  /** The object of that number, as long as the program can reach it. */
  Optional<Node> node(int id) {
    if (id == HeapAction.NONE || id == HeapAction.STATIC) {
      return Optional.of(id == HeapAction.NONE ? Node.NONE : Node.STATIC);
    }
    return Optional.ofNullable(nodes.get(id)).filter(model::isReachable);
  }

  /** An object that is none of those that always are there. */
  Optional<Node> made(int id) {
    return id > 0 ? node(id) : Optional.empty();
  }
}
