package org.verajvm.conformance.generated;

import java.util.Optional;
import org.verajvm.conformance.generated.evaluate.Expectation;

/**
 * A generated program with what it must do.
 *
 * @param record the choices that it was made from
 */
public record Subject(Decisions record, Program program, Expectation expectation) {
  /** The program of these choices; empty when it is not one to compare. */
  public static Optional<Subject> of(
      Choices choices, ProgramGenerator.Kind kind, Dialect dialect, String mark) {
    Program program = ProgramGenerator.generate(choices, kind, dialect, mark);
    return Expectation.of(program)
        .map(expectation -> new Subject(choices.record(), program, expectation));
  }

  /** The name of the function that runs it. */
  public String entry() {
    return program.entry().signature().name();
  }
}
