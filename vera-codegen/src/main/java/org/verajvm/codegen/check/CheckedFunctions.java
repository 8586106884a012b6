package org.verajvm.codegen.check;

import java.util.List;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.types.FunctionId;

/**
 * A top-level function and those of its {@code where} blocks.
 *
 * @param calls the library functions they call
 */
record CheckedFunctions(List<TypedFunction> functions, List<FunctionId> calls) {}
