package org.verajvm.runtime.value;

import java.util.List;

/**
 * A value that a program returned or is given.
 *
 * <p>Everything but a handle is a copy: it stays valid whatever the instance does next. Equality is
 * by content; very deep values (a list of a million cells) are compared and printed without
 * recursion by {@link ValueText} only.
 */
public sealed interface VeraValue {

  /** Int. */
  record Int(long value) implements VeraValue {}

  /** Nat: an unsigned number of 64 bits. */
  record Nat(long bits) implements VeraValue {}

  /** Bool. */
  record Bool(boolean value) implements VeraValue {}

  /** Byte, 0 to 255. */
  record Byte(int value) implements VeraValue {}

  /** Float64. */
  record Float64(double value) implements VeraValue {}

  /** String. */
  record Text(String value) implements VeraValue {}

  /** Unit. */
  enum Unit implements VeraValue {
    UNIT
  }

  /** Array. */
  record Array(List<VeraValue> elements) implements VeraValue {}

  /** A value of a data type, {@code Option}, {@code Result} and {@code Tuple} among them. */
  record Data(String constructor, List<VeraValue> fields) implements VeraValue {}

  /** A function value; it can be neither called nor passed back. */
  enum Closure implements VeraValue {
    CLOSURE
  }

  /** A Map, Set or Decimal that lives in the instance's stores. */
  sealed interface Handle extends VeraValue, AutoCloseable permits VeraMap, VeraSet, VeraDecimal {
    /** Lets the value go: from now on it no longer keeps its store entry alive. */
    @Override
    void close();
  }
}
