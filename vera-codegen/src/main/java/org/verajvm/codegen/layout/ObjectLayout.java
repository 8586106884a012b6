package org.verajvm.codegen.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the fields of a data value or closure lie: references first, then eight-byte scalars, then
 * four-byte ones, so that a descriptor needs only the number of references.
 *
 * @param size in bytes, header included, a multiple of eight
 * @param referenceWords number of leading references
 * @param fields one for each field, in declaration order
 */
public record ObjectLayout(int size, int referenceWords, List<Slot> fields) {
  /** Offset of the descriptor address and mark bits. */
  public static final int HEADER = 0;

  /** Offset of the tag, length, table index or store index. */
  public static final int AUX = 4;

  /** Offset of the first payload byte. */
  public static final int PAYLOAD = 8;

  /**
   * One field.
   *
   * @param offset from the object's address; meaningless for {@link Representation#NONE}
   */
  public record Slot(int offset, Representation representation) {}

  /** The layout of an object with fields of these representations. */
  public static ObjectLayout of(List<Representation> representations) {
    List<Slot> slots =
        new ArrayList<>(
            Collections.nCopies(representations.size(), new Slot(0, Representation.NONE)));
    int next = place(representations, Representation.REFERENCE, PAYLOAD, slots);
    int references = (next - PAYLOAD) / 4;
    next = align(next);
    next = place(representations, Representation.I64, next, slots);
    next = place(representations, Representation.F64, next, slots);
    next = place(representations, Representation.I32, next, slots);
    return new ObjectLayout(align(next), references, List.copyOf(slots));
  }

  private static int place(
      List<Representation> all, Representation wanted, int start, List<Slot> slots) {
    int width = wanted == Representation.I64 || wanted == Representation.F64 ? 8 : 4;
    int next = start;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == wanted) {
        slots.set(i, new Slot(next, wanted));
        next += width;
      }
    }
    return next;
  }

  /** The next multiple of eight. */
  public static int align(int offset) {
    return (offset + 7) & -8;
  }

  /** True if nothing follows the header: such a value is a static object. */
  public boolean isEmpty() {
    return size == PAYLOAD;
  }
}
