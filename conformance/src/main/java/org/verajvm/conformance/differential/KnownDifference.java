package org.verajvm.conformance.differential;

import java.util.regex.Pattern;

/**
 * A judged difference.
 *
 * @param ours recognises our verdict, by any part of its line
 * @param theirs recognises the other verdict in the same way
 * @param program recognises the program, by any part of its text
 * @param output how what both printed may differ
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
    Output output,
    String differs,
    String right,
    String section,
    String reason) {
  /** How what both printed may differ. */
  public enum Output {
    /** In any way. */
    ANY,
    /** The other one printed all that ours did, and something before or between. */
    MORE
  }

  /** True when the two verdicts differ in this way. */
  public boolean explains(Pair pair) {
    return ours.matcher(pair.ours().toString()).find()
        && theirs.matcher(pair.theirs().toString()).find()
        && program.matcher(pair.text()).find()
        && (output == Output.ANY || isWithin(pair.ours().output(), pair.theirs().output()));
  }

  /** True when the characters of the part stand in the whole, in their order. */
  private static boolean isWithin(String part, String whole) {
    int found = 0;
    for (int i = 0; i < whole.length() && found < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(found)) {
        found++;
      }
    }
    return found == part.length();
  }
}
