package org.verajvm.codegen.typed;

/** Short-circuit logic (spec 4.6). */
public enum LogicalOperator {
  AND,
  OR,
  IMPLIES
}
