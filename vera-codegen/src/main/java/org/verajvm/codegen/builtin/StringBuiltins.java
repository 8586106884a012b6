package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Strings (spec 4.13, 9.6.13, 9.6.14, 9.6.22), and the unchecked operations their library uses. */
final class StringBuiltins {
  private static final Rows ROWS = new Rows(Family.STRING, "string.vera");
  private static final Rows SEARCHES = new Rows(Family.STRING, "string_search.vera");
  private static final Rows SPLITS = new Rows(Family.STRING, "string_split.vera");
  private static final Rows TRANSFORMS = new Rows(Family.STRING, "string_transform.vera");
  private static final Rows CHARACTERS = new Rows(Family.STRING, "character.vera");
  private static final Rows MEMORY = new Rows(Family.MEMORY, "string.vera");

  private StringBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        ROWS.inline(
            "string_length",
            "fn(@String -> @Nat) effects(pure)",
            Intrinsic.STRING_LENGTH,
            "4.13",
            "The number of bytes."),
        ROWS.library(
            "string_concat",
            "fn(@String, @String -> @String) effects(pure)",
            "4.13",
            "The bytes of the first string, then those of the second."),
        ROWS.library(
            "string_slice",
            "fn(@String, @Nat, @Nat -> @String) effects(pure)",
            "4.13",
            "The bytes from start to end, exclusive; both are clamped to the string."),
        ROWS.inline(
            "string_char_code",
            "fn(@String, @Int -> @Nat) effects(pure)",
            Intrinsic.STRING_BYTE_CHECKED,
            "9.6.14",
            "The byte at an index; out of bounds is a trap."),
        ROWS.library(
            "string_from_char_code",
            "fn(@Nat -> @String) effects(pure)",
            "9.6.14",
            "The string of one byte, the low eight bits of the number."),
        ROWS.library(
            "string_repeat",
            "fn(@String, @Nat -> @String) effects(pure)",
            "9.6.14",
            "The string so many times."),
        ROWS.library(
            "string_join",
            "fn(@Array<String>, @String -> @String) effects(pure)",
            "9.6.14",
            "The strings with the separator between them."),
        ROWS.library(
            "string_reverse",
            "fn(@String -> @String) effects(pure)",
            "9.6.22",
            "The bytes in reverse order."),
        ROWS.library(
                "string_concat_all",
                "fn(@Array<String> -> @String) effects(pure)",
                "4.13.1",
                "The strings one after another; what interpolation becomes.")
            .internal(),
        ROWS.library(
                "string_part",
                "fn(@String, @Int, @Int -> @String) effects(pure)",
                "4.13",
                "The bytes from start to end, exclusive, which are in bounds.")
            .internal(),
        ROWS.library(
                "string_hash",
                "fn(@String -> @Int) effects(pure)",
                "9.8.2",
                "The FNV-1a hash of the bytes.")
            .internal(),
        SEARCHES.library(
            "string_contains",
            "fn(@String, @String -> @Bool) effects(pure)",
            "9.6.13",
            "Whether the second string occurs in the first."),
        SEARCHES.library(
            "string_starts_with",
            "fn(@String, @String -> @Bool) effects(pure)",
            "9.6.13",
            "Whether the first string begins with the second."),
        SEARCHES.library(
            "string_ends_with",
            "fn(@String, @String -> @Bool) effects(pure)",
            "9.6.13",
            "Whether the first string ends with the second."),
        SEARCHES.library(
            "string_index_of",
            "fn(@String, @String -> @Option<Nat>) effects(pure)",
            "9.6.13",
            "The byte offset of the first occurrence."),
        SEARCHES
            .library(
                "string_find",
                "fn(@String, @String, @Int -> @Int) effects(pure)",
                "9.6.13",
                "The byte offset of the first occurrence not before an index, or -1.")
            .internal(),
        SEARCHES
            .library(
                "string_matches_at",
                "fn(@String, @String, @Int -> @Bool) effects(pure)",
                "9.6.13",
                "Whether the second string is in the first at an index; both fit.")
            .internal(),
        SPLITS.library(
            "string_split",
            "fn(@String, @String -> @Array<String>) effects(pure)",
            "9.6.14",
            "The parts between the delimiters; an empty delimiter does not divide."),
        SPLITS.library(
            "string_chars",
            "fn(@String -> @Array<String>) effects(pure)",
            "9.6.22",
            "One string for each byte."),
        SPLITS.library(
            "string_lines",
            "fn(@String -> @Array<String>) effects(pure)",
            "9.6.22",
            "The lines, without their ends: LF, CR LF or CR."),
        SPLITS.library(
            "string_words",
            "fn(@String -> @Array<String>) effects(pure)",
            "9.6.22",
            "The runs of bytes that are not whitespace."),
        TRANSFORMS.library(
            "string_upper",
            "fn(@String -> @String) effects(pure)",
            "9.6.14",
            "ASCII letters as upper case."),
        TRANSFORMS.library(
            "string_lower",
            "fn(@String -> @String) effects(pure)",
            "9.6.14",
            "ASCII letters as lower case."),
        TRANSFORMS.library(
            "string_replace",
            "fn(@String, @String, @String -> @String) effects(pure)",
            "9.6.14",
            "Every occurrence of the second string replaced by the third."),
        TRANSFORMS.library(
            "string_strip",
            "fn(@String -> @String) effects(pure)",
            "9.6.14",
            "Without space, tab, CR and LF at both ends."),
        TRANSFORMS.library(
            "string_trim_start",
            "fn(@String -> @String) effects(pure)",
            "9.6.22",
            "Without whitespace at the start."),
        TRANSFORMS.library(
            "string_trim_end",
            "fn(@String -> @String) effects(pure)",
            "9.6.22",
            "Without whitespace at the end."),
        TRANSFORMS.library(
            "string_pad_start",
            "fn(@String, @Nat, @String -> @String) effects(pure)",
            "9.6.22",
            "Filled on the left up to a length."),
        TRANSFORMS.library(
            "string_pad_end",
            "fn(@String, @Nat, @String -> @String) effects(pure)",
            "9.6.22",
            "Filled on the right up to a length."),
        CHARACTERS.library(
            "is_digit",
            "fn(@String -> @Bool) effects(pure)",
            "9.6.22",
            "Whether the first byte is an ASCII digit."),
        CHARACTERS.library(
            "is_alpha",
            "fn(@String -> @Bool) effects(pure)",
            "9.6.22",
            "Whether the first byte is an ASCII letter."),
        CHARACTERS.library(
            "is_alphanumeric",
            "fn(@String -> @Bool) effects(pure)",
            "9.6.22",
            "Whether the first byte is an ASCII letter or digit."),
        CHARACTERS.library(
            "is_whitespace",
            "fn(@String -> @Bool) effects(pure)",
            "9.6.22",
            "Whether the first byte is space, tab, LF, VT, FF or CR."),
        CHARACTERS.library(
            "is_upper",
            "fn(@String -> @Bool) effects(pure)",
            "9.6.22",
            "Whether the first byte is an ASCII upper-case letter."),
        CHARACTERS.library(
            "is_lower",
            "fn(@String -> @Bool) effects(pure)",
            "9.6.22",
            "Whether the first byte is an ASCII lower-case letter."),
        CHARACTERS.library(
            "char_to_upper",
            "fn(@String -> @String) effects(pure)",
            "9.6.22",
            "The first byte as upper case."),
        CHARACTERS.library(
            "char_to_lower",
            "fn(@String -> @String) effects(pure)",
            "9.6.22",
            "The first byte as lower case."),
        CHARACTERS
            .library(
                "byte_is_space",
                "fn(@Int -> @Bool) effects(pure)",
                "9.6.22",
                "Whether a byte is space, tab, LF, VT, FF or CR.")
            .internal(),
        CHARACTERS
            .library(
                "byte_is_digit",
                "fn(@Int -> @Bool) effects(pure)",
                "9.6.22",
                "Whether a byte is an ASCII digit.")
            .internal(),
        CHARACTERS
            .library(
                "byte_upper",
                "fn(@Int -> @Int) effects(pure)",
                "9.6.22",
                "A byte; of an ASCII letter the upper case.")
            .internal(),
        CHARACTERS
            .library(
                "byte_lower",
                "fn(@Int -> @Int) effects(pure)",
                "9.6.22",
                "A byte; of an ASCII letter the lower case.")
            .internal(),
        MEMORY
            .inline(
                "string_new",
                "fn(@Int -> @String) effects(pure)",
                Intrinsic.STRING_NEW,
                "11.5",
                "A string of zero bytes of the given length; the caller fills it.")
            .internal(),
        MEMORY
            .inline(
                "string_size",
                "fn(@String -> @Int) effects(pure)",
                Intrinsic.STRING_LENGTH,
                "11.5",
                "The number of bytes, as an Int.")
            .internal(),
        MEMORY
            .inline(
                "string_byte",
                "fn(@String, @Int -> @Int) effects(pure)",
                Intrinsic.STRING_BYTE,
                "11.5",
                "The byte at an index that is in bounds, 0 to 255.")
            .internal(),
        MEMORY
            .inline(
                "string_put",
                "fn(@String, @Int, @Int -> @Unit) effects(pure)",
                Intrinsic.STRING_PUT,
                "11.5",
                "Fills the byte at an index that is in bounds with the low bits of a number.")
            .internal(),
        MEMORY
            .inline(
                "string_copy",
                "fn(@String, @Int, @String, @Int, @Int -> @Unit) effects(pure)",
                Intrinsic.STRING_COPY,
                "11.5",
                "Copies into a string at an index, from a string at an index, so many bytes.")
            .internal(),
        MEMORY
            .inline(
                "string_equal",
                "fn(@String, @String -> @Bool) effects(pure)",
                Intrinsic.STRING_EQUAL,
                "9.8.1",
                "Whether the bytes are the same.")
            .internal(),
        MEMORY
            .inline(
                "string_compare",
                "fn(@String, @String -> @Int) effects(pure)",
                Intrinsic.STRING_COMPARE,
                "9.8.1",
                "Below, equal to or above zero, as the unsigned bytes compare.")
            .internal(),
        SEARCHES
            .library(
                "string_borders",
                "fn(@String -> @Array<Int>) effects(pure)",
                "9.6.13",
                "For each prefix the length of its longest border, as the search needs it.")
            .internal(),
        SEARCHES
            .library(
                "string_find_next",
                "fn(@String, @String, @Array<Int>, @Int -> @Int) effects(pure)",
                "9.6.13",
                "The byte offset of the first occurrence not before an index, given the borders, or"
                    + " -1.")
            .internal(),
        TRANSFORMS
            .library(
                "string_padding",
                "fn(@String, @Nat, @Nat -> @String) effects(pure)",
                "9.6.22",
                "The fill, repeated, from one length up to another.")
            .internal(),
        CHARACTERS
            .library(
                "string_first_byte",
                "fn(@String -> @Int) effects(pure)",
                "9.6.22",
                "The first byte; -1 of the empty string.")
            .internal(),
        CHARACTERS
            .library(
                "string_with_first_byte",
                "fn(@String, @Int -> @String) effects(pure)",
                "9.6.22",
                "The string with another first byte.")
            .internal(),
        CHARACTERS
            .library(
                "byte_is_letter",
                "fn(@Int -> @Bool) effects(pure)",
                "9.6.22",
                "Whether a byte is an ASCII letter.")
            .internal());
  }
}
