package org.verajvm.runtime.host;

/** A function that the module imports. */
@FunctionalInterface
public interface HostFunction {
  /**
   * Runs the function.
   *
   * @param arguments one word each; i32 zero- or sign-extended, f64 by its bits
   * @return the result's word, or anything when there is none
   */
  long call(Guest guest, long[] arguments);
}
