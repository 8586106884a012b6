package org.verajvm.conformance.differential;

import java.util.regex.Pattern;

/**
 * A judged difference.
 *
 * @param ours recognises our verdict, by any part of its line
 * @param theirs recognises the other verdict in the same way
 * @param program recognises the program, by any part of its text
 * @param differs what differs
 * @param right who follows the specification
 * @param section where the specification says so
 * @param reason why the two differ
 */
public record KnownDifference(
    String id,
    Pattern ours,
    Pattern theirs,
    Pattern program,
    String differs,
    String right,
    String section,
    String reason) {

  /** True when the two verdicts differ in this way. */
  public boolean explains(Pair pair) {
    return ours.matcher(pair.ours().toString()).find()
        && theirs.matcher(pair.theirs().toString()).find()
        && program.matcher(pair.text()).find();
  }
}
