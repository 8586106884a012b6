package org.verajvm.codegen.core.lower;

import java.util.List;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/** What a map or a set holds, as arrays in order of insertion. */
record MapParts(Span span) {
  CoreExpression keys(CoreExpression map, Type.Map type) {
    return BuiltinCalls.call(
        WellKnownBuiltins.MAP_KEYS,
        List.of(type.key(), type.value()),
        List.of(map),
        new Type.Array(Erasure.erase(type.key())),
        span);
  }

  CoreExpression values(CoreExpression map, Type.Map type) {
    return BuiltinCalls.call(
        WellKnownBuiltins.MAP_VALUES,
        List.of(type.key(), type.value()),
        List.of(map),
        new Type.Array(Erasure.erase(type.value())),
        span);
  }

  CoreExpression elements(CoreExpression set, Type.Set type) {
    return BuiltinCalls.call(
        WellKnownBuiltins.SET_ELEMENTS,
        List.of(type.element()),
        List.of(set),
        new Type.Array(Erasure.erase(type.element())),
        span);
  }
}
