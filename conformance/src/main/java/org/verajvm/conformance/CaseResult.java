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

  public boolean passed() {
    return differences.isEmpty();
  }
}
