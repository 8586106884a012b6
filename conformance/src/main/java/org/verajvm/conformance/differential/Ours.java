package org.verajvm.conformance.differential;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.verajvm.conformance.CallObservation;
import org.verajvm.conformance.DiagnosticMark;
import org.verajvm.conformance.HostedInstance;
import org.verajvm.conformance.HostedProgram;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.Pass;
import org.verajvm.conformance.jvm.JvmHost;

/** This project's compiler and JVM host, in this process. */
public final class Ours implements Implementation {
  private final JvmHost host = new JvmHost();

  @Override
  public Reply run(Path file) {
    HostedProgram program = host.compile(file);
    List<Reply.Complaint> errors = complaints(program.diagnostics());
    if (!errors.isEmpty()) {
      return new Reply.Refused(errors);
    }
    try (HostedInstance instance = program.start(Pass.PLAIN, OptionalLong.empty())) {
      CallObservation seen = instance.call("main", List.of(), "");
      return seen.outcome() instanceof Outcome.Trapped trapped
          ? new Reply.Trapped(trapped.kind(), trapped.message(), seen.stdout())
          : new Reply.Printed(seen.stdout());
    }
  }

  @Override
  public Reply.Refused check(Path file) {
    return new Reply.Refused(complaints(host.check(file)));
  }

  private static List<Reply.Complaint> complaints(List<DiagnosticMark> marks) {
    return marks.stream()
        .filter(DiagnosticMark::isError)
        .map(each -> new Reply.Complaint(each.code(), each.line(), ""))
        .toList();
  }
}
