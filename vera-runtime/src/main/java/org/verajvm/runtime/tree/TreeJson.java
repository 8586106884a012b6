package org.verajvm.runtime.tree;

import org.verajvm.parser.source.Span;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.tree.Tree.Content;

/** Trees as JSON. */
public final class TreeJson {
  private TreeJson() {}

  /** An object with {@code _type}, {@code span} and a member for each of the node's. */
  public static Json of(Tree tree) {
    Json.Builder json = Json.object().with("_type", tree.type()).with("span", of(tree.span()));
    tree.members().forEach(member -> json.with(member.name(), of(member.content())));
    return json.build();
  }

  private static Json of(Content content) {
    return switch (content) {
      case Content.Word word -> Json.of(word.text());
      case Content.Symbol symbol -> Json.of(symbol.text());
      case Content.Number number -> new Json.Number(number.spelling());
      case Content.Truth truth -> Json.of(truth.value());
      case Content.Child child -> of(child.tree());
      case Content.Items items -> Json.of(items.items().stream().map(TreeJson::of).toList());
      case Content.Place place -> of(place.span());
      case Content.Absent absent -> Json.Nothing.NULL;
    };
  }

  private static Json of(Span span) {
    int last = Math.max(span.start(), span.end());
    return Json.object()
        .with("line", span.line())
        .with("column", span.column())
        .with("end_line", span.file().line(last))
        .with("end_column", span.file().column(last))
        .build();
  }
}
