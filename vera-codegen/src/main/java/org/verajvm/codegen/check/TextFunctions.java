package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type.Primitive;

/**
 * The library functions that lowering calls where a program asks for the text or the hash of a
 * value: in a string's holes, by {@code show} and {@code hash}, and for uncaught exceptions.
 */
final class TextFunctions {
  static final List<FunctionId> IDS = ids();

  private TextFunctions() {}

  private static List<FunctionId> ids() {
    List<Builtin> rows = new ArrayList<>();
    rows.add(WellKnownBuiltins.CONCATENATE);
    rows.add(WellKnownBuiltins.CONCATENATE_ALL);
    rows.add(WellKnownBuiltins.HASH_STRING);
    for (Primitive primitive : Primitive.values()) {
      WellKnownBuiltins.textOf(primitive).ifPresent(rows::add);
    }
    List<FunctionId> ids = new ArrayList<>();
    for (Builtin row : rows) {
      if (row.lowering() instanceof Builtin.Lowering.Library library) {
        ids.add(Prelude.libraryFunction(library.function()));
      }
    }
    return ids;
  }
}
