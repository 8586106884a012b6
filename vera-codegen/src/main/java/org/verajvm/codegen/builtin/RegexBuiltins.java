package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Regular expressions (spec 9.6.20). */
final class RegexBuiltins {
  private static final Rows ROWS = new Rows(Family.REGEX, "regex.vera");

  private RegexBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        ROWS.library(
            "regex_match",
            "fn(@String, @String -> @Result<Bool, String>) effects(pure)",
            "9.6.20",
            "Whether the pattern occurs in the string."),
        ROWS.library(
            "regex_find",
            "fn(@String, @String -> @Result<Option<String>, String>) effects(pure)",
            "9.6.20",
            "The first match."),
        ROWS.library(
            "regex_find_all",
            "fn(@String, @String -> @Result<Array<String>, String>) effects(pure)",
            "9.6.20",
            "All matches that do not overlap."),
        ROWS.library(
            "regex_replace",
            "fn(@String, @String, @String -> @Result<String, String>) effects(pure)",
            "9.6.20",
            "The string with the first match replaced."));
  }
}
