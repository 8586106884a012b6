package org.verajvm.codegen.core;

/**
 * Why a program stopped (spec 12.7); the code crosses the host ABI. Several may share the name that
 * tools see: the specification gives a subtraction below zero, the guards of conversions between
 * Nat and Int and a failed assertion none of their own (11.2.1, 12.7.1).
 */
public enum TrapKind {
  UNREACHABLE("unreachable"),
  CONTRACT_VIOLATION("contract_violation"),
  OVERFLOW("overflow"),
  UNDERFLOW("unreachable"),
  NEGATIVE_NAT("unreachable"),
  LARGE_NAT("unreachable"),
  CONVERSION("overflow"),
  DIVIDE_BY_ZERO("divide_by_zero"),
  OUT_OF_BOUNDS("out_of_bounds"),
  ASSERTION("unreachable"),
  UNCAUGHT_EXCEPTION("uncaught_exception"),
  OUT_OF_MEMORY("out_of_memory"),
  STACK_OVERFLOW("stack_overflow"),
  TIMEOUT("timeout"),
  HOST_FAILURE("host_failure"),
  INTERNAL("internal");

  private final String text;

  TrapKind(String text) {
    this.text = text;
  }

  /** The name in {@code --json} output. */
  public String text() {
    return text;
  }

  /** The number that crosses the host ABI. */
  public int code() {
    return ordinal();
  }
}
