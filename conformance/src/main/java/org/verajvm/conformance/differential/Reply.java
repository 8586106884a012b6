package org.verajvm.conformance.differential;

import java.util.List;

/** What an implementation says to a file that it shall run. */
public sealed interface Reply {
  /** The program ended by itself. */
  record Printed(String output) implements Reply {}

  /** The program was stopped; the kind as {@code --json} names it. */
  record Trapped(String kind, String message, String output) implements Reply {}

  /** The program was not compiled as a whole; no complaint is left out. */
  record Refused(List<Complaint> complaints) implements Reply {}

  /**
   * A diagnostic.
   *
   * @param code as E202; empty for a complaint without one
   * @param line counted from 1; 0 when it has no place
   */
  record Complaint(String code, int line, String message) {
    @Override
    public String toString() {
      return message.isEmpty() ? code : code + ": " + message;
    }
  }
}
