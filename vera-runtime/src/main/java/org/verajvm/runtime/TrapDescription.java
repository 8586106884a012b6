package org.verajvm.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.runtime.host.jvm.Outcome;

/** Says in the program's terms where and why it was stopped. */
final class TrapDescription {
  private final Layouts layouts;

  TrapDescription(Layouts layouts) {
    this.layouts = layouts;
  }

  Trap describe(Outcome.Stopped stopped) {
    return new Trap(stopped.kind(), message(stopped), frames(stopped), stopped.cause());
  }

  private String message(Outcome.Stopped stopped) {
    if (stopped.site().isPresent()) {
      return layouts.program().trapSites().get(stopped.site().getAsInt()).message();
    }
    return stopped.message().isEmpty() ? general(stopped.kind()) : stopped.message();
  }

  private static String general(TrapKind kind) {
    return switch (kind) {
      case UNREACHABLE -> "Reached code that cannot be reached";
      case CONTRACT_VIOLATION -> "Contract violation";
      case OVERFLOW -> "Integer overflow";
      case UNDERFLOW -> "Nat underflow";
      case NEGATIVE_NAT -> "Narrowing: a negative Int where a Nat is needed";
      case LARGE_NAT -> "Widening: a Nat above the largest Int where an Int is needed";
      case CONVERSION -> "Invalid conversion";
      case DIVIDE_BY_ZERO -> "Integer division by zero";
      case OUT_OF_BOUNDS -> "Index out of bounds";
      case ASSERTION -> "Assertion failed";
      case UNCAUGHT_EXCEPTION -> "Uncaught exception";
      case OUT_OF_MEMORY -> "Out of memory";
      case STACK_OVERFLOW -> "The call stack is exhausted";
      case TIMEOUT -> "The time limit is used up";
      case HOST_FAILURE -> "The host failed";
      case INTERNAL -> "Internal error: an invariant of the heap is broken";
    };
  }

  private List<Frame> frames(Outcome.Stopped stopped) {
    List<Frame> frames = new ArrayList<>();
    for (int index : stopped.functions()) {
      Optional<ProgramInterface.Function> function = layouts.function(index);
      function.ifPresent(found ->
          frames.add(
              new Frame(
                  found.name(),
                  found.file(),
                  found.firstLine(),
                  found.lastLine(),
                  found.library())));
    }
    return frames;
  }
}
