package org.verajvm.runtime.host.jvm;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasm.ChicoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.runtime.host.GuestStop;

/** What an exception that left the module's code says about the program. */
final class Failures {
  private static final String GENERATED_CLASSES = "com.dylibso.chicory.$gen.";
  private static final String GENERATED_METHOD = "func_";
  private static final int MOST_FRAMES = 64;

  private Failures() {}

  static Outcome outcome(Throwable failure) {
    return switch (failure) {
      case GuestStop.Exited exited -> new Outcome.Exited(exited.status());
      case GuestStop.Trapped trapped ->
          new Outcome.Stopped(
              trapped.kind(),
              trapped.site(),
              message(trapped),
              functions(trapped),
              Optional.empty());
      case ChicoryInterruptedException interrupted ->
          stopped(TrapKind.TIMEOUT, "The program was interrupted", interrupted);
      case TrapException trap ->
          stopped(TrapKind.UNREACHABLE, "Reached code that cannot be reached", trap);
      case ChicoryException exception
          when exception.getCause() instanceof StackOverflowError overflow ->
          stopped(TrapKind.STACK_OVERFLOW, "The call stack is exhausted", overflow);
      case StackOverflowError overflow ->
          stopped(TrapKind.STACK_OVERFLOW, "The call stack is exhausted", overflow);
      case OutOfMemoryError exhausted ->
          stopped(TrapKind.OUT_OF_MEMORY, "Out of memory", exhausted);
      default ->
          stopped(
              TrapKind.INTERNAL,
              failure.getClass().getSimpleName() + ": " + message(failure),
              failure);
    };
  }

  private static Outcome stopped(TrapKind kind, String message, Throwable failure) {
    Optional<Throwable> cause = kind == TrapKind.INTERNAL ? Optional.of(failure) : Optional.empty();
    return new Outcome.Stopped(kind, OptionalInt.empty(), message, functions(failure), cause);
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message;
  }

  /** The module's functions on the stack: each is a method that carries its index in its name. */
  private static List<Integer> functions(Throwable failure) {
    List<Integer> found = new ArrayList<>();
    for (StackTraceElement element : failure.getStackTrace()) {
      if (element.getClassName().startsWith(GENERATED_CLASSES)
          && element.getMethodName().startsWith(GENERATED_METHOD)
          && found.size() < MOST_FRAMES) {
        found.add(Integer.valueOf(element.getMethodName().substring(GENERATED_METHOD.length())));
      }
    }
    return found;
  }
}
