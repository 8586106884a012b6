package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** JSON: text, access by key and index, and typed accessors (spec 9.6.23, 9.7.1). */
final class JsonBuiltins {
  private static final Rows STRINGS = new Rows(Family.JSON, "json_string.vera");
  private static final Rows TEXT = new Rows(Family.JSON, "json_text.vera");
  private static final Rows PARSING = new Rows(Family.JSON, "json_parse.vera");
  private static final Rows ROWS = new Rows(Family.JSON, "json.vera");
  private static final Rows TYPED = new Rows(Family.JSON, "json_typed.vera");

  private JsonBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        PARSING.library(
            "json_parse",
            "fn(@String -> @Result<Json, String>) effects(pure)",
            "9.7.1",
            "The value a JSON text describes."),
        TEXT.library(
            "json_stringify",
            "fn(@Json -> @String) effects(pure)",
            "9.7.1",
            "The JSON text of a value."),
        ROWS.library(
                "json_get",
                "fn(@Json, @String -> @Option<Json>) effects(pure)",
                "9.7.1",
                "The value of an object's field.")
            .replaceable(),
        ROWS.library(
                "json_has_field",
                "fn(@Json, @String -> @Bool) effects(pure)",
                "9.7.1",
                "Whether an object has the field.")
            .replaceable(),
        ROWS.library(
                "json_keys",
                "fn(@Json -> @Array<String>) effects(pure)",
                "9.7.1",
                "The names of an object's fields.")
            .replaceable(),
        ROWS.library(
                "json_array_get",
                "fn(@Json, @Int -> @Option<Json>) effects(pure)",
                "9.7.1",
                "An array's element.")
            .replaceable(),
        ROWS.library(
                "json_array_length",
                "fn(@Json -> @Int) effects(pure)",
                "9.7.1",
                "The number of an array's elements.")
            .replaceable(),
        ROWS.library(
                "json_type",
                "fn(@Json -> @String) effects(pure)",
                "9.7.1",
                "null, bool, number, string, array or object.")
            .replaceable(),
        TYPED
            .library(
                "json_as_string",
                "fn(@Json -> @Option<String>) effects(pure)",
                "9.6.23",
                "The value, if it is of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_as_number",
                "fn(@Json -> @Option<Float64>) effects(pure)",
                "9.6.23",
                "The value, if it is of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_as_bool",
                "fn(@Json -> @Option<Bool>) effects(pure)",
                "9.6.23",
                "The value, if it is of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_as_int",
                "fn(@Json -> @Option<Int>) effects(pure)",
                "9.6.23",
                "The value, if it is of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_as_array",
                "fn(@Json -> @Option<Array<Json>>) effects(pure)",
                "9.6.23",
                "The value, if it is of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_as_object",
                "fn(@Json -> @Option<Map<String, Json>>) effects(pure)",
                "9.6.23",
                "The value, if it is of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_get_string",
                "fn(@Json, @String -> @Option<String>) effects(pure)",
                "9.6.23",
                "The field's value, if there is one of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_get_number",
                "fn(@Json, @String -> @Option<Float64>) effects(pure)",
                "9.6.23",
                "The field's value, if there is one of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_get_bool",
                "fn(@Json, @String -> @Option<Bool>) effects(pure)",
                "9.6.23",
                "The field's value, if there is one of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_get_int",
                "fn(@Json, @String -> @Option<Int>) effects(pure)",
                "9.6.23",
                "The field's value, if there is one of this kind.")
            .replaceable(),
        TYPED
            .library(
                "json_get_array",
                "fn(@Json, @String -> @Option<Array<Json>>) effects(pure)",
                "9.6.23",
                "The field's value, if there is one of this kind.")
            .replaceable(),
        PARSING
            .library(
                "json_number_end",
                "fn(@String, @Int -> @Int) effects(pure)",
                "9.7.1",
                "Where the number that starts at an index ends; -1 when there is none.")
            .internal(),
        PARSING
            .library(
                "json_position",
                "fn(@String, @Int -> @String) effects(pure)",
                "9.7.1",
                "Line, column and character number of a byte, as error texts say it.")
            .internal(),
        STRINGS
            .library(
                "json_string",
                "fn(@String, @Array<Int> -> @Result<String, String>) effects(pure)",
                "9.7.1",
                "The string literal at the cursor, which moves behind it, or to an error.")
            .internal(),
        STRINGS
            .library(
                "json_unescaped",
                "fn(@String, @Int, @Int -> @String) effects(pure)",
                "9.7.1",
                "The characters of a valid literal between its quotes.")
            .internal(),
        STRINGS
            .library(
                "json_hex",
                "fn(@String, @Int -> @Int) effects(pure)",
                "9.7.1",
                "The value of four hexadecimal digits, or -1.")
            .internal(),
        STRINGS
            .library(
                "json_escaped",
                "fn(@Int -> @Int) effects(pure)",
                "9.7.1",
                "The byte that an escape letter stands for, or -1.")
            .internal(),
        TEXT.library(
                "json_quoted",
                "fn(@String -> @String) effects(pure)",
                "9.7.1",
                "The string as a JSON literal.")
            .internal());
  }
}
