package org.verajvm.runtime.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * A persistent hash trie from key to entry: every change shares all but one path with the index it
 * came from. Five bits of the hash a level; whole hashes that collide end in a list.
 */
final class KeyIndex {
  static final KeyIndex EMPTY = new KeyIndex(new Branch(0, new Node[0]));
  private static final int BITS = 5;
  private static final int HASH_BITS = 32;

  private final Branch root;

  private KeyIndex(Branch root) {
    this.root = root;
  }

  /** A node of the trie; an entry is a leaf. */
  sealed interface Node permits Branch, Collision, Entry {}

  /** Children in the order of the bits of {@code bitmap}. */
  private record Branch(int bitmap, Node[] children) implements Node {
    int position(int bit) {
      return Integer.bitCount(bitmap & bit - 1);
    }

    boolean has(int bit) {
      return (bitmap & bit) != 0;
    }

    Branch withChild(int bit, Node child) {
      Node[] changed = children.clone();
      changed[position(bit)] = child;
      return new Branch(bitmap, changed);
    }

    Branch withNewChild(int bit, Node child) {
      int at = position(bit);
      Node[] changed = new Node[children.length + 1];
      System.arraycopy(children, 0, changed, 0, at);
      changed[at] = child;
      System.arraycopy(children, at, changed, at + 1, children.length - at);
      return new Branch(bitmap | bit, changed);
    }

    Branch withoutChild(int bit) {
      int at = position(bit);
      Node[] changed = new Node[children.length - 1];
      System.arraycopy(children, 0, changed, 0, at);
      System.arraycopy(children, at + 1, changed, at, changed.length - at);
      return new Branch(bitmap & ~bit, changed);
    }
  }

  /** At least two entries of one hash. */
  private record Collision(int hash, Entry[] entries) implements Node {
    int find(Key key) {
      for (int i = 0; i < entries.length; i++) {
        if (entries[i].key().equals(key)) {
          return i;
        }
      }
      return -1;
    }

    Collision with(Entry entry) {
      int at = find(entry.key());
      Entry[] changed = Arrays.copyOf(entries, at < 0 ? entries.length + 1 : entries.length);
      changed[at < 0 ? entries.length : at] = entry;
      return new Collision(hash, changed);
    }

    Node without(int at) {
      if (entries.length == 2) {
        return entries[1 - at];
      }
      Entry[] changed = new Entry[entries.length - 1];
      System.arraycopy(entries, 0, changed, 0, at);
      System.arraycopy(entries, at + 1, changed, at, changed.length - at);
      return new Collision(hash, changed);
    }
  }

  Optional<Entry> find(Key key) {
    int hash = key.hashCode();
    Node node = root;
    for (int shift = 0; ; shift += BITS) {
      switch (node) {
        case Branch branch -> {
          int bit = bit(hash, shift);
          if (!branch.has(bit)) {
            return Optional.empty();
          }
          node = branch.children()[branch.position(bit)];
        }
        case Entry entry -> {
          return entry.key().equals(key) ? Optional.of(entry) : Optional.empty();
        }
        case Collision collision -> {
          int at = collision.find(key);
          return at < 0 ? Optional.empty() : Optional.of(collision.entries()[at]);
        }
      }
    }
  }

  /** Adds the entry, or replaces the entry of an equal key. */
  KeyIndex with(Entry entry) {
    return new KeyIndex(insert(root, entry, entry.key().hashCode(), 0));
  }

  /** Removes the entry of a key that is present. */
  KeyIndex without(Key key) {
    return new KeyIndex(remove(root, key, key.hashCode(), 0));
  }

  private static Branch insert(Branch branch, Entry entry, int hash, int shift) {
    int bit = bit(hash, shift);
    if (!branch.has(bit)) {
      return branch.withNewChild(bit, entry);
    }
    Node child = branch.children()[branch.position(bit)];
    Node changed =
        switch (child) {
          case Branch below -> insert(below, entry, hash, shift + BITS);
          case Entry old ->
              old.key().equals(entry.key())
                  ? entry
                  : join(old, old.key().hashCode(), entry, hash, shift + BITS);
          case Collision all ->
              all.hash() == hash
                  ? all.with(entry)
                  : join(all, all.hash(), entry, hash, shift + BITS);
        };
    return branch.withChild(bit, changed);
  }

  private static Node join(Node old, int oldHash, Entry entry, int hash, int shift) {
    if (shift >= HASH_BITS) {
      return new Collision(hash, new Entry[] {(Entry) old, entry});
    }
    int oldBit = bit(oldHash, shift);
    int bit = bit(hash, shift);
    if (oldBit == bit) {
      return new Branch(bit, new Node[] {join(old, oldHash, entry, hash, shift + BITS)});
    }
    boolean oldFirst = Integer.compareUnsigned(oldBit, bit) < 0;
    return new Branch(oldBit | bit, oldFirst ? new Node[] {old, entry} : new Node[] {entry, old});
  }

  private static Branch remove(Branch branch, Key key, int hash, int shift) {
    int bit = bit(hash, shift);
    return switch (branch.children()[branch.position(bit)]) {
      case Entry entry -> branch.withoutChild(bit);
      case Collision collision -> branch.withChild(bit, collision.without(collision.find(key)));
      case Branch below -> {
        Branch left = remove(below, key, hash, shift + BITS);
        yield branch.withChild(bit, collapse(left));
      }
    };
  }

  /** A branch over a single leaf is that leaf, so that a removed key leaves no trace. */
  private static Node collapse(Branch branch) {
    if (branch.children().length == 1 && !(branch.children()[0] instanceof Branch)) {
      return branch.children()[0];
    }
    return branch;
  }

  private static int bit(int hash, int shift) {
    return 1 << (hash >>> shift & (1 << BITS) - 1);
  }
}
