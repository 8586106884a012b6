package org.verajvm.conformance.generated;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A type of a generated program; {@code toString} is the type as it is written. */
public sealed interface Shape {
  /** Types without parts. */
  enum Primitive implements Shape {
    INT("Int"),
    NAT("Nat"),
    BOOL("Bool"),
    BYTE("Byte"),
    FLOAT("Float64"),
    STRING("String"),
    UNIT("Unit"),
    DECIMAL("Decimal"),
    ORDERING("Ordering");

    private final String text;

    Primitive(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code Array<T>}. */
  record Array(Shape element) implements Shape {
    @Override
    public String toString() {
      return "Array<" + element + ">";
    }
  }

  /** {@code Map<K, V>}. */
  record MapOf(Shape key, Shape value) implements Shape {
    @Override
    public String toString() {
      return "Map<" + key + ", " + value + ">";
    }
  }

  /** {@code Set<T>}. */
  record SetOf(Shape element) implements Shape {
    @Override
    public String toString() {
      return "Set<" + element + ">";
    }
  }

  /** {@code Option<T>}. */
  record Option(Shape element) implements Shape {
    @Override
    public String toString() {
      return "Option<" + element + ">";
    }
  }

  /** {@code Result<T, E>}. */
  record Result(Shape value, Shape error) implements Shape {
    @Override
    public String toString() {
      return "Result<" + value + ", " + error + ">";
    }
  }

  /** {@code Tuple<A, B>}. */
  record Tuple(List<Shape> parts) implements Shape {
    @Override
    public String toString() {
      return "Tuple<" + joined(parts) + ">";
    }
  }

  /** A declared data type at some arguments. */
  record Named(DataDeclaration declaration, List<Shape> arguments) implements Shape {
    @Override
    public String toString() {
      return arguments.isEmpty()
          ? declaration.name()
          : declaration.name() + "<" + joined(arguments) + ">";
    }
  }

  /**
   * A function type, by its alias, as slots of function types need one (spec 3.7); without a name
   * for the functions that operations take.
   */
  record Function(String alias, List<Shape> parameters, Shape result) implements Shape {
    @Override
    public String toString() {
      return alias;
    }
  }

  /** A type variable of a generic declaration or of an operation. */
  record Variable(String name) implements Shape {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A constructor with the types of its fields. */
  record Variant(String name, List<Shape> fields) {}

  /** The constructors of a type that can be matched; none for every other type. */
  default List<Variant> variants() {
    return switch (this) {
      case Option(Shape element) ->
          List.of(new Variant("None", List.of()), new Variant("Some", List.of(element)));
      case Result(Shape value, Shape error) ->
          List.of(new Variant("Ok", List.of(value)), new Variant("Err", List.of(error)));
      case Tuple(List<Shape> parts) -> List.of(new Variant("Tuple", parts));
      case Named named -> named.declaration().variants(named.arguments());
      case Primitive primitive ->
          primitive == Primitive.ORDERING
              ? List.of(
                  new Variant("Less", List.of()),
                  new Variant("Equal", List.of()),
                  new Variant("Greater", List.of()))
              : List.of();
      case Array _, MapOf _, SetOf _, Function _, Variable _ -> List.of();
    };
  }

  /** This type with variables replaced; those without an entry stay. */
  default Shape with(Map<String, Shape> replacements) {
    return switch (this) {
      case Primitive primitive -> primitive;
      case Array(Shape element) -> new Array(element.with(replacements));
      case MapOf(Shape key, Shape value) ->
          new MapOf(key.with(replacements), value.with(replacements));
      case SetOf(Shape element) -> new SetOf(element.with(replacements));
      case Option(Shape element) -> new Option(element.with(replacements));
      case Result(Shape value, Shape error) ->
          new Result(value.with(replacements), error.with(replacements));
      case Tuple(List<Shape> parts) -> new Tuple(each(parts, replacements));
      case Named(DataDeclaration declaration, List<Shape> arguments) ->
          new Named(declaration, each(arguments, replacements));
      case Function(String alias, List<Shape> parameters, Shape result) ->
          new Function(alias, each(parameters, replacements), result.with(replacements));
      case Variable variable -> replacements.getOrDefault(variable.name(), variable);
    };
  }

  /** True when {@code actual} is this type for some values of the variables, which are added. */
  default boolean matches(Shape actual, Map<String, Shape> found) {
    return switch (this) {
      case Primitive primitive -> primitive == actual;
      case Function function -> function.equals(actual);
      case Array(Shape element) ->
          actual instanceof Array other && element.matches(other.element(), found);
      case SetOf(Shape element) ->
          actual instanceof SetOf other && element.matches(other.element(), found);
      case Option(Shape element) ->
          actual instanceof Option other && element.matches(other.element(), found);
      case MapOf(Shape key, Shape value) ->
          actual instanceof MapOf other
              && key.matches(other.key(), found)
              && value.matches(other.value(), found);
      case Result(Shape value, Shape error) ->
          actual instanceof Result other
              && value.matches(other.value(), found)
              && error.matches(other.error(), found);
      case Tuple(List<Shape> parts) ->
          actual instanceof Tuple other && allMatch(parts, other.parts(), found);
      case Named(DataDeclaration declaration, List<Shape> arguments) ->
          actual instanceof Named other
              && declaration == other.declaration()
              && allMatch(arguments, other.arguments(), found);
      case Variable(String name) -> {
        Shape before = found.putIfAbsent(name, actual);
        yield before == null || before.equals(actual);
      }
    };
  }

  /** True for the types that can be keys of maps and elements of sets (spec 9.4). */
  default boolean isKey() {
    return switch (this) {
      case Primitive.INT, Primitive.NAT, Primitive.BOOL, Primitive.BYTE, Primitive.STRING -> true;
      case Primitive.FLOAT -> true;
      default -> false;
    };
  }

  /** True when a value can hold a function. */
  default boolean mentionsFunctions() {
    return switch (this) {
      case Function _ -> true;
      case Primitive _, SetOf _, Variable _ -> false;
      case Array(Shape element) -> element.mentionsFunctions();
      case Option(Shape element) -> element.mentionsFunctions();
      case MapOf(Shape _, Shape value) -> value.mentionsFunctions();
      case Result(Shape value, Shape error) ->
          value.mentionsFunctions() || error.mentionsFunctions();
      case Tuple(List<Shape> parts) -> parts.stream().anyMatch(Shape::mentionsFunctions);
      case Named named -> named.declaration().mentionsFunctions(named.arguments());
    };
  }

  private static List<Shape> each(List<Shape> shapes, Map<String, Shape> replacements) {
    return shapes.stream().map(shape -> shape.with(replacements)).toList();
  }

  private static boolean allMatch(
      List<Shape> patterns, List<Shape> shapes, Map<String, Shape> found) {
    if (patterns.size() != shapes.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (!patterns.get(i).matches(shapes.get(i), found)) {
        return false;
      }
    }
    return true;
  }

  private static String joined(List<Shape> shapes) {
    return shapes.stream().map(Shape::toString).collect(Collectors.joining(", "));
  }
}
