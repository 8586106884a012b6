package org.verajvm.conformance.generated;

import static org.verajvm.conformance.generated.Shape.Primitive.BOOL;
import static org.verajvm.conformance.generated.Shape.Primitive.BYTE;
import static org.verajvm.conformance.generated.Shape.Primitive.DECIMAL;
import static org.verajvm.conformance.generated.Shape.Primitive.FLOAT;
import static org.verajvm.conformance.generated.Shape.Primitive.INT;
import static org.verajvm.conformance.generated.Shape.Primitive.NAT;
import static org.verajvm.conformance.generated.Shape.Primitive.STRING;

import java.util.ArrayList;
import java.util.List;

/**
 * The types of one program: few, so that bindings of one type meet and slots have indices, with
 * handles in many of them.
 */
final class Palette {
  private static final List<Shape> KEYS = List.of(INT, STRING, BOOL, NAT, BYTE, FLOAT);
  private static final List<Shape> PLAIN = List.of(INT, STRING, NAT, BOOL, DECIMAL, FLOAT, BYTE);
  private static final int DEPTH = 2;

  private final Choices choices;
  private final Names names;
  private final Dialect dialect;
  private final List<Shape> shapes = new ArrayList<>(List.of(INT, STRING, BOOL));
  private final List<DataDeclaration> data = new ArrayList<>();
  private final List<Shape.Function> aliases = new ArrayList<>();

  /**
   * Chooses types.
   *
   * @param local whether the types may need declarations that a module keeps to itself
   */
  Palette(Choices choices, Names names, Dialect dialect, boolean local, Palette... imported) {
    this.choices = choices;
    this.names = names;
    this.dialect = dialect;
    for (Palette other : imported) {
      shapes.addAll(other.shapes.subList(3, other.shapes.size()));
    }
    shapes.add(new Shape.MapOf(chosen(KEYS), entry(DEPTH)));
    int more = 2 + choices.below(4);
    for (int i = 0; i < more; i++) {
      shapes.add(container(DEPTH));
    }
    int declared = choices.below(3);
    for (int i = 0; i < declared; i++) {
      declare();
    }
    if (local) {
      int functions = choices.below(3);
      for (int i = 0; i < functions; i++) {
        Shape.Function alias = new Shape.Function(names.type("F"), List.of(any()), any());
        aliases.add(alias);
        shapes.add(alias);
      }
      if (dialect.has(Dialect.Feature.COMPUTED_FUNCTIONS)) {
        shapes.add(container(DEPTH));
      }
    }
  }

  /** One of the types. */
  Shape any() {
    return choices.from(shapes);
  }

  /** What the program may use. */
  Dialect dialect() {
    return dialect;
  }

  /** A type for a State. */
  Shape cell() {
    return dialect.has(Dialect.Feature.ANY_STATE) ? any() : INT;
  }

  /** A type to throw. */
  Shape thrown() {
    return dialect.has(Dialect.Feature.ANY_EXCEPTION) ? any() : choices.from(shapes.subList(0, 3));
  }

  /** Another type that can be a key. */
  Shape key() {
    return chosen(KEYS);
  }

  List<DataDeclaration> data() {
    return List.copyOf(data);
  }

  List<Shape.Function> aliases() {
    return List.copyOf(aliases);
  }

  List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  private Shape chosen(List<Shape> some) {
    return choices.from(
        dialect.has(Dialect.Feature.COMPUTED_BYTES)
            ? some
            : some.stream().filter(each -> each != BYTE).toList());
  }

  /** A type for the values of a map. */
  private Shape entry(int depth) {
    Shape value = container(depth);
    return value instanceof Shape.Array && !dialect.has(Dialect.Feature.ARRAY_ENTRIES)
        ? INT
        : value;
  }

  private Shape container(int depth) {
    if (depth == 0) {
      return choices.oneIn(4) ? any() : chosen(PLAIN);
    }
    return switch (choices.below(9)) {
      case 0 -> chosen(PLAIN);
      case 1 -> new Shape.MapOf(chosen(KEYS), entry(depth - 1));
      case 2 -> new Shape.SetOf(chosen(KEYS));
      case 3 -> DECIMAL;
      case 4 -> new Shape.Array(container(depth - 1));
      case 5 -> new Shape.Option(container(depth - 1));
      case 6 -> new Shape.Tuple(List.of(container(depth - 1), container(depth - 1)));
      case 7 -> new Shape.Result(container(depth - 1), chosen(PLAIN));
      default -> choices.from(shapes);
    };
  }

  private void declare() {
    boolean generic = choices.oneIn(3);
    DataDeclaration declaration =
        new DataDeclaration(names.type("D"), generic ? List.of("T") : List.of());
    List<Shape> own = generic ? List.of(new Shape.Variable("T")) : List.of();
    int variants = 1 + choices.below(3);
    for (int i = 0; i < variants; i++) {
      List<Shape> fields = new ArrayList<>();
      int size = i == 0 ? choices.below(2) : 1 + choices.below(2);
      for (int field = 0; field < size; field++) {
        fields.add(
            i > 0 && choices.oneIn(4)
                ? new Shape.Named(declaration, own)
                : generic && choices.oneIn(2) ? own.getFirst() : container(1));
      }
      declaration.add(new Shape.Variant(names.type("C"), List.copyOf(fields)));
    }
    data.add(declaration);
    shapes.add(new Shape.Named(declaration, generic ? List.of(container(1)) : List.of()));
  }
}
