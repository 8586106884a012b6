package org.verajvm.conformance;

/** A way to run programs. */
public enum Pass {
  /** As a user runs a program. */
  PLAIN,
  /** With the heap verified after each collection. */
  VERIFY,
  /** With a collection at every safepoint and the heap verified after each. */
  STRESS
}
