package org.verajvm.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Runs cases on a host. */
public final class CaseRunner {
  private CaseRunner() {}

  /** Runs the case; a failure of the host itself counts as a difference. */
  public static CaseResult run(Host host, ConformanceCase subject, Pass pass) {
    try {
      CaseObservation observed = observe(host, subject, pass);
      return new CaseResult(subject, pass, Comparison.differences(subject, observed));
    } catch (RuntimeException | StackOverflowError e) {
      return new CaseResult(subject, pass, List.of("the host failed: " + e));
    }
  }

  private static CaseObservation observe(Host host, ConformanceCase subject, Pass pass) {
    if (subject.calls().isEmpty() && !subject.compiled()) {
      return new CaseObservation(host.check(subject.main()), List.of());
    }
    HostedProgram program = host.compile(subject.main());
    boolean rejected = program.diagnostics().stream().anyMatch(DiagnosticMark::isError);
    List<CallObservation> calls =
        rejected ? List.of() : calls(program, subject, effective(pass, subject));
    return new CaseObservation(program.diagnostics(), calls);
  }

  private static Pass effective(Pass pass, ConformanceCase subject) {
    return pass == Pass.STRESS && !subject.stress() ? Pass.VERIFY : pass;
  }

  private static List<CallObservation> calls(
      HostedProgram program, ConformanceCase subject, Pass pass) {
    return subject.sharedInstance()
        ? callsOnOneInstance(program, subject, pass)
        : subject.calls().stream().map(call -> callOnNewInstance(program, call, pass)).toList();
  }

  private static CallObservation callOnNewInstance(
      HostedProgram program, ExpectedCall call, Pass pass) {
    try (HostedInstance instance = program.start(pass, call.maxMemory())) {
      return instance.call(call.function(), call.arguments(), call.stdin());
    }
  }

  private static List<CallObservation> callsOnOneInstance(
      HostedProgram program, ConformanceCase subject, Pass pass) {
    OptionalLong maxMemory =
        subject.calls().isEmpty() ? OptionalLong.empty() : subject.calls().getFirst().maxMemory();
    List<CallObservation> observed = new ArrayList<>();
    try (HostedInstance instance = program.start(pass, maxMemory)) {
      for (ExpectedCall call : subject.calls()) {
        observed.add(instance.call(call.function(), call.arguments(), call.stdin()));
      }
    }
    return observed;
  }
}
