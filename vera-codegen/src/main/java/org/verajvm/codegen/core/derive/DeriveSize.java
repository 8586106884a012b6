package org.verajvm.codegen.core.derive;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.ArrayLoop;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * The structural order of termination measures (spec 5.6.1): by the number of constructors. A value
 * that is a part of the other one is smaller without counting, which keeps recursion on the parts
 * of a value linear.
 */
record DeriveSize(Map<DataId, DataDefinition> data, Span span) {
  /** How deep the parts of a value are looked at before constructors are counted. */
  private static final int DEPTH = 2;

  CoreExpression size(Type type, CoreExpression value) {
    return switch (type) {
      case Type.Data of ->
          new DataSwitch(of, data).on(value, Primitive.INT, (_, fields) -> sizeOfFields(fields));
      case Type.Array _ ->
          new ArrayLoop(span)
              .fold(value, CoreTerms.integer(0), (sum, element) -> add(sum, sizeOf(element)));
      case Type.Future _, Type.Map _, Type.Set _, Type.Decimal _, Type.Function _ ->
          CoreTerms.sequence(value, CoreTerms.integer(0));
      case Primitive _, Type.Variable _, Type.Refined _, Type.Inferred _ ->
          throw new IllegalStateException("internal error: size of " + type);
    };
  }

  private CoreExpression sizeOf(CoreExpression part) {
    return GeneratedFunction.SIZE.call(part.type(), List.of(part), Primitive.INT, span);
  }

  private CoreExpression sizeOfFields(List<CoreExpression> fields) {
    CoreExpression result = CoreTerms.integer(1);
    for (CoreExpression field : fields) {
      if (field.type() instanceof Type.Data || field.type() instanceof Type.Array) {
        result = add(result, sizeOf(field));
      }
    }
    return result;
  }

  private CoreExpression add(CoreExpression one, CoreExpression other) {
    return CoreTerms.operation(Intrinsic.WORD_ADD, Primitive.INT, span, one, other);
  }

  CoreExpression smaller(Type type, CoreExpression now, CoreExpression before) {
    CoreExpression counted =
        CoreTerms.operation(Intrinsic.INT_LESS, Primitive.BOOL, span, sizeOf(now), sizeOf(before));
    return type instanceof Type.Data ? CoreTerms.or(isPart(now, before, DEPTH), counted) : counted;
  }

  CoreExpression same(Type type, CoreExpression now, CoreExpression before) {
    CoreExpression counted =
        CoreTerms.operation(Intrinsic.I64_EQUAL, Primitive.BOOL, span, sizeOf(now), sizeOf(before));
    return CoreTerms.or(isSame(now, before), counted);
  }

  private CoreExpression isSame(CoreExpression one, CoreExpression other) {
    return CoreTerms.operation(Intrinsic.REFERENCE_EQUAL, Primitive.BOOL, span, one, other);
  }

  private CoreExpression isPart(CoreExpression part, CoreExpression whole, int depth) {
    return CoreTerms.let(
        "whole",
        whole,
        held ->
            new DataSwitch((Type.Data) held.type(), data)
                .on(held, Primitive.BOOL, (_, fields) -> isAmong(part, fields, depth)));
  }

  private CoreExpression isAmong(CoreExpression part, List<CoreExpression> fields, int depth) {
    CoreExpression result = CoreTerms.FALSE;
    for (CoreExpression field : fields.reversed()) {
      if (depth > 1 && field.type() instanceof Type.Data) {
        result = either(isPart(part, field, depth - 1), result);
      }
    }
    for (CoreExpression field : fields.reversed()) {
      if (field.type().equals(part.type())) {
        result = either(isSame(part, field), result);
      }
    }
    return result;
  }

  private static CoreExpression either(CoreExpression one, CoreExpression other) {
    return other == CoreTerms.FALSE ? one : CoreTerms.or(one, other);
  }
}
