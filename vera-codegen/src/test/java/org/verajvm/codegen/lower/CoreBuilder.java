package org.verajvm.codegen.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;

/** Short names for the expressions of test programs. */
final class CoreBuilder {
  static final Type INT = Type.Primitive.INT;
  static final Type NAT = Type.Primitive.NAT;
  static final Type BOOL = Type.Primitive.BOOL;
  static final Type BYTE = Type.Primitive.BYTE;
  static final Type FLOAT = Type.Primitive.FLOAT64;
  static final Type STRING = Type.Primitive.STRING;
  static final Type UNIT = Type.Primitive.UNIT;
  static final Type NEVER = Type.Primitive.NEVER;
  static final SourceFile FILE = new SourceFile("test.vera", "line\nline\n");
  static final Span SPAN = new Span(FILE, 0, 4);

  private final Map<FunctionId, CoreFunction> functions = new LinkedHashMap<>();
  private final Map<DataId, DataDefinition> data = new LinkedHashMap<>();
  private final List<FunctionId> exports = new ArrayList<>();

  /** A data type without parameters; the constructors by name with their fields. */
  Type.Data data(String name, Map<String, List<Type>> constructors) {
    DataId id = new DataId("", name);
    DataDefinition definition = new DataDefinition(id, List.of());
    List<DataDefinition.Constructor> all = new ArrayList<>();
    constructors.forEach((constructor, fields) ->
        all.add(new DataDefinition.Constructor(constructor, all.size(), fields)));
    definition.defineConstructors(all);
    data.put(id, definition);
    return new Type.Data(id, List.of());
  }

  /** {@code Nil | Cons(Int, List)}. */
  Type.Data intList() {
    Type.Data list = new Type.Data(new DataId("", "List"), List.of());
    Map<String, List<Type>> constructors = new LinkedHashMap<>();
    constructors.put("Nil", List.of());
    constructors.put("Cons", List.of(INT, list));
    return data("List", constructors);
  }

  DataDefinition.Constructor constructor(Type.Data type, int tag) {
    return data.getOrDefault(type.id(), new DataDefinition(type.id(), List.of()))
        .constructors()
        .get(tag);
  }

  CoreExpression construct(Type.Data type, int tag, CoreExpression... arguments) {
    return new CoreExpression.Construct(constructor(type, tag), List.of(arguments), type);
  }

  CoreExpression field(CoreLocal object, int tag, int index) {
    Type.Data type = (Type.Data) object.type();
    DataDefinition.Constructor constructor = constructor(type, tag);
    return new CoreExpression.Field(
        use(object), constructor, index, constructor.fields().get(index));
  }

  CoreBuilder function(String name, Type result, List<CoreLocal> parameters, CoreExpression body) {
    FunctionId id = new FunctionId("", name);
    functions.put(id, new CoreFunction(id, List.of(), parameters, result, body, name, SPAN));
    return this;
  }

  CoreBuilder export(String name, Type result, List<CoreLocal> parameters, CoreExpression body) {
    exports.add(new FunctionId("", name));
    return function(name, result, parameters, body);
  }

  MonomorphicProgram build() {
    return new MonomorphicProgram(functions, data, exports);
  }

  static CoreLocal local(String name, Type type) {
    return new CoreLocal(name, type);
  }

  static CoreExpression use(CoreLocal local) {
    return new CoreExpression.Local(local);
  }

  static CoreExpression let(CoreLocal local, CoreExpression value, CoreExpression body) {
    return new CoreExpression.Let(local, value, body);
  }

  static CoreExpression seq(CoreExpression first, CoreExpression second) {
    return new CoreExpression.Sequence(first, second);
  }

  static CoreExpression number(long value) {
    return new CoreExpression.Scalar(value, INT);
  }

  static CoreExpression bool(boolean value) {
    return new CoreExpression.Scalar(value ? 1 : 0, BOOL);
  }

  static CoreExpression decimal(double value) {
    return new CoreExpression.Float(value, FLOAT);
  }

  static CoreExpression text(String value) {
    return new CoreExpression.Text(value, STRING);
  }

  static CoreExpression unit() {
    return new CoreExpression.Unit(UNIT);
  }

  static CoreExpression op(Intrinsic intrinsic, Type type, CoreExpression... arguments) {
    return new CoreExpression.Operation(intrinsic, List.of(), Arrays.asList(arguments), type, SPAN);
  }

  static CoreExpression add(CoreExpression left, CoreExpression right) {
    return op(Intrinsic.INT_ADD, INT, left, right);
  }

  static CoreExpression subtract(CoreExpression left, CoreExpression right) {
    return op(Intrinsic.INT_SUBTRACT, INT, left, right);
  }

  static CoreExpression equal(CoreExpression left, CoreExpression right) {
    return op(Intrinsic.I64_EQUAL, BOOL, left, right);
  }

  static CoreExpression less(CoreExpression left, CoreExpression right) {
    return op(Intrinsic.INT_LESS, BOOL, left, right);
  }

  static CoreExpression choose(
      CoreExpression condition, CoreExpression then, CoreExpression otherwise) {
    return new CoreExpression.If(condition, then, otherwise, then.type());
  }

  static CoreExpression call(String name, Type type, CoreExpression... arguments) {
    return new CoreExpression.Call(
        new FunctionId("", name), List.of(), List.of(arguments), type, SPAN);
  }

  static CoreExpression match(CoreExpression scrutinee, Type type, CoreExpression... bodiesByTag) {
    List<CoreExpression.Switch.Case> cases = new ArrayList<>();
    for (CoreExpression body : bodiesByTag) {
      cases.add(new CoreExpression.Switch.Case(cases.size(), body));
    }
    return new CoreExpression.Switch(scrutinee, cases, Optional.empty(), type);
  }

  static CoreExpression trap(TrapKind kind, String message) {
    return new CoreExpression.Trap(kind, message, SPAN);
  }
}
