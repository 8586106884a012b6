package org.verajvm.codegen.lower;

import java.util.Map;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.layout.CellLayout;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.StoreOperator;

/**
 * The function that makes the cells fit for the next call after one that did not return: no handler
 * is in force, and what belonged to activations is cleared.
 */
final class ResetCells {
  private final FunctionBuilder code;
  private final Map<Cell, Integer> addresses;

  private ResetCells(FunctionBuilder code, Map<Cell, Integer> addresses) {
    this.code = code;
    this.addresses = addresses;
  }

  /** Whether there is anything that a trap may leave behind. */
  static boolean isNeeded(CellLayout cells) {
    return cells.addresses().keySet().stream().anyMatch(ResetCells::isOfActivation);
  }

  static FunctionSymbol define(ModuleBuilder module, CellLayout cells) {
    FunctionSymbol symbol = module.declare("reset_cells", FunctionType.EMPTY);
    ResetCells reset = new ResetCells(module.define(symbol), cells.addresses());
    reset.addresses.forEach(reset::clear);
    return symbol;
  }

  private static boolean isOfActivation(Cell cell) {
    return cell.kind() != Cell.Kind.STATE && cell.kind() != Cell.Kind.STATE_READY;
  }

  private void clear(Cell cell, int address) {
    if (!isOfActivation(cell)) {
      return;
    }
    code.i32Const(0);
    if (CellLayout.size(cell) == 4) {
      code.i32Const(0).store(StoreOperator.I32_STORE, address);
    } else {
      code.i64Const(0).store(StoreOperator.I64_STORE, address);
    }
  }
}
