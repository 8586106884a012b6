package org.verajvm.codegen.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.Type;

/** The descriptors of a program, made as they are asked for; each lies in static data. */
public final class Descriptors {
  private final StaticData data;
  private final Map<Descriptor, Descriptor.Placed> placed = new LinkedHashMap<>();

  public Descriptors(StaticData data) {
    this.data = data;
  }

  /** The address of the descriptor of strings. */
  public int string() {
    return address(new Descriptor(Descriptor.Kind.SCALAR_ARRAY, 0, 0, "String"));
  }

  /** The address of the descriptor of arrays with such elements. */
  public int array(ElementLayout element) {
    Descriptor.Kind kind =
        element == ElementLayout.REFERENCE
            ? Descriptor.Kind.REFERENCE_ARRAY
            : Descriptor.Kind.SCALAR_ARRAY;
    return address(new Descriptor(kind, element.shift(), 0, arrayName(element)));
  }

  /** The name of the descriptor that {@link #array} gives. */
  public static String arrayName(ElementLayout element) {
    return switch (element) {
      case WORD -> "Array of words";
      case BYTE -> "Array of bytes";
      case FLOAT -> "Array of floats";
      case REFERENCE -> "Array of references";
    };
  }

  /** The address of the descriptor of a data value or closure of that name and layout. */
  public int object(String name, ObjectLayout layout) {
    return address(
        new Descriptor(Descriptor.Kind.FIXED, layout.size(), layout.referenceWords(), name));
  }

  /**
   * The address of the descriptor of the handles that hold values of {@code type}.
   *
   * @param type a Map, Set or Decimal
   */
  public int handle(Type type) {
    return switch (type) {
      case Type.Map map when Representation.of(map.value()) == Representation.REFERENCE ->
          handle(Descriptor.Kind.TRACED_HANDLE, Descriptor.Store.MAP, "Map of references");
      case Type.Map _ -> handle(Descriptor.Kind.HANDLE, Descriptor.Store.MAP, "Map of scalars");
      case Type.Set _ -> handle(Descriptor.Kind.HANDLE, Descriptor.Store.SET, "Set");
      case Type.Decimal _ -> handle(Descriptor.Kind.HANDLE, Descriptor.Store.DECIMAL, "Decimal");
      case Type.Future future -> handle(future.payload());
      case Type.Refined refined -> handle(refined.base());
      default -> throw new IllegalStateException("internal error: not held by a handle: " + type);
    };
  }

  private int handle(Descriptor.Kind kind, Descriptor.Store store, String name) {
    return address(new Descriptor(kind, store.code(), 0, name));
  }

  private int address(Descriptor descriptor) {
    return placed.computeIfAbsent(descriptor, this::place).address();
  }

  private Descriptor.Placed place(Descriptor descriptor) {
    int address = data.reserve(Descriptor.SIZE);
    data.i32(address, descriptor.kind().code());
    data.i32(address + 4, descriptor.detail());
    data.i32(address + 8, descriptor.traced());
    data.i32(address + 12, placed.size());
    return new Descriptor.Placed(placed.size(), address, descriptor);
  }

  /** All descriptors made so far, by id. */
  public List<Descriptor.Placed> all() {
    return List.copyOf(placed.values());
  }
}
