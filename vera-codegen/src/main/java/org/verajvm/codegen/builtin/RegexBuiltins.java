package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Regular expressions (spec 9.6.20). */
final class RegexBuiltins {
  private static final Rows RUN = new Rows(Family.REGEX, "regex_run.vera");
  private static final Rows COMPILE = new Rows(Family.REGEX, "regex_compile.vera");
  private static final Rows SETS = new Rows(Family.REGEX, "regex_set.vera");
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
            "The string with the first match replaced."),
        RUN.library(
                "regex_memory",
                "fn(@Array<Int>, @String -> @Array<Int>) effects(pure)",
                "9.6.20",
                "What a run remembers of a program and a text.")
            .internal(),
        RUN.library(
                "regex_search",
                "fn(@String, @Array<Int>, @Array<Int>, @Array<Int> -> @Int) effects(pure)",
                "9.6.20",
                "The end of the first match from the cursor on, which moves to its start; or -1.")
            .internal(),
        RUN.library(
                "regex_run",
                "fn(@String, @Array<Int>, @Array<Int>, @Int, @Int, @Int -> @Int) effects(pure)",
                "9.6.20",
                "The end of a match from an instruction and a position, in one search; or -1.")
            .internal(),
        RUN.library(
                "utf8_size",
                "fn(@Int -> @Int) effects(pure)",
                "11.5",
                "The number of bytes of a character by its first.")
            .internal(),
        RUN.library(
                "utf8_code_point",
                "fn(@String, @Int -> @Int) effects(pure)",
                "11.5",
                "The character at an index that is in bounds.")
            .internal(),
        COMPILE
            .library(
                "regex_program",
                "fn(@String -> @Result<Array<Int>, String>) effects(pure)",
                "9.6.20",
                "The program of a pattern.")
            .internal(),
        COMPILE
            .library(
                "regex_fault",
                "fn(@String, @Int -> @String) effects(pure)",
                "9.6.20",
                "An error and its place.")
            .internal(),
        COMPILE
            .library(
                "regex_instruction",
                "fn(@Int, @Int, @Int -> @Array<Int>) effects(pure)",
                "9.6.20",
                "A program of one instruction.")
            .internal(),
        COMPILE
            .library(
                "regex_alternatives",
                "fn(@String, @Array<Int> -> @Result<Array<Int>, String>) effects(pure)",
                "9.6.20",
                "The alternatives at the cursor.")
            .internal(),
        COMPILE
            .library(
                "regex_sequence",
                "fn(@String, @Array<Int>, @Array<Array<Int>>, @Int -> @Result<Array<Int>, String>)"
                    + " effects(pure)",
                "9.6.20",
                "The sequence at the cursor; so many parts of it are known.")
            .internal(),
        COMPILE
            .library(
                "regex_atom",
                "fn(@String, @Array<Int> -> @Result<Array<Int>, String>) effects(pure)",
                "9.6.20",
                "The part at the cursor that a repetition applies to.")
            .internal(),
        COMPILE
            .library(
                "regex_repeated",
                "fn(@String, @Array<Int>, @Array<Int> -> @Result<Array<Int>, String>)"
                    + " effects(pure)",
                "9.6.20",
                "A program with the repetition at the cursor.")
            .internal(),
        SETS.library(
                "regex_set_code",
                "fn(@Array<Int>, @Bool -> @Array<Int>) effects(pure)",
                "9.6.20",
                "The instruction of a set and whether it is negated.")
            .internal(),
        SETS.library(
                "regex_class",
                "fn(@Int -> @Array<Int>) effects(pure)",
                "9.6.20",
                "The set of the class with this letter; empty where there is none.")
            .internal(),
        SETS.library(
                "regex_escape",
                "fn(@String, @Array<Int>, @Int -> @Result<Array<Int>, String>) effects(pure)",
                "9.6.20",
                "The escape at the cursor, whose backslash is at an index.")
            .internal(),
        SETS.library(
                "regex_escaped",
                "fn(@String, @Array<Int>, @Int -> @Result<Int, String>) effects(pure)",
                "9.6.20",
                "The character of an escape.")
            .internal(),
        SETS.library(
                "regex_set",
                "fn(@String, @Array<Int>, @Int -> @Result<Array<Int>, String>) effects(pure)",
                "9.6.20",
                "The set at the cursor, whose bracket is at an index.")
            .internal());
  }
}
