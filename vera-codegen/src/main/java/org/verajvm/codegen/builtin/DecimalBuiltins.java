package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Decimals, which host stores hold (spec 9.7.2). */
final class DecimalBuiltins {
  private static final Rows ROWS = new Rows(Family.DECIMAL, "decimal.vera");

  private DecimalBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        ROWS.host(
            "decimal_from_int",
            "fn(@Int -> @Decimal) effects(pure)",
            "9.7.2",
            "The same number.",
            HostAbi.HANDLE_INDEX,
            HostAbi.I64),
        ROWS.host(
            "decimal_from_float",
            "fn(@Float64 -> @Decimal) effects(pure)",
            "9.7.2",
            "The shortest decimal that reads back as the float.",
            HostAbi.HANDLE_INDEX,
            HostAbi.F64),
        ROWS.library(
            "decimal_from_string",
            "fn(@String -> @Option<Decimal>) effects(pure)",
            "9.7.2",
            "The number a string spells."),
        ROWS.host(
                "decimal_from_numeral",
                "fn(@String -> @Decimal) effects(pure)",
                "9.7.2",
                "The number of a string that is of the grammar, without spaces around it.",
                HostAbi.HANDLE_INDEX,
                HostAbi.REFERENCE)
            .internal(),
        ROWS.host(
            "decimal_to_string",
            "fn(@Decimal -> @String) effects(pure)",
            "9.7.2",
            "The canonical text.",
            HostAbi.REFERENCE,
            HostAbi.HANDLE_INDEX),
        ROWS.host(
            "decimal_to_float",
            "fn(@Decimal -> @Float64) effects(pure)",
            "9.7.2",
            "The nearest float.",
            HostAbi.F64,
            HostAbi.HANDLE_INDEX),
        ROWS.host(
            "decimal_add",
            "fn(@Decimal, @Decimal -> @Decimal) effects(pure)",
            "9.7.2",
            "Sum, to 28 significant digits.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX),
        ROWS.host(
            "decimal_sub",
            "fn(@Decimal, @Decimal -> @Decimal) effects(pure)",
            "9.7.2",
            "Difference, to 28 significant digits.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX),
        ROWS.host(
            "decimal_mul",
            "fn(@Decimal, @Decimal -> @Decimal) effects(pure)",
            "9.7.2",
            "Product, to 28 significant digits.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX),
        ROWS.library(
            "decimal_div",
            "fn(@Decimal, @Decimal -> @Option<Decimal>) effects(pure)",
            "9.7.2",
            "Quotient, to 28 significant digits; none when the divisor is zero."),
        ROWS.host(
                "decimal_quotient",
                "fn(@Decimal, @Decimal -> @Decimal) effects(pure)",
                "9.7.2",
                "Quotient by a divisor that is not zero.",
                HostAbi.HANDLE_INDEX,
                HostAbi.HANDLE_INDEX,
                HostAbi.HANDLE_INDEX)
            .internal(),
        ROWS.host(
                "decimal_is_zero",
                "fn(@Decimal -> @Bool) effects(pure)",
                "9.7.2",
                "Whether the number is zero.",
                HostAbi.I32,
                HostAbi.HANDLE_INDEX)
            .internal(),
        ROWS.host(
            "decimal_neg",
            "fn(@Decimal -> @Decimal) effects(pure)",
            "9.7.2",
            "The negative, to 28 significant digits.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX),
        ROWS.host(
            "decimal_abs",
            "fn(@Decimal -> @Decimal) effects(pure)",
            "9.7.2",
            "The absolute value, to 28 significant digits.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX),
        ROWS.host(
            "decimal_round",
            "fn(@Decimal, @Int -> @Decimal) effects(pure)",
            "9.7.2",
            "Rounded to so many places, ties to even.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.I64),
        ROWS.library(
            "decimal_compare",
            "fn(@Decimal, @Decimal -> @Ordering) effects(pure)",
            "9.7.2",
            "How the numbers compare."),
        ROWS.host(
                "decimal_order",
                "fn(@Decimal, @Decimal -> @Int) effects(pure)",
                "9.7.2",
                "-1, 0 or 1, as the numbers compare.",
                HostAbi.I64,
                HostAbi.HANDLE_INDEX,
                HostAbi.HANDLE_INDEX)
            .internal(),
        ROWS.host(
            "decimal_eq",
            "fn(@Decimal, @Decimal -> @Bool) effects(pure)",
            "9.7.2",
            "Whether the numbers are equal.",
            HostAbi.I32,
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX));
  }
}
