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
      case UNDERFLOW ->
          "Require with `requires(...)` that the subtrahend is not the greater one, or subtract as"
              + " @Int.";
      case NEGATIVE_NAT ->
          "Require a value of zero or more with `requires(...)`, or convert it with `int_to_nat`.";
      case LARGE_NAT ->
          "Require a value up to 9223372036854775807 with `requires(...)`, or keep it a @Nat.";
      case CONVERSION ->
          "Test the Float64 first: it must be finite (`float_is_nan`, `float_is_infinite`) and its"
              + " whole part must fit into 64 bits.";
      case CONTRACT_VIOLATION ->
          "Meet a `requires(...)` or a refinement where the value comes from; for `ensures(...)`,"
              + " `decreases(...)` or an invariant correct the function, or state what holds.";
      case ASSERTION ->
          "Correct what makes the predicate false, or state it with `requires(...)` so that callers"
              + " must meet it.";
      case OUT_OF_BOUNDS ->
          "Require an index from 0 to below the length with `requires(...)`, or test it first.";
      case STACK_OVERFLOW ->
          "Make the recursive call the last thing the function does, with an accumulator as"
              + " parameter, or iterate with `array_fold`.";
      case OUT_OF_MEMORY -> "Keep less data reachable at a time, or raise the memory limit.";
      case TIMEOUT -> "Make sure that the program ends, or raise the time limit.";
      case UNCAUGHT_EXCEPTION -> "Handle the exception with `handle[Exn<...>]` in a caller.";
      case UNREACHABLE ->
          "Add the arm that is missing to the `match`, or the clause that is missing to the"
              + " handler.";
      case HOST_FAILURE, INTERNAL -> "";
    };
  }
}
