package org.verajvm.runtime.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.runtime.VeraProgram;

/**
 * The function to call and its arguments (spec 12.3.3, 12.6.2).
 *
 * @param environmentArguments what {@code IO.args} gives
 */
record EntryPoint(
    ProgramInterface.Function function, List<Object> values, List<String> environmentArguments) {

  /**
   * Finds the function: the one named, else {@code main}, else the first public one. A program that
   * reads its arguments itself may have a function without parameters called with some.
   *
   * @param notes what the compiler said: functions may be missing for a reason given there
   */
  static Attempt<EntryPoint> find(
      VeraProgram program, List<Diagnostic> notes, Optional<String> name, List<String> words) {
    List<ProgramInterface.Function> functions = program.functions();
    String cause =
        haveCause(notes) ? " The warnings say which functions were left out, and why." : "";
    if (functions.isEmpty()) {
      return failed(
          Problem.program(
              cause.isEmpty()
                  ? "No exported functions to call: declare one `public` that is not generic."
                  : "No function can be called." + cause));
    }
    Optional<ProgramInterface.Function> function =
        name.isPresent()
            ? named(functions, name.get())
            : named(functions, "main").or(() -> Optional.of(functions.getFirst()));
    if (function.isEmpty()) {
      return failed(
          Problem.usage(
              "Function '%s' not found in exports. Available: %s"
                      .formatted(name.orElse(""), names(functions))
                  + (cause.isEmpty() ? "" : "." + cause)));
    }
    boolean forProgram = function.get().parameters().isEmpty() && program.readsArguments();
    return switch (Arguments.parse(function.get(), forProgram ? List.of() : words)) {
      case Attempt.Done<List<Object>>(List<Object> values) ->
          new Attempt.Done<>(new EntryPoint(function.get(), values, words));
      case Attempt.Failed<List<Object>>(Problem problem) -> failed(problem);
    };
  }

  private static boolean haveCause(List<Diagnostic> notes) {
    return notes.stream().anyMatch(note -> note.code().phase() == DiagnosticCode.Phase.CODEGEN);
  }

  private static Optional<ProgramInterface.Function> named(
      List<ProgramInterface.Function> functions, String name) {
    return functions.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static String names(List<ProgramInterface.Function> functions) {
    return functions.stream()
        .map(ProgramInterface.Function::name)
        .collect(Collectors.joining(", "));
  }

  private static Attempt<EntryPoint> failed(Problem problem) {
    return new Attempt.Failed<>(problem);
  }
}
