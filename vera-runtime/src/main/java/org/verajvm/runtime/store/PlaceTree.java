package org.verajvm.runtime.store;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A persistent weight-balanced tree of entries in the order of their places: every change shares
 * all but one path with the tree it came from. Its height is logarithmic, so recursion is shallow.
 */
sealed interface PlaceTree {
  /** Of two siblings none is more than this many times as heavy as the other. */
  int BALANCE = 3;

  /** A heavy child is rotated once when its inner child is lighter than this many outer ones. */
  int SINGLE_ROTATION = 2;

  int size();

  /** Adds an entry whose place comes after all others. */
  PlaceTree append(Entry entry);

  /** Replaces the entry of the same place, which is present. */
  PlaceTree replace(Entry entry);

  /** Removes the entry of a place that is present. */
  PlaceTree remove(long place);

  void forEach(Consumer<? super Entry> action);

  /** Traces each entry, except below nodes that were visited in this epoch. */
  void trace(int epoch, LongConsumer visitor);

  /** No entries. */
  enum Empty implements PlaceTree {
    EMPTY;

    @Override
    public int size() {
      return 0;
    }

    @Override
    public PlaceTree append(Entry entry) {
      return new Node(EMPTY, entry, EMPTY);
    }

    @Override
    public PlaceTree replace(Entry entry) {
      throw absent(entry.place());
    }

    @Override
    public PlaceTree remove(long place) {
      throw absent(place);
    }

    @Override
    public void forEach(Consumer<? super Entry> action) {}

    @Override
    public void trace(int epoch, LongConsumer visitor) {}

    private static IllegalStateException absent(long place) {
      return new IllegalStateException("internal error: no entry at place " + place);
    }
  }

  /** An entry between those before and those after it. */
  final class Node implements PlaceTree {
    private final PlaceTree left;
    private final Entry entry;
    private final PlaceTree right;
    private final int size;
    private int tracedIn;

    private Node(PlaceTree left, Entry entry, PlaceTree right) {
      this.left = left;
      this.entry = entry;
      this.right = right;
      this.size = left.size() + 1 + right.size();
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public PlaceTree append(Entry last) {
      return balance(left, entry, right.append(last));
    }

    @Override
    public PlaceTree replace(Entry changed) {
      if (changed.place() == entry.place()) {
        return new Node(left, changed, right);
      }
      return changed.place() < entry.place()
          ? new Node(left.replace(changed), entry, right)
          : new Node(left, entry, right.replace(changed));
    }

    @Override
    public PlaceTree remove(long place) {
      if (place == entry.place()) {
        return glue(left, right);
      }
      return place < entry.place()
          ? balance(left.remove(place), entry, right)
          : balance(left, entry, right.remove(place));
    }

    @Override
    public void forEach(Consumer<? super Entry> action) {
      left.forEach(action);
      action.accept(entry);
      right.forEach(action);
    }

    @Override
    public void trace(int epoch, LongConsumer visitor) {
      if (tracedIn == epoch) {
        return;
      }
      tracedIn = epoch;
      left.trace(epoch, visitor);
      entry.trace(epoch, visitor);
      right.trace(epoch, visitor);
    }

    private static PlaceTree glue(PlaceTree left, PlaceTree right) {
      if (!(left instanceof Node leftNode)) {
        return right;
      }
      if (!(right instanceof Node rightNode)) {
        return left;
      }
      if (leftNode.size > rightNode.size) {
        Entry last = leftNode.last();
        return balance(left.remove(last.place()), last, right);
      }
      Entry first = rightNode.first();
      return balance(left, first, right.remove(first.place()));
    }

    private Entry first() {
      Node node = this;
      while (node.left instanceof Node next) {
        node = next;
      }
      return node.entry;
    }

    private Entry last() {
      Node node = this;
      while (node.right instanceof Node next) {
        node = next;
      }
      return node.entry;
    }

    /** Restores the balance after one insertion or removal on one side. */
    private static PlaceTree balance(PlaceTree left, Entry entry, PlaceTree right) {
      if (left.size() + right.size() > 1) {
        if (right instanceof Node heavy && right.size() > BALANCE * left.size()) {
          return rotateLeft(left, entry, heavy);
        }
        if (left instanceof Node heavy && left.size() > BALANCE * right.size()) {
          return rotateRight(heavy, entry, right);
        }
      }
      return new Node(left, entry, right);
    }

    private static PlaceTree rotateLeft(PlaceTree left, Entry entry, Node right) {
      if (right.left instanceof Node inner && inner.size >= SINGLE_ROTATION * right.right.size()) {
        return new Node(
            new Node(left, entry, inner.left),
            inner.entry,
            new Node(inner.right, right.entry, right.right));
      }
      return new Node(new Node(left, entry, right.left), right.entry, right.right);
    }

    private static PlaceTree rotateRight(Node left, Entry entry, PlaceTree right) {
      if (left.right instanceof Node inner && inner.size >= SINGLE_ROTATION * left.left.size()) {
        return new Node(
            new Node(left.left, left.entry, inner.left),
            inner.entry,
            new Node(inner.right, entry, right));
      }
      return new Node(left.left, left.entry, new Node(left.right, entry, right));
    }
  }
}
