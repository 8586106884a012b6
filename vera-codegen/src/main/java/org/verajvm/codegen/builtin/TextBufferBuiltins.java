package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** What the library's parsers and printers share: cursors into texts, and texts that grow. */
final class TextBufferBuiltins {
  private static final Rows CURSORS = new Rows(Family.MEMORY, "text_cursor.vera");
  private static final Rows BUILDERS = new Rows(Family.MEMORY, "text_builder.vera");

  private TextBufferBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        CURSORS
            .library(
                "cursor_new",
                "fn(@Int -> @Array<Int>) effects(pure)",
                "11.12",
                "A cursor at an index.")
            .internal(),
        CURSORS
            .library(
                "cursor_at",
                "fn(@Array<Int> -> @Int) effects(pure)",
                "11.12",
                "The index of the next byte.")
            .internal(),
        CURSORS
            .library(
                "cursor_move",
                "fn(@Array<Int>, @Int -> @Unit) effects(pure)",
                "11.12",
                "Moves the cursor to an index.")
            .internal(),
        CURSORS
            .library(
                "cursor_advance",
                "fn(@Array<Int>, @Int -> @Unit) effects(pure)",
                "11.12",
                "Moves the cursor on by so many bytes.")
            .internal(),
        CURSORS
            .library(
                "cursor_byte",
                "fn(@String, @Array<Int> -> @Int) effects(pure)",
                "11.12",
                "The next byte; -1 behind the end.")
            .internal(),
        CURSORS
            .library(
                "cursor_accept",
                "fn(@String, @Array<Int>, @String -> @Bool) effects(pure)",
                "11.12",
                "Whether the second string comes next; the cursor is then behind it.")
            .internal(),
        CURSORS
            .library(
                "string_has_at",
                "fn(@String, @String, @Int -> @Bool) effects(pure)",
                "9.6.13",
                "Whether the second string is in the first at an index.")
            .internal(),
        BUILDERS
            .library(
                "builder_add",
                "fn(@Array<String>, @Array<Int>, @String -> @Unit) effects(pure)",
                "11.12",
                "Adds a string at the end.")
            .internal(),
        BUILDERS
            .library(
                "builder_text",
                "fn(@Array<String>, @Array<Int> -> @String) effects(pure)",
                "11.12",
                "The text so far.")
            .internal(),
        BUILDERS
            .library(
                "array_with_room",
                "forall<T> fn(@Array<T>, @Int -> @Array<T>) effects(pure)",
                "11.12",
                "An array with these first elements and room for one more; the same one if it has"
                    + " it.")
            .internal(),
        BUILDERS
            .library(
                "string_put_code_point",
                "fn(@String, @Int, @Int -> @Int) effects(pure)",
                "11.5",
                "Fills in the UTF-8 bytes of a code point at an index; the index behind them.")
            .internal());
  }
}
