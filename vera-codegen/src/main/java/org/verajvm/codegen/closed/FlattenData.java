package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.layout.DataLayouts.ConstructorLayout;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.layout.StaticObjects;
import org.verajvm.codegen.types.Type;

/** Data values and array literals; those of constants alone are static objects. */
final class FlattenData {
  private final FunctionScope scope;
  private final FlattenExpressions expressions;
  private final Operands operands;

  FlattenData(FunctionScope scope, FlattenExpressions expressions, Operands operands) {
    this.scope = scope;
    this.expressions = expressions;
    this.operands = operands;
  }

  Value construct(CoreExpression.Construct construct, BlockBuilder out) {
    ConstructorLayout layout =
        scope.program().layout().types().of(construct.type(), construct.constructor());
    List<Value> fields = operands.of(construct.arguments(), out);
    if (out.ended()) {
      return Value.NOTHING;
    }
    Optional<List<StaticObjects.Word>> words = constants(fields);
    if (words.isPresent()) {
      return new Value.Static(
          scope
              .program()
              .layout()
              .objects()
              .object(layout.descriptor(), layout.layout(), layout.tag(), words.get()));
    }
    Variable target = scope.fresh(construct.constructor().name(), Representation.REFERENCE);
    out.add(
        new Statement.NewObject(
            target,
            layout.descriptor(),
            layout.layout(),
            layout.tag(),
            operands.acrossSafepoint(fields, out)));
    return new Value.Use(target);
  }

  Value array(CoreExpression.ArrayLiteral literal, BlockBuilder out) {
    ElementLayout layout = ElementLayout.of(elementType(literal.type()));
    List<StaticObjects.Word> constants = new ArrayList<>();
    for (CoreExpression element : literal.elements()) {
      BlockBuilder before = new BlockBuilder();
      Value value = expressions.value(element, before);
      Optional<StaticObjects.Word> word = constant(value);
      if (word.isEmpty() || !before.isEmpty()) {
        return dynamicArray(literal, layout, constants, value, before, out);
      }
      constants.add(word.get());
    }
    return new Value.Static(scope.program().layout().objects().array(layout, constants));
  }

  /** The array is made first and filled element by element, so that none waits in a variable. */
  private Value dynamicArray(
      CoreExpression.ArrayLiteral literal,
      ElementLayout layout,
      List<StaticObjects.Word> constants,
      Value firstDynamic,
      BlockBuilder beforeFirst,
      BlockBuilder out) {
    Variable array = scope.fresh("array", Representation.REFERENCE);
    int descriptor = scope.program().layout().descriptors().array(layout);
    Value length = new Value.I64(literal.elements().size());
    out.add(new Statement.NewArray(array, descriptor, layout, length));
    int index = 0;
    for (StaticObjects.Word word : constants) {
      store(array, index++, value(word), layout, out);
    }
    out.addAll(beforeFirst);
    store(array, index++, firstDynamic, layout, out);
    for (; index < literal.elements().size(); index++) {
      Value value = expressions.value(literal.elements().get(index), out);
      store(array, index, value, layout, out);
    }
    return new Value.Use(array);
  }

  private static void store(
      Variable array, int index, Value value, ElementLayout layout, BlockBuilder out) {
    if (value.representation() != Representation.NONE) {
      Value at = new Value.I64(index);
      out.add(new Statement.StoreElement(new Value.Use(array), at, value, layout));
    }
  }

  private static Optional<List<StaticObjects.Word>> constants(List<Value> values) {
    List<StaticObjects.Word> words = new ArrayList<>(values.size());
    for (Value value : values) {
      Optional<StaticObjects.Word> word = constant(value);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      words.add(word.get());
    }
    return Optional.of(words);
  }

  private static Optional<StaticObjects.Word> constant(Value value) {
    return switch (value) {
      case Value.Nothing _ -> word(Representation.NONE, 0);
      case Value.I32(int number) -> word(Representation.I32, number);
      case Value.I64(long number) -> word(Representation.I64, number);
      case Value.F64(double number) -> word(Representation.F64, Double.doubleToRawLongBits(number));
      case Value.Static(int address) -> word(Representation.REFERENCE, address);
      default -> Optional.empty();
    };
  }

  private static Optional<StaticObjects.Word> word(Representation representation, long bits) {
    return Optional.of(new StaticObjects.Word(representation, bits));
  }

  private static Value value(StaticObjects.Word word) {
    return switch (word.representation()) {
      case NONE -> Value.NOTHING;
      case I32 -> new Value.I32((int) word.bits());
      case I64 -> new Value.I64(word.bits());
      case F64 -> new Value.F64(Double.longBitsToDouble(word.bits()));
      case REFERENCE -> new Value.Static((int) word.bits());
    };
  }

  /** The element type of an array type. */
  static Type elementType(Type type) {
    return switch (type) {
      case Type.Array array -> array.element();
      case Type.Refined refined -> elementType(refined.base());
      case Type.Future future -> elementType(future.payload());
      default -> throw new IllegalStateException("internal error: not an array: " + type);
    };
  }
}
