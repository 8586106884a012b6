package org.verajvm.conformance.differential;

/**
 * What an implementation made of one program.
 *
 * @param code of the complaint, or the kind of trap
 * @param message of the complaint or the trap; it may be worded in any way
 * @param output what it printed
 */
public record Verdict(Ending ending, String code, String message, String output) {
  /** How it ended. */
  public enum Ending {
    PRINTED,
    TRAPPED,
    REFUSED
  }

  /** The verdict on a program that had a file to itself. */
  static Verdict of(Reply reply) {
    return switch (reply) {
      case Reply.Printed(String output) -> new Verdict(Ending.PRINTED, "", "", output);
      case Reply.Trapped(String kind, String message, String output) ->
          new Verdict(Ending.TRAPPED, kind, message, output);
      case Reply.Refused(var complaints) -> refused(complaints.getFirst());
    };
  }

  /** Refused with that complaint first. */
  static Verdict refused(Reply.Complaint complaint) {
    return new Verdict(Ending.REFUSED, complaint.code(), complaint.message(), "");
  }

  /** True when both end alike: with equal output, and of complaints the code counts. */
  boolean agrees(Verdict other) {
    return ending == other.ending && code.equals(other.code) && output.equals(other.output);
  }

  /** The ending with the kind of trap or the code. */
  String summary() {
    return switch (ending) {
      case PRINTED -> "printed";
      case TRAPPED -> "trapped " + code;
      case REFUSED -> "refused " + code;
    };
  }

  /** In one line: the ending, the code or the kind of trap, the message, the output. */
  @Override
  public String toString() {
    return switch (ending) {
      case PRINTED -> "printed " + output;
      case TRAPPED -> "trapped " + code + ": " + message + " after " + output;
      case REFUSED -> "refused " + code + " " + message;
    };
  }
}
