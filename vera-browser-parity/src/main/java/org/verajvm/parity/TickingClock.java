package org.verajvm.parity;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that is a second later at each reading, so that programs that print the time can be
 * compared. The page has one that reads the same.
 */
final class TickingClock implements InstantSource {
  /** The first reading, in milliseconds. */
  static final long START = 1_700_000_000_000L;

  /** From one reading to the next, in milliseconds. */
  static final long STEP = 1000;

  private long next = START;

  @Override
  public Instant instant() {
    Instant now = Instant.ofEpochMilli(next);
    next += STEP;
    return now;
  }
}
