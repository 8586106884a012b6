package org.verajvm.conformance;

import java.util.Optional;

/** How a call ends. */
public sealed interface Outcome {
  /**
   * The function returned.
   *
   * @param value the result as the command line prints it; empty for Unit
   */
  record Returned(Optional<String> value) implements Outcome {
    @Override
    public String toString() {
      return value.map(text -> "value " + text).orElse("no value");
    }
  }

  /**
   * The program ended itself.
   *
   * @param status what it gave to {@code IO.exit}
   */
  record Exited(int status) implements Outcome {
    @Override
    public String toString() {
      return "exit " + status;
    }
  }

  /**
   * The program was stopped.
   *
   * @param kind the kind of trap as {@code --json} names it
   * @param message in a case the part of the message that must occur; of a host the whole message
   */
  record Trapped(String kind, String message) implements Outcome {
    @Override
    public String toString() {
      return "trap " + kind + (message.isEmpty() ? "" : " \"" + message + "\"");
    }
  }

  /** True when {@code observed} is what this expectation describes. */
  default boolean matches(Outcome observed) {
    return switch (this) {
      case Returned expected -> expected.equals(observed);
      case Exited expected -> expected.equals(observed);
      case Trapped expected ->
          observed instanceof Trapped trapped
              && trapped.kind().equals(expected.kind())
              && trapped.message().contains(expected.message());
    };
  }
}
