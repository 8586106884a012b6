package org.verajvm.runtime.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Entries in slots that are reused.
 *
 * <p>An index is a slot number (from 1, low bits) and the slot's generation (high bits), which
 * changes whenever the slot is freed: an index that outlives its entry is noticed, also when the
 * slot holds another entry by then. Adding, reading and removing take constant time.
 *
 * @param <E> what an entry holds
 */
public final class Store<E> {
  private static final int SLOT_BITS = 26;
  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
  private static final int NONE = 0;

  private final StoreKind kind;
  private @Nullable Object[] entries = new @Nullable Object[16];

  /**
   * For each slot its generation in the high bits, and in the low ones the slot itself while it
   * holds an entry, else the next free slot or {@link #NONE}. So the word of a living entry is its
   * index, and no other slot's word is one.
   */
  private int[] words = new int[16];

  private int firstFree = NONE;
  private int slots = 1;
  private int size;
  private long made;

  public Store(StoreKind kind) {
    this.kind = kind;
    words[NONE] = SLOT_MASK;
  }

  /** Adds an entry; its index, never 0. */
  public int add(E entry) {
    int slot = firstFree;
    if (slot == NONE) {
      slot = newSlot();
    } else {
      firstFree = words[slot] & SLOT_MASK;
    }
    int index = words[slot] & ~SLOT_MASK | slot;
    words[slot] = index;
    entries[slot] = entry;
    size++;
    made++;
    return index;
  }

  /**
   * The entry of an index.
   *
   * @throws StaleIndexException when there is none
   */
  @SuppressWarnings("unchecked")
  public E get(int index) {
    if (contains(index)) {
      Object entry = entries[index & SLOT_MASK];
      if (entry != null) {
        return (E) entry;
      }
    }
    throw stale(index, "used");
  }

  /** Whether the index names a living entry. */
  public boolean contains(int index) {
    int slot = index & SLOT_MASK;
    return slot < words.length && words[slot] == index;
  }

  /**
   * Evicts an entry.
   *
   * @throws StaleIndexException when there is none
   */
  public void remove(int index) {
    if (!contains(index)) {
      throw stale(index, "evicted");
    }
    int slot = index & SLOT_MASK;
    int nextGeneration = index - slot + (1 << SLOT_BITS);
    words[slot] = nextGeneration | firstFree;
    entries[slot] = null;
    firstFree = slot;
    size--;
  }

  /** The number of living entries. */
  public int size() {
    return size;
  }

  /** The number of entries ever added. */
  public long made() {
    return made;
  }

  /** Evicts everything. Indices from before stay stale. */
  public void clear() {
    for (int slot = 1; slot < slots; slot++) {
      if (entries[slot] != null) {
        remove(words[slot]);
      }
    }
  }

  private int newSlot() {
    if (slots > SLOT_MASK) {
      throw new OutOfMemoryError(
          "more than " + SLOT_MASK + " entries in the store of kind " + kind);
    }
    if (slots == entries.length) {
      int capacity = Math.min(slots * 2, SLOT_MASK + 1);
      entries = Arrays.copyOf(entries, capacity);
      words = Arrays.copyOf(words, capacity);
    }
    return slots++;
  }

  private StaleIndexException stale(int index, String use) {
    return new StaleIndexException(
        "internal error: stale index "
            + Integer.toHexString(index)
            + " of the store of kind "
            + kind
            + " "
            + use);
  }
}
