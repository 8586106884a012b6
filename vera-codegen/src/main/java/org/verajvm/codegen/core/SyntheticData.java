package org.verajvm.codegen.core;

import java.util.List;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.codegen.types.TypeVariable;

/** Data types that no source declares. */
public final class SyntheticData {
  /** {@code Aborted<T> { Aborted(Int, T) }}: the number of a handler's activation and its value. */
  public static final DataDefinition ABORTED = aborted();

  /** {@code Pieces { End, Piece(String, Pieces) }}: a text as its pieces, in order. */
  public static final DataDefinition PIECES = pieces();

  /** All of them. */
  public static final List<DataDefinition> ALL = List.of(ABORTED, PIECES);

  private SyntheticData() {}

  public static Type.Data aborted(Type value) {
    return new Type.Data(ABORTED.id(), List.of(value));
  }

  private static DataDefinition aborted() {
    TypeVariable value = new TypeVariable("T");
    DataDefinition definition =
        new DataDefinition(new DataId(GeneratedFunction.MODULE, "Aborted"), List.of(value));
    definition.defineConstructors(
        List.of(
            new DataDefinition.Constructor(
                "Aborted", 0, List.of(Primitive.INT, new Type.Variable(value)))));
    return definition;
  }

  private static DataDefinition pieces() {
    DataDefinition definition =
        new DataDefinition(new DataId(GeneratedFunction.MODULE, "Pieces"), List.of());
    Type self = new Type.Data(definition.id(), List.of());
    definition.defineConstructors(
        List.of(
            new DataDefinition.Constructor("End", 0, List.of()),
            new DataDefinition.Constructor("Piece", 1, List.of(Primitive.STRING, self))));
    return definition;
  }
}
