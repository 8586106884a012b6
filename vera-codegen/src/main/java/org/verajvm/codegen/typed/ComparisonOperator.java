package org.verajvm.codegen.typed;

/** Comparison (spec 4.5). */
public enum ComparisonOperator {
  EQUAL,
  NOT_EQUAL,
  LESS,
  GREATER,
  LESS_EQUAL,
  GREATER_EQUAL
}
