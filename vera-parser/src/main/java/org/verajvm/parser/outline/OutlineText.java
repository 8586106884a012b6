package org.verajvm.parser.outline;

import java.util.List;
import java.util.stream.Collectors;
import org.verajvm.parser.DeepStack;
import org.verajvm.parser.outline.Outline.Absent;
import org.verajvm.parser.outline.Outline.Field;
import org.verajvm.parser.outline.Outline.Items;
import org.verajvm.parser.outline.Outline.Node;

/** Renders outlines as indented text, one node or scalar a line; absent parts are left out. */
public final class OutlineText {
  private static final String INDENT = "  ";

  private OutlineText() {}

  /** The text of {@code node}, which ends with a newline. */
  public static String render(Node node) {
    return DeepStack.call(() -> {
      StringBuilder out = new StringBuilder();
      node(out, node, 0);
      return out.toString();
    });
  }

  private static void node(StringBuilder out, Node node, int depth) {
    line(out, depth, node.type());
    for (Field field : node.fields()) {
      field(out, field, depth + 1);
    }
  }

  private static void field(StringBuilder out, Field field, int depth) {
    switch (field.value()) {
      case Absent absent -> {}
      case Node node -> {
        line(out, depth, field.name() + ":");
        node(out, node, depth + 1);
      }
      case Items items when items.items().stream().anyMatch(Node.class::isInstance) -> {
        line(out, depth, field.name() + ":");
        items(out, items.items(), depth + 1);
      }
      default -> line(out, depth, field.name() + ": " + scalar(field.value()));
    }
  }

  private static void items(StringBuilder out, List<Outline> items, int depth) {
    for (Outline item : items) {
      if (item instanceof Node node) {
        node(out, node, depth);
      } else {
        line(out, depth, scalar(item));
      }
    }
  }

  private static String scalar(Outline value) {
    return switch (value) {
      case Outline.Text text -> quoted(text.value());
      case Outline.Symbol symbol -> symbol.value();
      case Outline.Whole whole -> whole.value().toString();
      case Outline.Decimal decimal -> Double.toString(decimal.value());
      case Outline.Truth truth -> truth.value() ? "True" : "False";
      case Absent absent -> "None";
      case Items items ->
          items.items().stream()
              .map(OutlineText::scalar)
              .collect(Collectors.joining(", ", "(", ")"));
      case Node node -> node.type();
    };
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("'", "\\'")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r");
    return "'" + escaped + "'";
  }

  private static void line(StringBuilder out, int depth, String text) {
    out.repeat(INDENT, depth).append(text).append('\n');
  }
}
