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

  /**
   * Enough for a recursion a million calls deep, also where the engine's code is still interpreted
   * and a frame takes half a kilobyte. A larger stack would take longer to unwind when it
   * overflows.
   */
  private static final long STACK = 768L << 20;

  /** All the memory the engine can address, no time limit, a stack of 768 MiB. */
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
