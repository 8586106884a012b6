package org.verajvm.codegen.gc;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One step of a mutator or its host. Objects have numbers that do not change when other steps are
 * left out; a step that names an object which is not there (or not reachable any more) does
 * nothing. So every part of a program is a program, which is what shrinking needs.
 */
sealed interface HeapAction {
  /** Who allocates: a call of generated code, its inlined path, or the host. */
  enum Maker {
    PROGRAM,
    INLINED,
    HOST;

    @Override
    public String toString() {
      return this == HOST ? " (made by the host)" : this == INLINED ? " (inlined)" : "";
    }
  }

  /** Stands for no object where an object's number is expected. */
  int NONE = 0;

  /** The number of the static object. */
  int STATIC = -1;

  /** The name of an object for people. */
  static String name(int id) {
    return id == NONE ? "nothing" : id == STATIC ? "the static object" : "n" + id;
  }

  /** Who keeps an object. */
  record Holder(Kind kind, int index) {
    enum Kind {
      NOBODY,
      ROOT,
      SLOT,
      CELL
    }

    static final Holder NOBODY = new Holder(Kind.NOBODY, 0);
    static final Holder ROOT = new Holder(Kind.ROOT, 0);

    @Override
    public String toString() {
      return switch (kind) {
        case NOBODY -> "nobody";
        case ROOT -> "a host root";
        case SLOT -> "frame slot " + index;
        case CELL -> "static cell " + index;
      };
    }
  }

  /** Allocates an object. */
  record New(int id, Form form, int length, Maker maker, Holder holder) implements HeapAction {
    @Override
    public String toString() {
      return "n" + id + " = " + form.describe(length) + maker + ", held by " + holder;
    }
  }

