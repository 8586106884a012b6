package org.verajvm.conformance.generated.evaluate;

import java.util.Optional;

/** A computation that does not go on where it is. */
abstract sealed class Stop extends RuntimeException {
  private Stop(String message) {
    super(message, null, false, false);
  }

  /** The program traps; the kind as results name it. */
  static final class Trap extends Stop {
    final String kind;

    Trap(String kind) {
      super(kind);
      this.kind = kind;
    }
  }

  /** A thrown value on its way to the handler that was in force; to none where none was. */
  static final class Thrown extends Stop {
    final transient Optional<Object> handler;
    final transient Value value;

    Thrown(Optional<Object> handler, Value value) {
      super("thrown");
      this.handler = handler;
      this.value = value;
    }
  }

  /** A clause did not resume: its handler ends with this value. */
  static final class Abandoned extends Stop {
    final transient Object handler;
    final transient Value value;

    Abandoned(Object handler, Value value) {
      super("abandoned");
      this.handler = handler;
      this.value = value;
    }
  }

  /** The program is not one to compare: too long, or a float whose text is open. */
  static final class Unsuitable extends Stop {
    Unsuitable(String reason) {
      super(reason);
    }
  }
}
