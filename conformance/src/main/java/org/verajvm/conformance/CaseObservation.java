package org.verajvm.conformance;

import java.util.List;

/**
 * What a host did with a whole case.
 *
 * @param diagnostics everything that compiling reported, sorted
 * @param calls one observation for each call of the case; none when the program was rejected
 */
public record CaseObservation(List<DiagnosticMark> diagnostics, List<CallObservation> calls) {
  public CaseObservation {
    diagnostics = List.copyOf(diagnostics);
    calls = List.copyOf(calls);
  }
}
