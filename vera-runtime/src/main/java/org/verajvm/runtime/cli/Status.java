package org.verajvm.runtime.cli;

/** Exit codes of the commands; {@code IO.exit} gives others. */
final class Status {
  /** Done. */
  static final int GOOD = 0;

  /** The program is wrong or trapped. */
  static final int PROGRAM = 1;

  /** The command is wrong. */
  static final int USAGE = 2;

  private Status() {}
}
