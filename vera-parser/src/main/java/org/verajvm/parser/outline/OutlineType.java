package org.verajvm.parser.outline;

import org.verajvm.parser.outline.Outline.Field;
import org.verajvm.parser.outline.Outline.Items;
import org.verajvm.parser.outline.Outline.Node;
import org.verajvm.parser.outline.Outline.Text;
import org.verajvm.parser.outline.Outline.Truth;
import org.verajvm.parser.outline.Outline.Whole;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.EffectRow;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Pattern;
import org.verajvm.parser.syntax.TypeExpression;

/** Outlines of types, effects and patterns. */
final class OutlineType {
  private OutlineType() {}

  static Node of(TypeExpression type) {
    return switch (type) {
      case TypeExpression.Named t ->
          Node.of("NamedType", t.span(), OutlineProgram.name(t.name()), arguments(t));
      case TypeExpression.Function t ->
          Node.of(
              "FnType",
              t.span(),
              new Field("params", Items.of(t.parameters(), OutlineType::of)),
              new Field("return_type", of(t.result())),
              new Field("effect", of(t.effects())));
      case TypeExpression.Refinement t ->
          Node.of(
              "RefinementType",
              t.span(),
              new Field("base_type", of(t.base())),
              new Field("predicate", OutlineExpression.of(t.predicate())));
    };
  }

  static Field arguments(TypeExpression.Named type) {
    return new Field("type_args", Items.orAbsent(type.arguments(), OutlineType::of));
  }

  static Node of(EffectRow row) {
    return row.isPure()
        ? Node.of("PureEffect", row.span())
        : Node.of(
            "EffectSet",
            row.span(),
            new Field("effects", Items.of(row.effects(), OutlineType::of)));
  }

  static Node of(EffectReference effect) {
    Field name = OutlineProgram.name(effect.name());
    Field arguments = new Field("type_args", Items.orAbsent(effect.arguments(), OutlineType::of));
    return effect
        .qualifier()
        .map(module -> qualified(effect, module, name, arguments))
        .orElseGet(() -> Node.of("EffectRef", effect.span(), name, arguments));
  }

  private static Node qualified(EffectReference effect, Name module, Field name, Field arguments) {
    return Node.of(
        "QualifiedEffectRef",
        effect.span(),
        new Field("module", OutlineProgram.text(module)),
        name,
        arguments);
  }

  static Node of(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Constructor p ->
          p.arguments().isEmpty()
              ? Node.of("NullaryPattern", p.span(), OutlineProgram.name(p.name()))
              : Node.of(
                  "ConstructorPattern",
                  p.span(),
                  OutlineProgram.name(p.name()),
                  new Field("sub_patterns", Items.of(p.arguments(), OutlineType::of)));
      case Pattern.Wildcard p -> Node.of("WildcardPattern", p.span());
      case Pattern.Binding p ->
          Node.of("BindingPattern", p.span(), new Field("type_expr", of(p.type())));
      case Pattern.IntLiteral p ->
          Node.of("IntPattern", p.span(), new Field("value", new Whole(p.value())));
      case Pattern.StringLiteral p ->
          Node.of("StringPattern", p.span(), new Field("value", new Text(p.value())));
      case Pattern.BoolLiteral p ->
          Node.of("BoolPattern", p.span(), new Field("value", new Truth(p.value())));
    };
  }
}
