package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.and;
import static org.verajvm.codegen.gc.Words.binary;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.lessOrEqual;
import static org.verajvm.codegen.gc.Words.shiftLeft;
import static org.verajvm.codegen.gc.Words.shiftRight;
import static org.verajvm.codegen.gc.Words.subtract;
import static org.verajvm.codegen.gc.Words.unary;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;

/**
 * The cell sizes: steps of 8 up to 128 bytes, four steps a doubling up to 1024, then the sizes that
 * divide a block's room by 15, 14, ... 2, so that no block wastes a cell. The last class is that of
 * handles.
 */
final class SizeClasses {
  private static final int FINE_MAX = 128;
  private static final int FINE_COUNT = FINE_MAX / 8 - 1;
  private static final int MIDDLE_MAX = 1024;
  private static final int MIDDLE_COUNT = 12;
  private static final int MOST_PER_BLOCK = 15;

  /** The class of handles, which have blocks of their own. */
  static final int HANDLE = FINE_COUNT + MIDDLE_COUNT + MOST_PER_BLOCK - 1;

  /** How many classes there are. */
  static final int COUNT = HANDLE + 1;

  /** Larger objects get spans of their own. */
  static final int MAX_SMALL = cellSize(HANDLE - 1);

  private SizeClasses() {}

  /** Bytes of a cell of the class. */
  static int cellSize(int sizeClass) {
    if (sizeClass == HANDLE) {
      return ObjectFormat.PAYLOAD;
    }
    if (sizeClass < FINE_COUNT) {
      return 16 + 8 * sizeClass;
    }
    int step = sizeClass - FINE_COUNT;
    if (step < MIDDLE_COUNT) {
      int base = FINE_MAX << (step / 4);
      return base + base / 4 * (step % 4 + 1);
    }
    return BlockFormat.ROOM / (MOST_PER_BLOCK - (step - MIDDLE_COUNT)) & -8;
  }

  /** Cells in a block of the class. */
  static int capacity(int sizeClass) {
    return BlockFormat.ROOM / cellSize(sizeClass);
  }

  /** The class of objects of {@code size} bytes, at most {@link #MAX_SMALL}. */
  static int of(int size) {
    int units = (size + 7) >>> 3;
    if (units <= 2) {
      return 0;
    }
    if (units <= FINE_MAX / 8) {
      return units - 2;
    }
    if (units <= MIDDLE_MAX / 8) {
      int doubling = 31 - Integer.numberOfLeadingZeros(units - 1);
      return FINE_COUNT + (doubling - 4) * 4 + (((units - 1) >>> (doubling - 2)) & 3);
    }
    return FINE_COUNT + MIDDLE_COUNT + MOST_PER_BLOCK - BlockFormat.ROOM / (units * 8);
  }

  /** Emits {@link #of} as a function from size to class. */
  static void define(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.sizeClassOf));
    Local units = c.parameter(0);
    Local doubling = c.word("doubling");
    c.set(units, shiftRight(add(units, 7), 3));
    c.when(lessOrEqual(units, constant(2)), () -> c.result(constant(0)));
    c.when(lessOrEqual(units, constant(FINE_MAX / 8)), () -> c.result(subtract(units, 2)));
    c.when(
        lessOrEqual(units, constant(MIDDLE_MAX / 8)),
        () -> {
          c.set(units, subtract(units, 1));
          c.set(doubling, subtract(constant(31), unary(NumericOperator.I32_CLZ, units)));
          c.result(
              add(
                  add(shiftLeft(doubling, 2), FINE_COUNT - 16),
                  and(shiftRight(units, subtract(doubling, 2)), 3)));
        });
    c.push(
        subtract(
            constant(FINE_COUNT + MIDDLE_COUNT + MOST_PER_BLOCK),
            binary(NumericOperator.I32_DIV_U, constant(BlockFormat.ROOM), shiftLeft(units, 3))));
  }
}
