package org.verajvm.parity;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.verajvm.conformance.ConformanceCase;
import org.verajvm.conformance.ExpectedCall;

/**
 * A program to compare: each call is made several times on an instance of its own, so that what one
 * leaves behind meets the next.
 *
 * @param name how reports and divergences name it
 * @param main its main file
 * @param repetitions how often each call is made
 */
public record Subject(String name, Path main, List<Call> calls, int repetitions) {
  private static final int REPETITIONS = 10;

  /** The chapter of programs that go to a limit: once is enough, for each takes seconds. */
  private static final String LIMIT = "limit/";

  /**
   * One call.
   *
   * @param arguments words as after {@code --} on the command line
   * @param stdin what the program reads
   * @param maxMemory limit of the instance in bytes
   */
  public record Call(
      String function, List<String> arguments, String stdin, OptionalLong maxMemory) {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return function + arguments;
    }
  }

  public Subject {
    calls = List.copyOf(calls);
  }

  /** A program with calls that are made ten times. */
  public static Subject of(String name, Path main, List<Call> calls) {
    return new Subject(name, main, calls, name.startsWith(LIMIT) ? 1 : REPETITIONS);
  }

  /** The calls of a case of the conformance suite. */
  public static Subject of(ConformanceCase subject) {
    return of(subject.name(), subject.main(), subject.calls().stream().map(Subject::call).toList());
  }

  private static Call call(ExpectedCall call) {
    return new Call(call.function(), call.arguments(), call.stdin(), call.maxMemory());
  }
}
