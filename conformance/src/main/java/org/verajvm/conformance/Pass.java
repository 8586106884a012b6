package org.verajvm.conformance;

/** A way to run the whole suite. */
public enum Pass {
  /** As a user runs a program. */
  PLAIN,
  /** With a collection at every safepoint and the heap verified after each. */
  STRESS
}
