package org.verajvm.runtime;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.TrapKind;

/**
 * Why a program was stopped (spec 12.7).
 *
 * @param message what happened, in a sentence or two
 * @param frames the active functions, innermost first
 * @param cause what went wrong in the implementation, when the kind is {@code internal}
 */
public record Trap(TrapKind kind, String message, List<Frame> frames, Optional<Throwable> cause) {
  public Trap {
    frames = List.copyOf(frames);
  }

  /** What to change about the program; empty where there is nothing general to say. */
  public String fix() {
    return switch (kind) {
      case DIVIDE_BY_ZERO ->
          "Require a divisor other than zero with `requires(...)`, or test it before dividing.";
      case OVERFLOW ->
          "Require operands whose result fits into 64 bits with `requires(...)`, or test them"
              + " first.";
      case UNDERFLOW -> "Require that the subtrahend is not the greater one, or subtract as @Int.";
      case OUT_OF_BOUNDS ->
          "Require an index from 0 to below the length with `requires(...)`, or test it first.";
      case STACK_OVERFLOW ->
          "Make the recursive call the last thing the function does, with an accumulator as"
              + " parameter, or iterate with `array_fold`.";
      case OUT_OF_MEMORY -> "Keep less data reachable at a time, or raise the memory limit.";
      case TIMEOUT -> "Make sure that the program ends, or raise the time limit.";
      case UNCAUGHT_EXCEPTION -> "Handle the exception with `handle[Exn<...>]` in a caller.";
      case UNREACHABLE, CONTRACT_VIOLATION, ASSERTION, HOST_FAILURE, INTERNAL -> "";
    };
  }
}
