package org.verajvm.codegen.lower;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.closed.ClosedFunction;
import org.verajvm.codegen.closed.ClosureShape;
import org.verajvm.codegen.closed.HostFunction;
import org.verajvm.codegen.closed.Variable;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.ValueType;

/** From representations to WebAssembly's types. */
final class ValueTypes {
  private ValueTypes() {}

  static ValueType of(Representation representation) {
    return switch (representation) {
      case I32, REFERENCE -> ValueType.I32;
      case I64 -> ValueType.I64;
      case F64 -> ValueType.F64;
      case NONE -> throw new IllegalStateException("internal error: a value without value");
    };
  }

  static FunctionType of(ClosedFunction function) {
    return type(
        function.parameters().stream().map(Variable::representation).toList(),
        function.result().map(Variable::representation).orElse(Representation.NONE));
  }

  static FunctionType of(HostFunction function) {
    return type(function.parameters(), function.result());
  }

  /** The closure comes first. */
  static FunctionType of(ClosureShape shape) {
    FunctionType rest = type(shape.parameters(), shape.result());
    List<ValueType> parameters = new ArrayList<>();
    parameters.add(ValueType.I32);
    parameters.addAll(rest.parameters());
    return new FunctionType(parameters, rest.results());
  }

  private static FunctionType type(List<Representation> parameters, Representation result) {
    return new FunctionType(
        parameters.stream().map(ValueTypes::of).toList(),
        result == Representation.NONE ? List.of() : List.of(of(result)));
  }
}
