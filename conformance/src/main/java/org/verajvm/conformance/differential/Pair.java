package org.verajvm.conformance.differential;

/**
 * What two implementations made of the program of a seed.
 *
 * @param text the program
 */
public record Pair(long seed, Verdict ours, Verdict theirs, String text) {
  /** True when there is nothing to judge. */
  public boolean agrees() {
    return ours.agrees(theirs);
  }
}
