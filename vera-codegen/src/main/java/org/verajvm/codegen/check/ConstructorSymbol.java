package org.verajvm.codegen.check;

import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.TupleType;

/** A constructor and the data type it makes. */
record ConstructorSymbol(DataDefinition data, int tag) {
  DataDefinition.Constructor constructor() {
    return data.constructors().get(tag);
  }

  /** {@code Tuple} takes any number of fields (spec 2.3.1). */
  boolean isTuple() {
    return data == TupleType.DEFINITION;
  }
}
