package org.verajvm.codegen.lower;

import java.util.List;
import org.verajvm.codegen.abi.ProgramInterface.TrapSite;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.ValueType;

/** Calls of the host that stop the program; one short call each, so that hot code stays small. */
final class TrapCode {
  private final List<TrapSite> sites;
  private final FunctionSymbol trap;

  TrapCode(ModuleBuilder module, List<TrapSite> sites) {
    this.sites = sites;
    FunctionType type = FunctionType.of(ValueType.I32, ValueType.I32);
    this.trap = module.importFunction(ModuleSymbols.HOST, "trap", type);
  }

  /** The import: kind, site. */
  FunctionSymbol function() {
    return trap;
  }

  void always(FunctionBuilder code, int site) {
    code.i32Const(sites.get(site).kind().code()).i32Const(site).call(trap).unreachable_();
  }

  /** Traps when the condition on the stack is not 0. */
  void when(FunctionBuilder code, int site) {
    code.if_(() -> always(code, site));
  }

  /** Traps at a site known at run time only. */
  void atSite(FunctionBuilder code, TrapKind kind, Runnable pushSite) {
    code.i32Const(kind.code());
    pushSite.run();
    code.call(trap).unreachable_();
  }
}