  /**
   * Allocates a handle, and its store entry unless {@code isEmpty}. The entry holds references and
   * shares the structure of another entry, as versions of one map do.
   *
   * @param sharing number of the handle whose entry is shared, or 0
   */
  record NewHandle(
      int id,
      int kind,
      boolean traced,
      boolean isEmpty,
      List<Integer> holds,
      int sharing,
      Maker maker,
      Holder holder)
      implements HeapAction {
    private static final List<String> KINDS = List.of("?", "map", "set", "decimal");

    @Override
    public String toString() {
      String entry =
          isEmpty
              ? " without entry"
              : !traced
                  ? ""
                  : " of "
                      + names(holds)
                      + (sharing == 0 ? "" : " and all that n" + sharing + " has");
      return "n" + id + " = " + KINDS.get(kind) + entry + maker + ", held by " + holder;
    }

    private static String names(List<Integer> ids) {
      return ids.stream().map(HeapAction::name).collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /** An array of references to new objects. */
  record Many(int id, Form form, int length, int count, Maker maker, Holder holder)
      implements HeapAction {
    @Override
    public String toString() {
      return "n%d = array of %d new objects, each %s%s, held by %s"
          .formatted(id, count, form.describe(length), maker, holder);
    }
  }

  /** Empties each element of an array but those at multiples of {@code every}. */
  record Thin(int id, int every) implements HeapAction {
    @Override
    public String toString() {
      return "n" + id + " keeps every " + every + "th element only";
    }
  }

  /** A tree whose every reference is used: what is not scanned of it is lost. */
  record Tree(int id, Form form, int length, int depth, Holder holder) implements HeapAction {
    @Override
    public String toString() {
      return "n%d = tree of depth %d of %s, held by %s"
          .formatted(id, depth, form.describe(length), holder);
    }
  }

  /** A chain of pairs of the rest and a side pair with a leaf: marking it needs a stack as deep. */
  record Comb(int id, int depth, int bottom, Holder holder) implements HeapAction {
    @Override
    public String toString() {
      return "n%d = comb of depth %d over %s, held by %s"
          .formatted(id, depth, name(bottom), holder);
    }
  }

  /** An array of references to new handles without references of their own. */
  record Handles(int id, int kind, int count, Maker maker, Holder holder) implements HeapAction {
    @Override
    public String toString() {
      return "n%d = array of %d new handles of kind %s%s, held by %s"
          .formatted(id, count, NewHandle.KINDS.get(kind), maker, holder);
    }
  }

  /** Many host roots of one object. */
  record Roots(int id, int count) implements HeapAction {
    @Override
    public String toString() {
      return count + " host roots of " + name(id);
    }
  }

  /** Gives up all host roots of an object. */
  record DropAll(int id) implements HeapAction {
    @Override
    public String toString() {
      return "the host drops each root of " + name(id);
    }
  }

  /** Sets a reference. */
  record Link(int from, int place, int to) implements HeapAction {
    @Override
    public String toString() {
      return "n" + from + "[" + place + "] = " + name(to);
    }
  }

  /** The entry of a handle comes to refer to an object, maybe to the handle itself. */
  record Enlarge(int handle, int to) implements HeapAction {
    @Override
    public String toString() {
      return "the entry of n" + handle + " also holds " + name(to);
    }
  }

  record Hold(int id, Holder holder) implements HeapAction {
    @Override
    public String toString() {
      return name(id) + " in " + holder;
    }
  }

  /** Gives up a host root of an object. */
  record Drop(int id) implements HeapAction {
    @Override
    public String toString() {
      return "the host drops n" + id;
    }
  }

  record Enter(int words) implements HeapAction {
    @Override
    public String toString() {
      return "enter a frame of " + words + " words";
    }
  }

  record Leave() implements HeapAction {
    @Override
    public String toString() {
      return "leave the frame";
    }
  }

  /** A handler catches: frames are dropped at once. */
  record Unwind(int frames) implements HeapAction {
    @Override
    public String toString() {
      return "throw across " + frames + " frames";
    }
  }

  /** Objects that nobody holds. */
  record Garbage(Form form, int length, int count, Maker maker) implements HeapAction {
    @Override
    public String toString() {
      return "%d times %s for nobody%s".formatted(count, form.describe(length), maker);
    }
  }

  /** The host allocates until memory is at its limit. */
  record Fill(int length) implements HeapAction {
    @Override
    public String toString() {
      return "the host fills memory with strings of " + length;
    }
  }

  /** An array that no memory has room for. */
  record Huge(Form form, long count, Maker maker) implements HeapAction {
    @Override
    public String toString() {
      return form.name() + "[" + count + "]" + maker + ", which is too large";
    }
  }

  record Collect() implements HeapAction {
    @Override
    public String toString() {
      return "collect";
    }
  }

  /** A collection in which the host fails at the n-th handle it is asked about. */
  record FailingCollect(boolean tracing, int handle) implements HeapAction {
    @Override
    public String toString() {
      return "collect; the host fails at the %dth handle it %s"
          .formatted(handle, tracing ? "traces" : "evicts");
    }
  }

  /** Work of the host and a collection of which an access to memory is the last thing. */
  record CutOff(int access) implements HeapAction {
    @Override
    public String toString() {
      return "allocate and collect, cut off at access " + access + " to memory; reset";
    }
  }

  /** The same work of which the last thing is the n-th write to a word of the collector. */
  record CutOffBehind(int word, int write) implements HeapAction {
    @Override
    public String toString() {
      return "allocate and collect, cut off behind write " + write + " to word " + word + "; reset";
    }
  }

  /** The same work, of which the last thing is that the sweep begins an object's block's list. */
  record CutOffListing(int id) implements HeapAction {
    @Override
    public String toString() {
      return "allocate and collect, cut off where the list of "
          + name(id)
          + "'s block begins; reset";
    }
  }

  /** The same, cut off in the allocator; and then the reset is cut off too. */
  record CutOffMending(int word, int write) implements HeapAction {
    @Override
    public String toString() {
      return "allocate, cut off; reset, cut off behind write %d to word %d; reset"
          .formatted(write, word);
    }
  }

  /** A collection under verify mode of a heap that is damaged, which must say so. */
  record Damage() implements HeapAction {
    @Override
    public String toString() {
      return "collect and verify while the static object has no header";
    }
  }

  /** Requires that the last marking ended with a mark stack of so many blocks. */
  record MarkStack(int blocks) implements HeapAction {
    @Override
    public String toString() {
      return "the mark stack has " + blocks + " blocks";
    }
  }

  record Safepoint() implements HeapAction {
    @Override
    public String toString() {
      return "safepoint";
    }
  }

  record Stress(boolean on) implements HeapAction {
    @Override
    public String toString() {
      return "stress mode " + (on ? "on" : "off");
    }
  }

  record Verify(boolean on) implements HeapAction {
    @Override
    public String toString() {
      return "verify mode " + (on ? "on" : "off");
    }
  }

  record Report(int bytes) implements HeapAction {
    @Override
    public String toString() {
      return "the host reports " + bytes + " bytes";
    }
  }

  record Reset() implements HeapAction {
    @Override
    public String toString() {
      return "reset";
    }
  }
}
