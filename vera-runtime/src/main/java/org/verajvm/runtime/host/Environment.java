package org.verajvm.runtime.host;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The world a program runs in.
 *
 * @param stdin where it reads
 * @param stdout where it prints
 * @param stderr where {@code IO.stderr} writes
 * @param arguments what {@code IO.args} gives
 * @param variables finds environment variables
 * @param directory what relative paths are relative to
 * @param random where Random draws from
 * @param clock what {@code IO.time} reads
 */
public record Environment(
    TextInput stdin,
    OutputStream stdout,
    OutputStream stderr,
    List<String> arguments,
    Function<String, Optional<String>> variables,
    Path directory,
    RandomGenerator random,
    InstantSource clock) {
  public Environment {
    arguments = List.copyOf(arguments);
  }
}
