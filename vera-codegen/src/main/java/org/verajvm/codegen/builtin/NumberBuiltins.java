package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/**
 * Integers and floats: arithmetic, predicates and conversions (spec 9.6.9 to 9.6.12), and unchecked
 * words.
 */
final class NumberBuiltins {
  private static final Rows ROWS = new Rows(Family.MATH, "number.vera");
  private static final Rows CONVERSIONS = new Rows(Family.CONVERSION, "number.vera");
  private static final Rows FLOATS = new Rows(Family.FLOAT, "number.vera");
  private static final Rows WORDS = new Rows(Family.MEMORY, "number.vera");
  private static final Rows TEXT = new Rows(Family.CONVERSION, "number_text.vera");
  private static final Rows FLOAT_TEXT = new Rows(Family.CONVERSION, "float_text.vera");

  private NumberBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        ROWS.library("abs", "fn(@Int -> @Nat) effects(pure)", "9.6.9", "The absolute value."),
        ROWS.library(
            "min", "fn(@Int, @Int -> @Int) effects(pure)", "9.6.9", "The smaller integer."),
        ROWS.library("max", "fn(@Int, @Int -> @Int) effects(pure)", "9.6.9", "The larger integer."),
        ROWS.library(
            "floor",
            "fn(@Float64 -> @Int) effects(pure)",
            "9.6.9",
            "The largest integer not above; a trap for what no Int holds."),
        ROWS.library(
            "ceil",
            "fn(@Float64 -> @Int) effects(pure)",
            "9.6.9",
            "The smallest integer not below; a trap for what no Int holds."),
        ROWS.library(
            "round",
            "fn(@Float64 -> @Int) effects(pure)",
            "9.6.9",
            "The nearest integer, ties to even; a trap for what no Int holds."),
        ROWS.inline(
            "sqrt",
            "fn(@Float64 -> @Float64) effects(pure)",
            Intrinsic.FLOAT_SQRT,
            "9.6.9",
            "The square root."),
        ROWS.library(
            "pow",
            "fn(@Float64, @Int -> @Float64) effects(pure)",
            "9.6.9",
            "The base raised to an integer power, by squaring."),
        ROWS.library("sign", "fn(@Int -> @Int) effects(pure)", "9.6.10", "-1, 0 or 1."),
        ROWS.library(
            "clamp",
            "fn(@Int, @Int, @Int -> @Int) effects(pure)",
            "9.6.10",
            "The value, not below the second argument and not above the third."),
        ROWS.library(
            "float_clamp",
            "fn(@Float64, @Float64, @Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "The value, not below the second argument and not above the third."),
        ROWS.library(
            "pi",
            "fn(-> @Float64) effects(pure)",
            "9.6.10",
            "The ratio of a circle's circumference to its diameter."),
        ROWS.library(
            "e", "fn(-> @Float64) effects(pure)", "9.6.10", "The base of the natural logarithm."),
        FLOATS.library(
            "float_is_nan",
            "fn(@Float64 -> @Bool) effects(pure)",
            "9.6.12",
            "Whether the value is not a number."),
        FLOATS.library(
            "float_is_infinite",
            "fn(@Float64 -> @Bool) effects(pure)",
            "9.6.12",
            "Whether the value is positive or negative infinity."),
        FLOATS.library("nan", "fn(-> @Float64) effects(pure)", "9.6.12", "Not a number."),
        FLOATS.library("infinity", "fn(-> @Float64) effects(pure)", "9.6.12", "Positive infinity."),
        CONVERSIONS.inline(
            "int_to_float",
            "fn(@Int -> @Float64) effects(pure)",
            Intrinsic.INT_TO_FLOAT,
            "9.6.11",
            "The nearest float."),
        CONVERSIONS.inline(
            "nat_to_int",
            "fn(@Nat -> @Int) effects(pure)",
            Intrinsic.NAT_TO_INT_CHECKED,
            "9.6.11",
            "The same number; a trap above the largest Int."),
        CONVERSIONS.inline(
            "byte_to_int",
            "fn(@Byte -> @Int) effects(pure)",
            Intrinsic.BYTE_TO_INT,
            "9.6.11",
            "The same number."),
        CONVERSIONS.inline(
            "float_to_int",
            "fn(@Float64 -> @Int) effects(pure)",
            Intrinsic.FLOAT_TO_INT_CHECKED,
            "9.6.11",
            "Truncated toward zero; a trap for what no Int holds."),
        CONVERSIONS.library(
            "int_to_nat",
            "fn(@Int -> @Option<Nat>) effects(pure)",
            "9.6.11",
            "The same number, unless negative."),
        CONVERSIONS.library(
            "int_to_byte",
            "fn(@Int -> @Option<Byte>) effects(pure)",
            "9.6.11",
            "The same number, if from 0 to 255."),
        TEXT.library(
            "to_string", "fn(@Int -> @String) effects(pure)", "9.6.11", "The decimal digits."),
        TEXT.library(
            "int_to_string", "fn(@Int -> @String) effects(pure)", "9.6.11", "The decimal digits."),
        TEXT.library(
            "nat_to_string", "fn(@Nat -> @String) effects(pure)", "9.6.11", "The decimal digits."),
        TEXT.library(
            "bool_to_string", "fn(@Bool -> @String) effects(pure)", "9.6.11", "true or false."),
        TEXT.library(
            "byte_to_string",
            "fn(@Byte -> @String) effects(pure)",
            "9.6.11",
            "The string of that one byte."),
        FLOAT_TEXT.library(
            "float_to_string",
            "fn(@Float64 -> @String) effects(pure)",
            "9.6.11",
            "Decimal, with one to six digits after the point."),
        FLOATS
            .inline(
                "float_floor",
                "fn(@Float64 -> @Float64) effects(pure)",
                Intrinsic.FLOAT_FLOOR,
                "9.6.9",
                "The largest integral float not above.")
            .internal(),
        FLOATS
            .inline(
                "float_ceil",
                "fn(@Float64 -> @Float64) effects(pure)",
                Intrinsic.FLOAT_CEIL,
                "9.6.9",
                "The smallest integral float not below.")
            .internal(),
        FLOATS
            .inline(
                "float_trunc",
                "fn(@Float64 -> @Float64) effects(pure)",
                Intrinsic.FLOAT_TRUNC,
                "9.6.9",
                "The integral part.")
            .internal(),
        FLOATS
            .inline(
                "float_nearest",
                "fn(@Float64 -> @Float64) effects(pure)",
                Intrinsic.FLOAT_NEAREST,
                "9.6.9",
                "The nearest integral float, ties to even.")
            .internal(),
        FLOATS
            .inline(
                "float_abs",
                "fn(@Float64 -> @Float64) effects(pure)",
                Intrinsic.FLOAT_ABS,
                "9.6.9",
                "The absolute value.")
            .internal(),
        FLOATS
            .inline(
                "float_min",
                "fn(@Float64, @Float64 -> @Float64) effects(pure)",
                Intrinsic.FLOAT_MIN,
                "9.6.9",
                "The smaller float; not a number when one is not.")
            .internal(),
        FLOATS
            .inline(
                "float_max",
                "fn(@Float64, @Float64 -> @Float64) effects(pure)",
                Intrinsic.FLOAT_MAX,
                "9.6.9",
                "The larger float; not a number when one is not.")
            .internal(),
        FLOATS
            .inline(
                "float_to_bits",
                "fn(@Float64 -> @Int) effects(pure)",
                Intrinsic.FLOAT_TO_BITS,
                "9.6.12",
                "The IEEE 754 bits.")
            .internal(),
        FLOATS
            .inline(
                "float_from_bits",
                "fn(@Int -> @Float64) effects(pure)",
                Intrinsic.FLOAT_FROM_BITS,
                "9.6.12",
                "The float of these IEEE 754 bits.")
            .internal(),
        WORDS
            .inline(
                "word_add",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_ADD,
                "11.2.1",
                "Sum, modulo 2 to the 64.")
            .internal(),
        WORDS
            .inline(
                "word_subtract",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_SUBTRACT,
                "11.2.1",
                "Difference, modulo 2 to the 64.")
            .internal(),
        WORDS
            .inline(
                "word_multiply",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_MULTIPLY,
                "11.2.1",
                "Product, modulo 2 to the 64.")
            .internal(),
        WORDS
            .inline(
                "word_and",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_AND,
                "11.2.1",
                "Bitwise and.")
            .internal(),
        WORDS
            .inline(
                "word_or",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_OR,
                "11.2.1",
                "Bitwise or.")
            .internal(),
        WORDS
            .inline(
                "word_xor",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_XOR,
                "11.2.1",
                "Bitwise exclusive or.")
            .internal(),
        WORDS
            .inline(
                "word_shift_left",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_SHIFT_LEFT,
                "11.2.1",
                "Shifted left by the low six bits of the second word.")
            .internal(),
        WORDS
            .inline(
                "word_shift_right",
                "fn(@Int, @Int -> @Int) effects(pure)",
                Intrinsic.WORD_SHIFT_RIGHT,
                "11.2.1",
                "Shifted right, zeros coming in, by the low six bits of the second word.")
            .internal(),
        CONVERSIONS
            .inline(
                "int_as_nat",
                "fn(@Int -> @Nat) effects(pure)",
                Intrinsic.INT_TO_NAT_UNCHECKED,
                "11.2.1",
                "The word as a Nat, unchecked.")
            .internal(),
        CONVERSIONS
            .inline(
                "nat_as_int",
                "fn(@Nat -> @Int) effects(pure)",
                Intrinsic.NAT_TO_INT_UNCHECKED,
                "11.2.1",
                "The word as an Int, unchecked.")
            .internal(),
        CONVERSIONS
            .inline(
                "int_as_byte",
                "fn(@Int -> @Byte) effects(pure)",
                Intrinsic.INT_TO_BYTE_UNCHECKED,
                "11.2.1",
                "The low eight bits.")
            .internal(),
        CONVERSIONS
            .inline(
                "bool_to_int",
                "fn(@Bool -> @Int) effects(pure)",
                Intrinsic.BOOL_TO_INT,
                "11.2.1",
                "0 or 1.")
            .internal(),
        CONVERSIONS
            .inline(
                "nat_to_float",
                "fn(@Nat -> @Float64) effects(pure)",
                Intrinsic.NAT_TO_FLOAT,
                "11.2.1",
                "The nearest float.")
            .internal(),
        TEXT.library(
                "nat_digit_count",
                "fn(@Nat -> @Int) effects(pure)",
                "9.6.11",
                "The number of decimal digits.")
            .internal(),
        TEXT.library(
                "string_put_digits",
                "fn(@String, @Nat, @Int -> @String) effects(pure)",
                "9.6.11",
                "Fills in the decimal digits of a number, the last one at an index.")
            .internal(),
        TEXT.library(
                "string_put_padded",
                "fn(@String, @Int, @Int, @Int -> @Unit) effects(pure)",
                "9.6.11",
                "Fills in the low decimal digits of a number: the last at an index, so many in"
                    + " all.")
            .internal(),
        FLOAT_TEXT
            .library(
                "float_fixed_text",
                "fn(@Float64 -> @String) effects(pure)",
                "9.6.11",
                "The text of a float from 0 to 2 to the 63.")
            .internal(),
        FLOAT_TEXT
            .library(
                "float_whole_text",
                "fn(@Float64 -> @String) effects(pure)",
                "9.6.11",
                "The exact digits of a finite float not below 2 to the 63.")
            .internal());
  }
}
