package org.verajvm.conformance;

import java.nio.file.Path;
import java.util.List;

/**
 * One program of the suite with its expectations.
 *
 * @param name path below the suite's root without suffix: {@code
 *     04-expressions/4.5-comparison/chained}
 * @param main the main file
 * @param title the sentence at the head of the program
 * @param diagnostics errors and warnings that checking must report, all of them, sorted
 * @param calls calls to make in order; none when the program is only checked
 * @param compiled true when the program is compiled though it makes no call: compiling reports what
 *     checking does not
 * @param sharedInstance true when all calls run on one living instance, one after the other
 * @param stress false when a collection at every safepoint would take too long; the reason stands
 *     in the case
 */
public record ConformanceCase(
    String name,
    Path main,
    String title,
    List<DiagnosticMark> diagnostics,
    List<ExpectedCall> calls,
    boolean compiled,
    boolean sharedInstance,
    boolean stress) {
  public ConformanceCase {
    diagnostics = List.copyOf(diagnostics);
    calls = List.copyOf(calls);
  }

  /** True when checking must fail, so that nothing can run. */
  public boolean isRejected() {
    return diagnostics.stream().anyMatch(DiagnosticMark::isError);
  }

  /** The section that the case belongs to: {@code 04-expressions/4.5-comparison}. */
  public String section() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
