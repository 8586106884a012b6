package org.verajvm.codegen.layout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.types.Type;

/**
 * Where the module-wide variables lie: those that hold references in one range, which the collector
 * scans as roots, the others anywhere. Cells without a value take no room.
 */
public final class CellLayout {
  private final Map<Cell, Integer> addresses;
  private final int rootsStart;
  private final int rootsEnd;

  private CellLayout(Map<Cell, Integer> addresses, int rootsStart, int rootsEnd) {
    this.addresses = addresses;
    this.rootsStart = rootsStart;
    this.rootsEnd = rootsEnd;
  }

  /** Places {@code cells} in static data with the values they start with (spec 12.4.2). */
  public static CellLayout place(Set<Cell> cells, StaticData data, StaticObjects objects) {
    Set<Cell> references = new LinkedHashSet<>();
    Map<Cell, Integer> addresses = new LinkedHashMap<>();
    for (Cell cell : cells) {
      switch (Representation.of(cell.type())) {
        case NONE -> {}
        case REFERENCE -> references.add(cell);
        case I32, I64, F64 -> addresses.put(cell, data.reserve(8));
      }
    }
    Map<Cell, Integer> initial = new LinkedHashMap<>();
    references.forEach(cell -> initial.put(cell, initialReference(cell, objects)));
    int start = data.reserve(4 * references.size());
    int next = start;
    for (Cell cell : references) {
      addresses.put(cell, next);
      data.i32(next, initial.getOrDefault(cell, 0));
      next += 4;
    }
    return new CellLayout(addresses, start, next);
  }

  /** A string or array that nothing was put into is the empty one. */
  private static int initialReference(Cell cell, StaticObjects objects) {
    return switch (cell.type()) {
      case Type.Primitive _ -> objects.string("");
      case Type.Array array -> objects.array(ElementLayout.of(array.element()), List.of());
      default -> 0;
    };
  }

  /** The cell's address. */
  public int address(Cell cell) {
    Integer found = addresses.get(cell);
    if (found == null) {
      throw new IllegalStateException("internal error: cell without a place: " + cell);
    }
    return found;
  }

  /** Bytes that the cell's value takes. */
  public static int size(Cell cell) {
    return Representation.of(cell.type()) == Representation.REFERENCE ? 4 : 8;
  }

  /** Every cell that holds a value, with its address. */
  public Map<Cell, Integer> addresses() {
    return Map.copyOf(addresses);
  }

  /** Address of the first reference cell. */
  public int rootsStart() {
    return rootsStart;
  }

  /** Address after the last reference cell. */
  public int rootsEnd() {
    return rootsEnd;
  }
}
