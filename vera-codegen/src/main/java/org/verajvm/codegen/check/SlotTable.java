package org.verajvm.codegen.check;

import java.util.List;
import org.verajvm.parser.source.Span;

/**
 * Which parameter each slot of a function refers to (spec 3.4.2).
 *
 * @param function its name
 * @param signature {@code fn divide(@Int, @Int -> @Int)}
 * @param span the declaration
 */
public record SlotTable(String function, String signature, List<Slot> slots, Span span) {
  public SlotTable {
    slots = List.copyOf(slots);
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
