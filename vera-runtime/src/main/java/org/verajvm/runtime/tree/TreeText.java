package org.verajvm.runtime.tree;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.verajvm.parser.source.Span;
import org.verajvm.runtime.tree.Tree.Content;

/** Trees as indented text. */
public final class TreeText {
  private TreeText() {}

  /** Every node with its members; absent ones are left out. */
  public static String of(Tree tree) {
    StringBuilder text = new StringBuilder();
    node(tree, 0, text);
    return text.toString();
  }

  private static void node(Tree tree, int depth, StringBuilder text) {
    line(depth, tree.type(), text);
    for (Tree.Member member : tree.members()) {
      member(member, depth + 1, text);
    }
  }

  private static void member(Tree.Member member, int depth, StringBuilder text) {
    switch (member.content()) {
      case Content.Absent _ -> {}
      case Content.Child(Tree child) -> {
        line(depth, member.name() + ":", text);
        node(child, depth + 1, text);
      }
      case Content.Items(List<Content> items) when items.stream().anyMatch(TreeText::isChild) -> {
        line(depth, member.name() + ":", text);
        items.forEach(item -> item(item, depth + 1, text));
      }
      default -> line(depth, member.name() + ": " + scalar(member.content()), text);
    }
  }

  private static boolean isChild(Content content) {
    return content instanceof Content.Child;
  }

  private static void item(Content item, int depth, StringBuilder text) {
    if (item instanceof Content.Child(Tree child)) {
      node(child, depth, text);
    } else {
      line(depth, scalar(item), text);
    }
  }

  private static String scalar(Content content) {
    return switch (content) {
      case Content.Word word -> quoted(word.text());
      case Content.Symbol symbol -> symbol.text();
      case Content.Number number -> number.spelling();
      case Content.Truth truth -> truth.value() ? "True" : "False";
      case Content.Items items ->
          items.items().stream().map(TreeText::scalar).collect(Collectors.joining(", ", "(", ")"));
      case Content.Absent absent -> "None";
      case Content.Child child -> child.tree().type();
      case Content.Place(Span span) ->
          "Span(line=%d, column=%d, end_line=%d, end_column=%d)"
              .formatted(
                  span.line(),
                  span.column(),
                  span.file().line(span.end()),
                  span.file().column(span.end()));
    };
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    boolean single = escaped.indexOf('\'') < 0 || escaped.indexOf('"') >= 0;
    return single ? "'" + escaped.replace("'", "\\'") + "'" : '"' + escaped + '"';
  }

  /** The shape alone: a line for each node, with the words and numbers it consists of. */
  public static String outline(Tree tree) {
    StringBuilder text = new StringBuilder();
    outline(tree, 0, text);
    return text.toString();
  }

  private static void outline(Tree tree, int depth, StringBuilder text) {
    StringBuilder head = new StringBuilder(rule(tree.type()));
    for (Tree.Member member : tree.members()) {
      words(member.content(), head);
    }
    line(depth, head.toString(), text);
    for (Tree.Member member : tree.members()) {
      switch (member.content()) {
        case Content.Child(Tree child) -> outline(child, depth + 1, text);
        case Content.Items(List<Content> items) ->
            items.forEach(item -> {
              if (item instanceof Content.Child(Tree child)) {
                outline(child, depth + 1, text);
              }
            });
        default -> {}
      }
    }
  }

  private static void words(Content content, StringBuilder head) {
    switch (content) {
      case Content.Word _, Content.Symbol _, Content.Number _, Content.Truth _ ->
          head.append(' ').append(scalar(content));
      case Content.Items(List<Content> items) -> items.forEach(item -> words(item, head));
      case Content.Child _, Content.Place _, Content.Absent _ -> {}
    }
  }

  /** {@code FnDecl} as {@code fn_decl}. */
  private static String rule(String type) {
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        rule.append('_');
      }
      rule.append(c);
    }
    return rule.toString().toLowerCase(Locale.ROOT);
  }

  private static void line(int depth, String content, StringBuilder text) {
    text.repeat(' ', 2 * depth).append(content).append('\n');
  }
}
