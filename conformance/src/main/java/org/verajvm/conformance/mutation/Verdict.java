package org.verajvm.conformance.mutation;

/** What the compiler made of a program; all but the first two are defects of the compiler. */
public enum Verdict {
  /** Diagnostics, at least one of them an error. */
  REJECTED,
  /** A module that validates. */
  COMPILED,
  /** The checker was content, a later pass was not. */
  CHECKED_BUT_NOT_COMPILED,
  /** Neither an error nor a module. */
  NO_ANSWER,
  /** An exception or a stack overflow inside the compiler. */
  INTERNAL_ERROR,
  /** A module that does not validate. */
  INVALID_MODULE,
  /** A program that does something else, or keeps other entries, when it collects all the time. */
  DIFFERS_UNDER_STRESS,
  /** A program that parses has no canonical form, or one that the formatter changes again. */
  UNSTABLE_FORMAT,
  /** No answer within the time limit. */
  TOO_SLOW;

  public boolean isDefect() {
    return this != REJECTED && this != COMPILED;
  }
}
