package org.verajvm.conformance.generated;

import static org.verajvm.conformance.generated.Shape.Primitive.BOOL;
import static org.verajvm.conformance.generated.Shape.Primitive.INT;
import static org.verajvm.conformance.generated.Shape.Primitive.STRING;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes exhaustive matches. */
final class Matches {
  private final Choices choices;
  private final Palette palette;
  private final Expressions expressions;

  Matches(Choices choices, Palette palette, Expressions expressions) {
    this.choices = choices;
    this.palette = palette;
    this.expressions = expressions;
  }

  /** A match whose arms have the type. */
  Tree of(Shape shape, Scope scope, int depth) {
    boolean texts = palette.dialect().has(Dialect.Feature.TEXT_PATTERNS);
    List<Shape> subjects =
        palette.shapes().stream()
            .filter(each -> !each.variants().isEmpty() || each == INT || each == STRING && texts)
            .toList();
    Shape subject = choices.from(subjects);
    Tree value = expressions.anchored(subject, scope, depth - 1);
    List<Tree.Arm> arms = new ArrayList<>();
    if (subject.variants().isEmpty()) {
      literals(subject, shape, scope, depth, arms);
    } else {
      constructors(subject, shape, scope, depth, arms);
    }
    return palette.dialect().has(Dialect.Feature.COMPOUND_OPERANDS)
        ? new Tree.Match(value, List.copyOf(arms), shape)
        : Leaves.lifted(
            List.of(value), true, all -> new Tree.Match(all.getFirst(), List.copyOf(arms), shape));
  }

  private void literals(Shape subject, Shape shape, Scope scope, int depth, List<Tree.Arm> arms) {
    int count = 1 + choices.below(2);
    for (int i = 0; i < count; i++) {
      Tree literal =
          subject == INT
              ? new Tree.IntegerLiteral(INT, BigInteger.valueOf(choices.below(3) + 3L * i))
              : new Tree.TextLiteral(i == 0 ? "a" : "ab");
      arms.add(
          new Tree.Arm(new Tree.Pattern.Literal(literal), expressions.of(shape, scope, depth - 1)));
    }
    arms.add(new Tree.Arm(new Tree.Pattern.Anything(), expressions.of(shape, scope, depth - 1)));
  }

  private void constructors(
      Shape subject, Shape shape, Scope scope, int depth, List<Tree.Arm> arms) {
    List<Shape.Variant> variants = subject.variants();
    if (choices.oneIn(4) && palette.dialect().has(Dialect.Feature.NESTED_PATTERNS)) {
      nested(choices.from(variants), shape, scope, depth, arms);
    }
    boolean open = variants.size() > 1 && choices.oneIn(4);
    for (Shape.Variant variant : open ? variants.subList(0, variants.size() - 1) : variants) {
      List<Binding> bound = new ArrayList<>();
      List<Tree.Pattern> fields =
          variant.fields().stream().map(field -> field(field, bound)).toList();
      arms.add(
          new Tree.Arm(
              new Tree.Pattern.Constructor(variant.name(), fields),
              expressions.of(shape, scope.with(bound), depth - 1)));
    }
    if (open) {
      arms.add(new Tree.Arm(new Tree.Pattern.Anything(), expressions.of(shape, scope, depth - 1)));
    }
  }

  private Tree.Pattern field(Shape shape, List<Binding> bound) {
    if (choices.oneIn(6) && palette.dialect().has(Dialect.Feature.NESTED_PATTERNS)) {
      return new Tree.Pattern.Anything();
    }
    Binding binding = new Binding(shape);
    bound.add(binding);
    return new Tree.Pattern.Bind(binding);
  }

  /** An arm in front that looks into a field, when there is one to look into. */
  private void nested(
      Shape.Variant variant, Shape shape, Scope scope, int depth, List<Tree.Arm> arms) {
    List<Binding> bound = new ArrayList<>();
    List<Tree.Pattern> fields = new ArrayList<>();
    boolean looks = false;
    for (Shape field : variant.fields()) {
      if (!looks && field == BOOL) {
        looks = true;
        fields.add(new Tree.Pattern.Literal(new Tree.TruthLiteral(true)));
      } else if (!looks && field.variants().size() > 1) {
        looks = true;
        Shape.Variant inner = choices.from(field.variants());
        fields.add(
            new Tree.Pattern.Constructor(
                inner.name(), inner.fields().stream().map(each -> field(each, bound)).toList()));
      } else {
        fields.add(field(field, bound));
      }
    }
    if (looks) {
      arms.add(
          new Tree.Arm(
              new Tree.Pattern.Constructor(variant.name(), fields),
              expressions.of(shape, scope.with(bound), depth - 1)));
    }
  }
}
