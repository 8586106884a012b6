package org.verajvm.jmh;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.verajvm.runtime.store.DecimalArithmetic;
import org.verajvm.runtime.store.DecimalText;
import org.verajvm.runtime.store.DecimalValue;

/** The Decimal store's arithmetic beside the JDK's at the same precision. */
@State(Scope.Thread)
public class DecimalOperations {
  private static final MathContext CONTEXT = new MathContext(28, RoundingMode.HALF_EVEN);

  /** How many digits the operands have. */
  @Param({"5", "28"})
  public int digits;

  private DecimalValue left = DecimalValue.ofInt(1);
  private DecimalValue right = left;
  private BigDecimal jdkLeft = BigDecimal.ONE;
  private BigDecimal jdkRight = BigDecimal.ONE;

  /** Makes the operands. */
  @Setup(Level.Trial)
  public void operands() {
    String one = "7391846205".repeat(3).substring(0, digits - 2) + ".25";
    String other = "1836402957".repeat(3).substring(0, digits - 2) + ".75";
    left = DecimalText.parse(one).orElseThrow();
    right = DecimalText.parse(other).orElseThrow();
    jdkLeft = new BigDecimal(one);
    jdkRight = new BigDecimal(other);
  }

  /** Adds. */
  @Benchmark
  public DecimalValue add() {
    return DecimalArithmetic.add(left, right);
  }

  /** Adds. */
  @Benchmark
  public BigDecimal addJdk() {
    return jdkLeft.add(jdkRight, CONTEXT);
  }

  /** Multiplies. */
  @Benchmark
  public DecimalValue multiply() {
    return DecimalArithmetic.multiply(left, right);
  }

  /** Multiplies. */
  @Benchmark
  public BigDecimal multiplyJdk() {
    return jdkLeft.multiply(jdkRight, CONTEXT);
  }

  /** Divides. */
  @Benchmark
  public Object divide() {
    return DecimalArithmetic.divide(left, right);
  }

  /** Divides. */
  @Benchmark
  public BigDecimal divideJdk() {
    return jdkLeft.divide(jdkRight, CONTEXT);
  }

  /** Prints. */
  @Benchmark
  public String print() {
    return DecimalText.format(left);
  }

  /** Prints. */
  @Benchmark
  public String printJdk() {
    return jdkLeft.toString();
  }
}
