package org.verajvm.parser;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.syntax.Node;

/** Walks syntax trees by their record components, whatever the node. */
public final class Trees {
  private Trees() {}

  /** All nodes below and including {@code root}. */
  public static List<Node> nodes(Node root) {
    List<Node> nodes = new ArrayList<>();
    collect(root, nodes);
    return nodes;
  }

  private static void collect(Object value, List<Node> nodes) {
    switch (value) {
      case Optional<?> optional -> optional.ifPresent(v -> collect(v, nodes));
      case List<?> list -> list.forEach(v -> collect(v, nodes));
      case Record record when record.getClass().getPackage() == Node.class.getPackage() -> {
        if (record instanceof Node node) {
          nodes.add(node);
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          collect(read(record, component), nodes);
        }
      }
      default -> {}
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
