package org.verajvm.codegen.core.derive;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Derivable;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** What is said of an exception that no handler takes: its value, where that has a text. */
record UncaughtMessage(Map<DataId, DataDefinition> data, Span span) {
  CoreExpression of(Type type, CoreExpression value) {
    if (!Derivable.hasText(type, data)) {
      return CoreTerms.text("Uncaught exception of type " + type);
    }
    CoreExpression shown =
        GeneratedFunction.SHOW.call(type, List.of(value), Primitive.STRING, span);
    return BuiltinCalls.call(
        WellKnownBuiltins.CONCATENATE,
        List.of(),
        List.of(CoreTerms.text("Uncaught exception: "), shown),
        Primitive.STRING,
        span);
  }
}
