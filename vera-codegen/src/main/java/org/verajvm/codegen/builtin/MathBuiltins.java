package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Logarithms and trigonometry, which hosts compute (spec 9.6.10). */
final class MathBuiltins {
  private static final Rows ROWS = new Rows(Family.MATH, "number.vera");

  private MathBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        ROWS.host(
            "log",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Natural logarithm.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "log2",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Logarithm to base 2.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "log10",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Logarithm to base 10.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "sin",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Sine of radians.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "cos",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Cosine of radians.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "tan",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Tangent of radians.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "asin",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Inverse sine, from -pi/2 to pi/2.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "acos",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Inverse cosine, from 0 to pi.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "atan",
            "fn(@Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "Inverse tangent, from -pi/2 to pi/2.",
            HostAbi.F64,
            HostAbi.F64),
        ROWS.host(
            "atan2",
            "fn(@Float64, @Float64 -> @Float64) effects(pure)",
            "9.6.10",
            "The angle of the point (x, y), given y first.",
            HostAbi.F64,
            HostAbi.F64,
            HostAbi.F64));
  }
}
