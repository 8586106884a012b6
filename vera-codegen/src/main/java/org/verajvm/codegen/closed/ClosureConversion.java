package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;

/** Closures: what a lambda captures, and the object that carries it. */
final class ClosureConversion {
  private final FunctionScope scope;

  ClosureConversion(FunctionScope scope) {
    this.scope = scope;
  }

  static ClosureShape shape(Type.Function type) {
    List<Representation> parameters =
        type.parameters().stream()
            .map(Representation::of)
            .filter(representation -> representation != Representation.NONE)
            .toList();
    return new ClosureShape(parameters, Representation.of(type.result()));
  }

  static ObjectLayout layout(List<CoreLocal> fields) {
    return ObjectLayout.of(fields.stream().map(f -> Representation.of(f.type())).toList());
  }

  /** The closure of {@code lambda}: a static object if nothing but constants is captured. */
  Value closure(CoreExpression.Lambda lambda, BlockBuilder out) {
    Map<CoreLocal, Value> constants = new LinkedHashMap<>();
    List<CoreLocal> fields = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (CoreLocal captured : scope.program().captures().of(lambda)) {
      Value value = scope.value(captured);
      if (value instanceof Value.Use) {
        fields.add(captured);
        values.add(value);
      } else {
        constants.put(captured, value);
      }
    }
    return build(lambda, constants, fields, values, out);
  }

  private Value build(
      CoreExpression.Lambda lambda,
      Map<CoreLocal, Value> constants,
      List<CoreLocal> fields,
      List<Value> values,
      BlockBuilder out) {
    FunctionId id = scope.lambdaId();
    String display = "closure of " + scope.display();
    int index =
        scope
            .program()
            .enqueue(new ProgramScope.PendingLambda(id, lambda, constants, fields, display));
    ObjectLayout layout = layout(fields);
    int descriptor = scope.program().layout().descriptors().object("closure " + id, layout);
    if (layout.isEmpty()) {
      return new Value.Static(
          scope.program().layout().objects().object(descriptor, layout, index, List.of()));
    }
    Variable target = scope.fresh("closure", Representation.REFERENCE);
    out.add(new Statement.NewObject(target, descriptor, layout, index, values));
    return new Value.Use(target);
  }
}
