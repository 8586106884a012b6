package org.verajvm.codegen.check;

import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.types.Type;

/** A row of the builtin table with its signature read. */
record BuiltinFunction(Builtin row, Signature signature) {
  /** Whether its argument is an expression that may overlap with what follows (spec 9.5.4). */
  boolean startsFuture() {
    return row.family() == Builtin.Family.ASYNC && signature.result() instanceof Type.Future;
  }
}
