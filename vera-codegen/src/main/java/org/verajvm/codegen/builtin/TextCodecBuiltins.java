package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Parsing, Base64, percent-encoding and URLs (spec 9.6.15 to 9.6.18). */
final class TextCodecBuiltins {
  private static final Rows PARSING = new Rows(Family.PARSING, "parse.vera");
  private static final Rows FLOATS = new Rows(Family.PARSING, "parse_float.vera");
  private static final Rows BASE64 = new Rows(Family.ENCODING, "base64.vera");
  private static final Rows URLS = new Rows(Family.URL, "url.vera");

  private TextCodecBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        PARSING.library(
            "parse_nat",
            "fn(@String -> @Result<Nat, String>) effects(pure)",
            "9.6.15",
            "A natural number in decimal digits."),
        PARSING.library(
            "parse_int",
            "fn(@String -> @Result<Int, String>) effects(pure)",
            "9.6.15",
            "An integer in decimal digits, with an optional sign."),
        PARSING.library(
            "parse_bool",
            "fn(@String -> @Result<Bool, String>) effects(pure)",
            "9.6.15",
            "true or false."),
        FLOATS.library(
            "parse_float64",
            "fn(@String -> @Result<Float64, String>) effects(pure)",
            "9.6.15",
            "A decimal number with optional sign, fraction and exponent."),
        BASE64.library(
            "base64_encode",
            "fn(@String -> @String) effects(pure)",
            "9.6.16",
            "Standard Base64 of the bytes, padded."),
        BASE64.library(
            "base64_decode",
            "fn(@String -> @Result<String, String>) effects(pure)",
            "9.6.16",
            "The bytes of standard, padded Base64."),
        URLS.library(
            "url_encode",
            "fn(@String -> @String) effects(pure)",
            "9.6.17",
            "Percent-encoded but for unreserved characters."),
        URLS.library(
            "url_decode",
            "fn(@String -> @Result<String, String>) effects(pure)",
            "9.6.17",
            "The bytes of a percent-encoded string."),
        URLS.library(
            "url_parse",
            "fn(@String -> @Result<UrlParts, String>) effects(pure)",
            "9.6.18",
            "Scheme, authority, path, query and fragment."),
        URLS.library(
            "url_join",
            "fn(@UrlParts -> @String) effects(pure)",
            "9.6.18",
            "The parts as one URL."),
        PARSING
            .library(
                "parse_digits",
                "fn(@String, @String, @Int -> @Result<Nat, String>) effects(pure)",
                "9.6.15",
                "The number of the digits from an index on, or the given error.")
            .internal(),
        FLOATS
            .library(
                "string_skip_digits",
                "fn(@String, @Int -> @Int) effects(pure)",
                "9.6.15",
                "The first index from one on that has no digit.")
            .internal(),
        FLOATS
            .library(
                "string_byte_or_end",
                "fn(@String, @Int -> @Int) effects(pure)",
                "9.6.15",
                "The byte at an index; -1 behind the end.")
            .internal(),
        FLOATS
            .host(
                "float_from_numeral",
                "fn(@String -> @Float64) effects(pure)",
                "9.6.15",
                "The float nearest to what digits, with optional sign, fraction and exponent, say.",
                HostAbi.F64,
                HostAbi.REFERENCE)
            .internal(),
        URLS.library(
                "hex_value",
                "fn(@Int -> @Int) effects(pure)",
                "9.6.17",
                "The value of a hexadecimal digit, or -1.")
            .internal(),
        FLOATS
            .host(
                "float_shortest_text",
                "fn(@Float64 -> @String) effects(pure)",
                "9.7.1",
                "The shortest decimal that reads back as the float; with an exponent below 1e-4 and"
                    + " from 1e16 on: 0.1, 1.0, 1e-05, 1.5e+16.",
                HostAbi.REFERENCE,
                HostAbi.F64)
            .internal());
  }
}
