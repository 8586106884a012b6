package org.verajvm.codegen.check;

import java.util.List;
import org.verajvm.parser.source.Span;

/**
 * Which parameter each slot of a function refers to (spec 3.4.2).
 *
 * @param path its name, after those of the functions in whose where blocks it stands
 * @param signature {@code fn divide(@Int, @Int -> @Int)}
 * @param slots by type, then by index
 * @param span the declaration
 */
public record SlotTable(List<String> path, String signature, List<Slot> slots, Span span) {
  public SlotTable {
    path = List.copyOf(path);
    slots = List.copyOf(slots);
  }

  /** In how many functions this one stands. */
  public int depth() {
    return path.size() - 1;
  }

  /**
   * One slot.
   *
   * @param type the namespace as written
   * @param index counted from the last parameter of that type
   * @param parameter the parameter's position, from one
   * @param count how many parameters have this type
   */
  public record Slot(String type, int index, int parameter, int count) {}
}
