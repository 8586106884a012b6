package org.verajvm.runtime.tree;

import static org.verajvm.runtime.tree.TreeBuilder.node;

import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.EffectRow;
import org.verajvm.parser.syntax.TypeExpression;

/** Types and effects as trees. */
final class TypeTrees {
  private TypeTrees() {}

  static Tree of(TypeExpression type) {
    return switch (type) {
      case TypeExpression.Named named ->
          node("NamedType", named.span())
              .word("name", named.name())
              .childrenOrAbsent("type_args", named.arguments(), TypeTrees::of)
              .build();
      case TypeExpression.Function function ->
          node("FnType", function.span())
              .children("params", function.parameters(), TypeTrees::of)
              .child("return_type", of(function.result()))
              .child("effect", effects(function.effects()))
              .build();
      case TypeExpression.Refinement refinement ->
          node("RefinementType", refinement.span())
              .child("base_type", of(refinement.base()))
              .child("predicate", ExpressionTrees.of(refinement.predicate()))
              .build();
    };
  }

  static Tree effects(EffectRow row) {
    return row.isPure()
        ? node("PureEffect", withinParentheses(row.span())).build()
        : node("EffectSet", withinParentheses(row.span()))
            .children("effects", row.effects(), TypeTrees::effect)
            .build();
  }

  /** {@code pure} of {@code effects(pure)}. */
  private static Span withinParentheses(Span span) {
    String text = span.text();
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    return open < 0 || close < open
        ? span
        : new Span(span.file(), span.start() + open + 1, span.start() + close);
  }

  static Tree effect(EffectReference effect) {
    TreeBuilder tree =
        effect.qualifier().isPresent()
            ? node("QualifiedEffectRef", effect.span()).word("module", effect.qualifier().get())
            : node("EffectRef", effect.span());
    return tree.word("name", effect.name())
        .childrenOrAbsent("type_args", effect.arguments(), TypeTrees::of)
        .build();
  }
}
