package org.verajvm.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * How much an instance may take.
 *
 * @param memoryBytes of its memory; past them the program traps with {@code out_of_memory}
 * @param callTime of one call; past it the program traps with {@code timeout}
 * @param stackBytes of the stack that calls run on, reserved but not taken; past them the program
 *     traps with {@code stack_overflow}
 */
public record Limits(long memoryBytes, Optional<Duration> callTime, long stackBytes) {
  private static final long MOST_MEMORY = 32_767L * 65_536;

  /** Enough for a recursion two million calls deep. */
  private static final long STACK = 1L << 30;

  /** All the memory the engine can address, no time limit, a stack of 1 GiB. */
  public static final Limits DEFAULT = new Limits(MOST_MEMORY, Optional.empty(), STACK);

  public Limits withMemory(long bytes) {
    return new Limits(bytes, callTime, stackBytes);
  }

  public Limits withCallTime(Duration time) {
    return new Limits(memoryBytes, Optional.of(time), stackBytes);
  }

  public Limits withStack(long bytes) {
    return new Limits(memoryBytes, callTime, bytes);
  }
}
