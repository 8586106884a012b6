package org.verajvm.codegen.core.derive;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.ArrayLoop;
import org.verajvm.codegen.core.Comparisons;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.typed.ComparisonOperator;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Structural equality: the same constructor and equal fields, the same length and equal elements
 * (spec 4.5). No value is equal because it is the same object: a Float64 in it may be NaN.
 */
record DeriveEqual(Map<DataId, DataDefinition> data, Span span) {

  CoreExpression body(Type type, CoreExpression left, CoreExpression right) {
    return switch (type) {
      case Type.Data of -> equalData(new DataSwitch(of, data), left, right);
      case Type.Array _ -> equalArrays(left, right);
      case Type.Future future ->
          equal(future.payload(), payload(future, left), payload(future, right));
      case Primitive _,
          Type.Map _,
          Type.Set _,
          Type.Decimal _,
          Type.Function _,
          Type.Variable _,
          Type.Refined _,
          Type.Inferred _ ->
          throw new IllegalStateException("internal error: equality of " + type);
    };
  }

  private CoreExpression equal(Type type, CoreExpression left, CoreExpression right) {
    return Comparisons.compare(ComparisonOperator.EQUAL, type, left, right, span);
  }

  private CoreExpression payload(Type.Future future, CoreExpression value) {
    return CoreTerms.elementOperation(
        Intrinsic.REINTERPRET, future.payload(), future.payload(), span, value);
  }

  private CoreExpression equalData(DataSwitch type, CoreExpression left, CoreExpression right) {
    return type.on(
        left,
        Primitive.BOOL,
        (constructor, fields) ->
            type.test(right, constructor, equalFields(fields, fieldsOf(type, right, constructor))));
  }

  private static List<CoreExpression> fieldsOf(
      DataSwitch type, CoreExpression value, Constructor constructor) {
    return type.fields(value, constructor);
  }

  private CoreExpression equalFields(List<CoreExpression> lefts, List<CoreExpression> rights) {
    if (lefts.isEmpty()) {
      return CoreTerms.TRUE;
    }
    int last = lefts.size() - 1;
    CoreExpression result = equal(lefts.get(last).type(), lefts.get(last), rights.get(last));
    for (int i = last - 1; i >= 0; i--) {
      CoreExpression one = equal(lefts.get(i).type(), lefts.get(i), rights.get(i));
      result = CoreTerms.and(one, result);
    }
    return result;
  }

  private CoreExpression equalArrays(CoreExpression left, CoreExpression right) {
    ArrayLoop loop = new ArrayLoop(span);
    Type element = ((Type.Array) left.type()).element();
    CoreExpression elements =
        loop.all(
            loop.length(left),
            index -> equal(element, loop.element(left, index), loop.element(right, index)));
    CoreExpression sameLength =
        Comparisons.compare(
            ComparisonOperator.EQUAL, Primitive.INT, loop.length(left), loop.length(right), span);
    return CoreTerms.and(sameLength, elements);
  }
}
