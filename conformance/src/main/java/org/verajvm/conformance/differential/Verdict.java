package org.verajvm.conformance.differential;

/**
 * What an implementation made of one program.
 *
 * @param detail what it printed, or the whole complaint
 */
public record Verdict(Ending ending, String code, String detail) {
  /** How it ended. */
  public enum Ending {
    PRINTED,
    TRAPPED,
    REFUSED
  }

  /** The verdict on a program that had a file to itself. */
  static Verdict of(Reply reply) {
    return switch (reply) {
      case Reply.Printed(String output) -> new Verdict(Ending.PRINTED, "", output);
      case Reply.Trapped(String kind, String output) -> new Verdict(Ending.TRAPPED, kind, output);
      case Reply.Refused(var complaints) -> refused(complaints.getFirst());
    };
  }

  /** Refused with that complaint first. */
  static Verdict refused(Reply.Complaint complaint) {
    return new Verdict(Ending.REFUSED, complaint.code(), complaint.message());
  }

  /** True when both end alike: with equal output, and of complaints the code counts. */
  boolean agrees(Verdict other) {
    return ending == other.ending
        && code.equals(other.code)
        && (ending == Ending.REFUSED || detail.equals(other.detail));
  }

  /** The ending with the kind of trap or the code. */
  String summary() {
    return switch (ending) {
      case PRINTED -> "printed";
      case TRAPPED -> "trapped " + code;
      case REFUSED -> "refused " + code;
    };
  }

  /** In one line: the ending, the code or the kind of trap, the detail. */
  @Override
  public String toString() {
    return switch (ending) {
      case PRINTED -> "printed " + detail;
      case TRAPPED -> "trapped " + code + " after " + detail;
      case REFUSED -> "refused " + code + " " + detail;
    };
  }
}
