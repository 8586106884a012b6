package org.verajvm.codegen.typed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.FunctionId;

/**
 * A program without errors: the main file, the modules it imports, and the library functions it
 * uses.
 *
 * @param functions in declaration order, functions of {@code where} blocks among them
 * @param data every data type in use, the prelude's among them
 * @param handledEffects the effects that handlers of the program are of
 * @param clausesThrow whether a clause may throw an exception to a handler outside of its own
 * @param exports public functions of the main file that are not generic, in order
 */
public record TypedProgram(
    Map<FunctionId, TypedFunction> functions,
    Map<DataId, DataDefinition> data,
    Set<EffectId> handledEffects,
    boolean clausesThrow,
    List<FunctionId> exports) {}
