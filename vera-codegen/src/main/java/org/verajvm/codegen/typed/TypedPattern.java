package org.verajvm.codegen.typed;

import java.util.List;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Type;

/** A resolved pattern. */
public sealed interface TypedPattern {
  /** The type of the value it is matched against. */
  Type type();

  /**
   * @param fields one for each field of the constructor, with the field types of {@code type}
   */
  record Constructor(
      Type.Data type, DataDefinition.Constructor constructor, List<TypedPattern> fields)
      implements TypedPattern {}

  record Wildcard(Type type) implements TypedPattern {}

  /**
   * Binds the value. The binder's own type may differ from {@code type} (narrowing, widening or a
   * refinement): then the value is converted, at run time too (spec 2.6.5, 11.2.1).
   */
  record Binding(Type type, Binder binder) implements TypedPattern {}

  /** The value as two's complement; Nat literals above 2^63-1 wrap. */
  record IntLiteral(Type type, long value) implements TypedPattern {}

  record StringLiteral(Type type, String value) implements TypedPattern {}

  record BoolLiteral(Type type, boolean value) implements TypedPattern {}
}
