package org.verajvm.codegen.wasm;

/** Internal error of the compiler: it built code that WebAssembly's validation would refuse. */
public final class InvalidCodeException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  InvalidCodeException(String message) {
    super("internal error: " + message);
  }
}
