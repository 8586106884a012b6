package org.verajvm.codegen.core;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;

/**
 * The program without type variables: every call's type arguments are empty, and only what the
 * exports reach is left.
 *
 * @param functions instances are named for their origin and type arguments
 */
public record MonomorphicProgram(
    Map<FunctionId, CoreFunction> functions,
    Map<DataId, DataDefinition> data,
    List<FunctionId> exports) {}
