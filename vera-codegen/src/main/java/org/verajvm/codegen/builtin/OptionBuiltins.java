package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Option and Result combinators (spec 9.3.7). */
final class OptionBuiltins {
  private static final Rows OPTIONS = new Rows(Family.OPTION, "option.vera");
  private static final Rows RESULTS = new Rows(Family.RESULT, "result.vera");

  private OptionBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        OPTIONS
            .library(
                "option_unwrap_or",
                "forall<T> fn(@Option<T>, @T -> @T) effects(pure)",
                "9.3.7",
                "The value, or the default.")
            .replaceable(),
        OPTIONS
            .library(
                "option_map",
                "forall<A, B> fn(@Option<A>, @fn(A -> B) effects(pure) -> @Option<B>)"
                    + " effects(pure)",
                "9.3.7",
                "The function applied to the value.")
            .replaceable(),
        OPTIONS
            .library(
                "option_and_then",
                "forall<A, B> fn(@Option<A>, @fn(A -> Option<B>) effects(pure) -> @Option<B>)"
                    + " effects(pure)",
                "9.3.7",
                "What the function makes of the value, if there is one.")
            .replaceable(),
        RESULTS
            .library(
                "result_unwrap_or",
                "forall<T, E> fn(@Result<T, E>, @T -> @T) effects(pure)",
                "9.3.7",
                "The value, or the default.")
            .replaceable(),
        RESULTS
            .library(
                "result_map",
                "forall<A, B, E> fn(@Result<A, E>, @fn(A -> B) effects(pure) -> @Result<B, E>)"
                    + " effects(pure)",
                "9.3.7",
                "The function applied to the value.")
            .replaceable());
  }
}
