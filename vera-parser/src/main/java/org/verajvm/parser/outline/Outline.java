package org.verajvm.parser.outline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.verajvm.parser.source.Span;

/**
 * A piece of a syntax tree in the vocabulary that tools for Vera know: node types and field names
 * are those of {@code vera ast --json}, which writes {@link Node} as an object with {@code _type}
 * and {@code span}, {@link Items} as an array and {@link Absent} as null.
 */
public sealed interface Outline {
  /** A node; {@code fields} are in the order they are shown. */
  record Node(String type, Span span, List<Field> fields) implements Outline {
    public Node {
      fields = List.copyOf(fields);
    }

    static Node of(String type, Span span, Field... fields) {
      return new Node(type, span, List.of(fields));
    }
  }

  record Field(String name, Outline value) {}

  record Items(List<Outline> items) implements Outline {
    public Items {
      items = List.copyOf(items);
    }

    static <T> Outline of(List<T> items, Function<? super T, ? extends Outline> outline) {
      List<Outline> outlines = new ArrayList<>();
      items.forEach(item -> outlines.add(outline.apply(item)));
      return new Items(outlines);
    }

    /** As {@link #of}, where an empty list counts as none. */
    static <T> Outline orAbsent(List<T> items, Function<? super T, ? extends Outline> outline) {
      return items.isEmpty() ? new Absent() : of(items, outline);
    }
  }

  /** A name or the contents of a string. */
  record Text(String value) implements Outline {}

  /** A word of the language's own, such as an operator. */
  record Symbol(String value) implements Outline {}

  record Whole(BigInteger value) implements Outline {}

  record Decimal(double value) implements Outline {}

  record Truth(boolean value) implements Outline {}

  /** An optional part that the source does not have. */
  record Absent() implements Outline {}

  static <T> Outline optional(Optional<T> value, Function<? super T, ? extends Outline> outline) {
    return value.<Outline>map(outline::apply).orElseGet(Absent::new);
  }
}
