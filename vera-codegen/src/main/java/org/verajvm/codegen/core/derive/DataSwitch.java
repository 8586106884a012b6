package org.verajvm.codegen.core.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Fields;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;

/** Branches on all constructors of a concrete data type. */
record DataSwitch(Type.Data data, Map<DataId, DataDefinition> definitions) {

  /** What to do with a value of one constructor. */
  interface Case {
    CoreExpression of(Constructor constructor, List<CoreExpression> fields);
  }

  /** A value that is a local: it is looked into more than once. */
  CoreExpression on(CoreExpression value, Type result, Case body) {
    List<Constructor> constructors = Fields.constructors(data, definitions);
    if (constructors.size() == 1) {
      return body.of(constructors.getFirst(), fields(value, constructors.getFirst()));
    }
    List<CoreExpression.Switch.Case> cases = new ArrayList<>();
    for (Constructor constructor : constructors) {
      cases.add(
          new CoreExpression.Switch.Case(
              constructor.tag(), body.of(constructor, fields(value, constructor))));
    }
    return new CoreExpression.Switch(value, cases, Optional.empty(), result);
  }

  /** The fields if the value is of that constructor, else false. */
  CoreExpression test(CoreExpression value, Constructor constructor, CoreExpression ifConstructor) {
    if (Fields.constructors(data, definitions).size() == 1) {
      return ifConstructor;
    }
    return new CoreExpression.Switch(
        value,
        List.of(new CoreExpression.Switch.Case(constructor.tag(), ifConstructor)),
        Optional.of(CoreTerms.FALSE),
        Type.Primitive.BOOL);
  }

  List<CoreExpression> fields(CoreExpression value, Constructor constructor) {
    List<Type> types = Fields.types(data, constructor, definitions);
    List<CoreExpression> fields = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      fields.add(new CoreExpression.Field(value, constructor, i, types.get(i)));
    }
    return fields;
  }
}
