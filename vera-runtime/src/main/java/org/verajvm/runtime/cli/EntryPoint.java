package org.verajvm.runtime.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verajvm.codegen.abi.ProgramInterface;
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
   */
  static Attempt<EntryPoint> find(VeraProgram program, Optional<String> name, List<String> words) {
    List<ProgramInterface.Function> functions = program.functions();
    if (functions.isEmpty()) {
      return failed(
          Problem.program(
              "No exported functions to call: declare one `public` to make it callable."));
    }
    Optional<ProgramInterface.Function> function =
        name.isPresent()
            ? named(functions, name.get())
            : named(functions, "main").or(() -> Optional.of(functions.getFirst()));
    if (function.isEmpty()) {
      return failed(
          Problem.usage(
              "Function '%s' not found in exports. Available: %s"
                  .formatted(name.orElse(""), names(functions))));
    }
    boolean forProgram = function.get().parameters().isEmpty() && program.readsArguments();
    return switch (Arguments.parse(function.get(), forProgram ? List.of() : words)) {
      case Attempt.Done<List<Object>>(List<Object> values) ->
          new Attempt.Done<>(new EntryPoint(function.get(), values, words));
      case Attempt.Failed<List<Object>>(Problem problem) -> failed(problem);
    };
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
