package org.verajvm.runtime.cli;

/**
 * Why a command cannot do its work, as one clear message for its user.
 *
 * @param status what the command exits with: {@link Status#USAGE} or {@link Status#PROGRAM}
 */
record Problem(String message, int status) {
  static Problem usage(String message) {
    return new Problem(message, Status.USAGE);
  }

  static Problem program(String message) {
    return new Problem(message, Status.PROGRAM);
  }
}
