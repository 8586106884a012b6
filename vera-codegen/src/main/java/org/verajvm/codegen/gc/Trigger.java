package org.verajvm.codegen.gc;

import java.util.Locale;

/**
 * Why a collection ran; {@link #code()} is what the word {@link MemoryMap#ARMED} holds until the
 * next safepoint, and what {@link Statistic#TRIGGER} answers afterwards.
 */
public enum Trigger {
  /** The host asked for it. */
  EXPLICIT,
  /** Stress mode: every safepoint collects. */
  STRESS,
  /** The bytes that the program allocated since the last collection. */
  ALLOCATION,
  /** The handles that the program made since the last collection. */
  HANDLES,
  /** Bytes that a host reported, or allocated for a result. */
  EXTERNAL,
  /** The memory limit: there was no room for an object. */
  MEMORY_LIMIT,
  /** A call ended in the middle of the allocator or of a collection. */
  RECOVERY;

  /** The word for people and in JSON, such as {@code memory limit}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The number that crosses the host ABI. */
  public int code() {
    return ordinal();
  }
}
