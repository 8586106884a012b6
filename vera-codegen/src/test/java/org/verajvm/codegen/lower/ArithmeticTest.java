package org.verajvm.codegen.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.verajvm.codegen.lower.CoreBuilder.*;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.Type;

/** Checked arithmetic against unbounded integers, at the edges of the ranges and between. */
class ArithmeticTest {
  private static final long[] EDGES = {
    0,
    1,
    2,
    3,
    7,
    -1,
    -2,
    -3,
    10,
    1000,
    1L << 31,
    (1L << 31) - 1,
    -(1L << 31),
    -(1L << 31) - 1,
    1L << 32,
    (1L << 32) - 1,
    (1L << 32) + 1,
    3037000499L,
    3037000500L,
    -3037000500L,
    4294967296L,
    1L << 62,
    -(1L << 62),
    (1L << 62) - 1,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MAX_VALUE - 1,
    Long.MIN_VALUE + 1,
    Long.MAX_VALUE / 3,
    Long.MIN_VALUE / 3,
    Long.MAX_VALUE / 2
  };

  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  @ParameterizedTest
  @EnumSource(
      names = {
        "INT_ADD",
        "INT_SUBTRACT",
        "INT_MULTIPLY",
        "INT_DIVIDE",
        "INT_REMAINDER",
        "NAT_ADD",
        "NAT_SUBTRACT",
        "NAT_MULTIPLY",
        "NAT_DIVIDE",
        "NAT_REMAINDER"
      })
  void operations_agree_with_unbounded_integers(Intrinsic operation) {
    boolean nat = operation.name().startsWith("NAT");
    Type type = nat ? NAT : INT;
    CoreLocal a = local("a", type);
    CoreLocal b = local("b", type);
    CoreBuilder builder = new CoreBuilder();
    builder.export("both", type, List.of(a, b), op(operation, type, use(a), use(b)));
    for (int i = 0; i < EDGES.length; i++) {
      CoreExpression constant = new CoreExpression.Scalar(EDGES[i], type);
      CoreLocal left = local("left", type);
      builder.export("with" + i, type, List.of(left), op(operation, type, use(left), constant));
    }
    RunningProgram program = new RunningProgram(builder.build());
    for (long left : EDGES) {
      for (int i = 0; i < EDGES.length; i++) {
        Optional<BigInteger> expected = expected(operation, big(left, nat), big(EDGES[i], nat));
        check(operation, expected, nat, program, "both", left, EDGES[i]);
        check(operation, expected, nat, program, "with" + i, left);
      }
    }
  }

  private static BigInteger big(long value, boolean nat) {
    BigInteger big = BigInteger.valueOf(value);
    return nat && value < 0 ? big.add(TWO_TO_64) : big;
  }

  private static Optional<BigInteger> expected(Intrinsic operation, BigInteger a, BigInteger b) {
    return switch (operation) {
      case INT_ADD, NAT_ADD -> Optional.of(a.add(b));
      case INT_SUBTRACT, NAT_SUBTRACT -> Optional.of(a.subtract(b));
      case INT_MULTIPLY, NAT_MULTIPLY -> Optional.of(a.multiply(b));
      case INT_DIVIDE, NAT_DIVIDE -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b));
      case INT_REMAINDER, NAT_REMAINDER ->
          b.signum() == 0 ? Optional.empty() : Optional.of(a.remainder(b));
      default -> throw new IllegalArgumentException(operation.name());
    };
  }

  private static void check(
      Intrinsic operation,
      Optional<BigInteger> expected,
      boolean nat,
      RunningProgram program,
      String function,
      long... arguments) {
    if (expected.isEmpty()) {
      assertEquals(TrapKind.DIVIDE_BY_ZERO, trap(program, function, arguments));
      return;
    }
    BigInteger value = expected.get();
    BigInteger least = nat ? BigInteger.ZERO : BigInteger.valueOf(Long.MIN_VALUE);
    BigInteger most = nat ? TWO_TO_64.subtract(BigInteger.ONE) : BigInteger.valueOf(Long.MAX_VALUE);
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      TrapKind kind = operation == Intrinsic.NAT_SUBTRACT ? TrapKind.UNDERFLOW : TrapKind.OVERFLOW;
      assertEquals(kind, trap(program, function, arguments));
    } else {
      assertEquals(value.longValue(), program.call(function, arguments));
    }
  }

  private static TrapKind trap(RunningProgram program, String function, long... arguments) {
    return assertThrows(RunningProgram.Trap.class, () -> program.call(function, arguments)).kind;
  }

  @ParameterizedTest
  @EnumSource(names = "FLOAT_REMAINDER")
  void the_float_remainder_is_exact(Intrinsic operation) {
    CoreLocal a = local("a", FLOAT);
    CoreLocal b = local("b", FLOAT);
    RunningProgram program =
        new RunningProgram(
            new CoreBuilder()
                .export("rest", FLOAT, List.of(a, b), op(operation, FLOAT, use(a), use(b)))
                .build());
    double[] values = {
      0.0,
      -0.0,
      1,
      -1,
      0.5,
      3.7,
      -3.7,
      1e300,
      1e-300,
      Double.MIN_VALUE,
      3 * Double.MIN_VALUE,
      Double.MAX_VALUE,
      Double.MIN_NORMAL,
      Math.PI,
      1e17,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double left : values) {
      for (double right : values) {
        long bits =
            program.call(
                "rest", Double.doubleToRawLongBits(left), Double.doubleToRawLongBits(right));
        assertEquals(
            Double.doubleToLongBits(left % right),
            Double.doubleToLongBits(Double.longBitsToDouble(bits)),
            left + " % " + right);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "FLOAT_TO_INT_CHECKED")
  void floats_become_integers_where_they_fit(Intrinsic operation) {
    CoreLocal a = local("a", FLOAT);
    RunningProgram program =
        new RunningProgram(
            new CoreBuilder()
                .export("convert", INT, List.of(a), op(operation, INT, use(a)))
                .build());
    double[] fitting = {0, -0.5, 1.9, -1.9, 0x1p62, -0x1p63, Math.nextDown(0x1p63)};
    for (double value : fitting) {
      assertEquals((long) value, program.call("convert", Double.doubleToRawLongBits(value)));
    }
    double[] others = {0x1p63, Math.nextDown(-0x1p63), Double.NaN, 1e300, -1.0 / 0};
    for (double value : others) {
      assertEquals(
          TrapKind.CONVERSION, trap(program, "convert", Double.doubleToRawLongBits(value)));
    }
  }
}
