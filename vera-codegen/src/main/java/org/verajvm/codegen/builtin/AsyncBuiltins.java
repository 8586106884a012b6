package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Futures, which are evaluated at once and represented as their payload (spec 9.5.4). */
final class AsyncBuiltins {
  private static final Rows ROWS = new Rows(Family.ASYNC, "async.vera");

  private AsyncBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        ROWS.inline(
            "async",
            "forall<T> fn(@T -> @Future<T>) effects(<Async>)",
            Intrinsic.REINTERPRET,
            "9.5.4",
            "The value as a future."),
        ROWS.inline(
            "await",
            "forall<T> fn(@Future<T> -> @T) effects(<Async>)",
            Intrinsic.REINTERPRET,
            "9.5.4",
            "The value of a future."));
  }
}
