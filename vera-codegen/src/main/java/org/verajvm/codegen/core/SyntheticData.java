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

  /** {@code Thrown<T> { Thrown(Evidence, T) }}: an exception and the handler it is meant for. */
  public static final DataDefinition THROWN = thrown();

  /** {@code Pieces { End, Piece(String, Pieces) }}: a text as its pieces, in order. */
  public static final DataDefinition PIECES = pieces();

  /** All of them. */
  public static final List<DataDefinition> ALL = List.of(ABORTED, THROWN, PIECES);

  private SyntheticData() {}

  public static Type.Data aborted(Type value) {
    return new Type.Data(ABORTED.id(), List.of(value));
  }

  public static Type.Data thrown(Type value) {
    return new Type.Data(THROWN.id(), List.of(value));
  }

  private static DataDefinition aborted() {
    return meantFor("Aborted", Primitive.INT);
  }

  private static DataDefinition thrown() {
    return meantFor("Thrown", Cells.CLAUSES);
  }

  /** A value that travels as an exception, after what names the handler it is meant for. */
  private static DataDefinition meantFor(String name, Type handler) {
    TypeVariable value = new TypeVariable("T");
    DataDefinition definition =
        new DataDefinition(new DataId(GeneratedFunction.MODULE, name), List.of(value));
    definition.defineConstructors(
        List.of(
            new DataDefinition.Constructor(name, 0, List.of(handler, new Type.Variable(value)))));
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
