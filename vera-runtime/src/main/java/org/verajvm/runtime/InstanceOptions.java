package org.verajvm.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The world an instance runs in; start from {@link #DEFAULT}.
 *
 * @param stdin what it reads
 * @param stdout where it prints; empty to capture it in the result of each call
 * @param stderr likewise
 * @param arguments what {@code IO.args} gives
 * @param variables finds the variables of {@code IO.get_env}
 * @param directory what relative file names are relative to
 * @param random where Random draws from
 * @param clock what {@code IO.time} reads
 * @param listener hears of collections
 * @param stress whether to collect at every opportunity, to find defects
 * @param verify whether to check the heap after every collection, to find defects
 */
public record InstanceOptions(
    Limits limits,
    InputStream stdin,
    Optional<OutputStream> stdout,
    Optional<OutputStream> stderr,
    List<String> arguments,
    Function<String, Optional<String>> variables,
    Path directory,
    RandomGenerator random,
    InstantSource clock,
    CollectionListener listener,
    boolean stress,
    boolean verify) {

  /** No input, no arguments, no environment variables, captured output. */
  public static final InstanceOptions DEFAULT =
      new InstanceOptions(
          Limits.DEFAULT,
          InputStream.nullInputStream(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          name -> Optional.empty(),
          Path.of(""),
          new java.util.Random(),
          InstantSource.system(),
          CollectionListener.NONE,
          false,
          false);

  public InstanceOptions {
    arguments = List.copyOf(arguments);
  }

  public InstanceOptions withLimits(Limits changed) {
    return new InstanceOptions(
        changed, stdin, stdout, stderr, arguments, variables, directory, random, clock, listener,
        stress, verify);
  }

  public InstanceOptions withStdin(InputStream changed) {
    return new InstanceOptions(
        limits, changed, stdout, stderr, arguments, variables, directory, random, clock, listener,
        stress, verify);
  }

  public InstanceOptions withStdin(String text) {
    return withStdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Prints to streams, which the caller flushes, instead of capturing. */
  public InstanceOptions withOutput(OutputStream out, OutputStream err) {
    return new InstanceOptions(
        limits,
        stdin,
        Optional.of(out),
        Optional.of(err),
        arguments,
        variables,
        directory,
        random,
        clock,
        listener,
        stress,
        verify);
  }

  public InstanceOptions withArguments(List<String> changed) {
    return new InstanceOptions(
        limits, stdin, stdout, stderr, changed, variables, directory, random, clock, listener,
        stress, verify);
  }

  public InstanceOptions withVariables(Function<String, Optional<String>> changed) {
    return new InstanceOptions(
        limits, stdin, stdout, stderr, arguments, changed, directory, random, clock, listener,
        stress, verify);
  }

  public InstanceOptions withVariables(Map<String, String> changed) {
    return withVariables(name -> Optional.ofNullable(changed.get(name)));
  }

  public InstanceOptions withDirectory(Path changed) {
    return new InstanceOptions(
        limits, stdin, stdout, stderr, arguments, variables, changed, random, clock, listener,
        stress, verify);
  }

  public InstanceOptions withRandom(RandomGenerator changed) {
    return new InstanceOptions(
        limits, stdin, stdout, stderr, arguments, variables, directory, changed, clock, listener,
        stress, verify);
  }

  /** Lets {@code IO.time} read another clock than the system's. */
  public InstanceOptions withClock(InstantSource changed) {
    return new InstanceOptions(
        limits, stdin, stdout, stderr, arguments, variables, directory, random, changed, listener,
        stress, verify);
  }

  public InstanceOptions withListener(CollectionListener changed) {
    return new InstanceOptions(
        limits, stdin, stdout, stderr, arguments, variables, directory, random, clock, changed,
        stress, verify);
  }

  /** Collects at every opportunity, or checks the heap after every collection: slow, for tests. */
  public InstanceOptions withDebugging(boolean collectAlways, boolean checkAlways) {
    return new InstanceOptions(
        limits,
        stdin,
        stdout,
        stderr,
        arguments,
        variables,
        directory,
        random,
        clock,
        listener,
        collectAlways,
        checkAlways);
  }
}
