package org.verajvm.conformance;

import java.util.Optional;

/**
 * A numbered section of the specification, as {@code sections.txt} lists it.
 *
 * @param number {@code 4.12.2}
 * @param title what it is about, in a few words
 * @param gap why programs of some kind are missing, where they are
 */
public record SpecSection(String number, String title, Optional<Gap> gap) {
  /**
   * Programs that a section has not.
   *
   * @param reason why it cannot have them
   */
  public record Gap(Missing missing, String reason) {}

  /** The kinds of programs that a section may lack. */
  public enum Missing {
    /** Programs that do what the section allows. */
    ALLOWS,
    /** Programs that do what the section forbids. */
    FORBIDS,
    /** Programs of either kind. */
    CASES
  }
}
