package org.verajvm.codegen.gc;

import static org.verajvm.codegen.gc.Words.add;
import static org.verajvm.codegen.gc.Words.call;
import static org.verajvm.codegen.gc.Words.constant;
import static org.verajvm.codegen.gc.Words.greater;
import static org.verajvm.codegen.gc.Words.greaterOrEqual;
import static org.verajvm.codegen.gc.Words.isZero;
import static org.verajvm.codegen.gc.Words.load;

import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.Operand;

/**
 * Allocation by a host function: it never collects, so that the host needs no rooting discipline;
 * it grows the memory instead, and the debt is collected at the next safepoint in generated code.
 */
final class HostAllocate {
  /** The largest payload that can be asked for. */
  private static final int MOST_BYTES = 0xFFE00000;

  private HostAllocate() {}

  static void define(Symbols symbols) {
    Code c = new Code(symbols.define(symbols.allocateHost));
    Local descriptor = c.parameter(0);
    Local bytes = c.parameter(1);
    Local object = c.word("object");
    c.when(
        greaterOrEqual(
            load(descriptor, ObjectFormat.DESCRIPTOR_KIND), constant(ObjectFormat.HANDLE)),
        () -> {
          c.set(object, call(symbols.takeCell, constant(SizeClasses.HANDLE)));
          c.when(isZero(object), () -> c.call(symbols.outOfMemory));
          Allocate.fillHandle(c, object, descriptor);
          c.result(object);
        });
    c.when(greater(bytes, constant(MOST_BYTES)), () -> c.call(symbols.outOfMemory));
    takeRoom(symbols, c, add(bytes, ObjectFormat.PAYLOAD), object);
    c.store(object, ObjectFormat.HEADER, descriptor);
    c.store(object, ObjectFormat.AUX, constant(0));
    c.zero(add(object, ObjectFormat.PAYLOAD), bytes);
    Triggers.armIfIndebted(symbols, c);
    c.push(object);
  }

  private static void takeRoom(Symbols symbols, Code c, Operand size, Local object) {
    c.whenElse(
        greater(size, constant(SizeClasses.MAX_SMALL)),
        () -> c.set(object, call(symbols.takeLarge, size)),
        () -> c.set(object, call(symbols.takeCell, call(symbols.sizeClassOf, size))));
    c.when(isZero(object), () -> c.call(symbols.outOfMemory));
  }
}
