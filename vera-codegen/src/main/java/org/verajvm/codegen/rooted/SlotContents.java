package org.verajvm.codegen.rooted;

import java.util.Arrays;

/**
 * What is known of each slot of a frame at one place: the number of the variable whose present
 * value it holds, that it is zero, or nothing.
 */
final class SlotContents {
  static final int UNKNOWN = -1;
  static final int ZERO = -2;

  private int[] slots;
  private boolean reached;

  private SlotContents(int[] slots, boolean reached) {
    this.slots = slots;
    this.reached = reached;
  }

  static SlotContents unknown(int count) {
    int[] slots = new int[count];
    Arrays.fill(slots, UNKNOWN);
    return new SlotContents(slots, true);
  }

  static SlotContents unreached(int count) {
    SlotContents contents = unknown(count);
    contents.endControl();
    return contents;
  }

  SlotContents copy() {
    return new SlotContents(slots.clone(), reached);
  }

  void become(SlotContents other) {
    slots = other.slots.clone();
    reached = other.reached;
  }

  int get(int slot) {
    return slots[slot];
  }

  void set(int slot, int content) {
    slots[slot] = content;
  }

  /** The variable has a new value, which no slot holds. */
  void forget(int variable) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == variable) {
        slots[i] = UNKNOWN;
      }
    }
  }

  /** Control does not go on from here. */
  void endControl() {
    reached = false;
  }

  /** Keeps what holds here and in {@code other}; returns whether anything was lost. */
  boolean meet(SlotContents other) {
    if (!other.reached) {
      return false;
    }
    if (!reached) {
      become(other);
      return true;
    }
    boolean lost = false;
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != other.slots[i] && slots[i] != UNKNOWN) {
        slots[i] = UNKNOWN;
        lost = true;
      }
    }
    return lost;
  }
}
