package org.verajvm.conformance;

import java.util.List;

/**
 * What running one case came to.
 *
 * @param differences what was not as the case expects; empty when it passed
 */
public record CaseResult(ConformanceCase subject, Pass pass, List<String> differences) {
  public CaseResult {
    differences = List.copyOf(differences);
  }

  /** Runs the case on the host; a failure of the host itself is a difference too. */
  public static CaseResult of(CaseHost host, ConformanceCase subject, Pass pass) {
    return new CaseResult(subject, pass, differences(host, subject, pass));
  }

  private static List<String> differences(CaseHost host, ConformanceCase subject, Pass pass) {
    try {
      return Comparison.differences(subject, host.observe(subject, pass));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of("the host failed: " + e);
    }
  }

  public boolean passed() {
    return differences.isEmpty();
  }
}
