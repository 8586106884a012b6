package org.verajvm.codegen.core;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;

/**
 * The program in Core form, polymorphic.
 *
 * @param exports functions the module exports, without type parameters, in order
 */
public record CoreProgram(
    Map<FunctionId, CoreFunction> functions,
    Map<DataId, DataDefinition> data,
    List<FunctionId> exports) {}
