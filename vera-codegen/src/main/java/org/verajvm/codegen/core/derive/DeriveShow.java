package org.verajvm.codegen.core.derive;

import static org.verajvm.codegen.core.CoreTerms.local;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.ArrayLoop;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreExpression.LoopId;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.JoinPieces;
import org.verajvm.codegen.core.SyntheticData;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Text in constructor syntax (spec 9.8.2). A value is written from its end to its beginning as a
 * list of pieces, joined once, so that the time is linear in the text for any depth.
 */
record DeriveShow(Map<DataId, DataDefinition> data, Span span) {
  private static final Type PIECES = new Type.Data(SyntheticData.PIECES.id(), List.of());

  /** The text of a value. */
  CoreExpression text(Type type, CoreExpression value) {
    CoreExpression end =
        new CoreExpression.Construct(
            SyntheticData.PIECES.constructors().getFirst(), List.of(), PIECES);
    return JoinPieces.call(showBefore(type, value, end), span);
  }

  /** The function that puts the pieces of a value before others. */
  CoreFunction showBefore(Type type) {
    CoreLocal value = new CoreLocal("value", type);
    CoreLocal rest = new CoreLocal("rest", PIECES);
    CoreExpression body = body(type, local(value), local(rest));
    return Derive.made(GeneratedFunction.SHOW_BEFORE, type, List.of(value, rest), body, span);
  }

  private CoreExpression showBefore(Type type, CoreExpression value, CoreExpression rest) {
    return GeneratedFunction.SHOW_BEFORE.call(type, List.of(value, rest), PIECES, span);
  }

  private CoreExpression body(Type type, CoreExpression value, CoreExpression rest) {
    return switch (type) {
      case Type.Data of ->
          new DataSwitch(of, data)
              .on(value, PIECES, (constructor, fields) -> data(of, constructor, fields, rest));
      case Type.Array _ -> array(value, rest);
      case Type.Future future ->
          showBefore(
              future.payload(),
              CoreTerms.elementOperation(
                  Intrinsic.REINTERPRET, future.payload(), future.payload(), span, value),
              rest);
      case Primitive _,
          Type.Map _,
          Type.Set _,
          Type.Decimal _,
          Type.Function _,
          Type.Variable _,
          Type.Refined _,
          Type.Inferred _ ->
          throw new IllegalStateException("internal error: text of " + type);
    };
  }

  private CoreExpression data(
      Type.Data type, Constructor constructor, List<CoreExpression> fields, CoreExpression rest) {
    String name = type.id().equals(DataId.TUPLE) ? "" : constructor.name();
    if (fields.isEmpty()) {
      return before(name, rest);
    }
    CoreExpression result = before(")", rest);
    for (int i = fields.size() - 1; i >= 0; i--) {
      CoreExpression field = fields.get(i);
      result = showBefore(field.type(), field, result);
      result = i > 0 ? before(", ", result) : before(name + "(", result);
    }
    return result;
  }

  private static CoreExpression before(String piece, CoreExpression rest) {
    return PrimitiveOperations.piece(CoreTerms.text(piece), rest);
  }

  private CoreExpression array(CoreExpression array, CoreExpression rest) {
    ArrayLoop elements = new ArrayLoop(span);
    CoreLocal index = new CoreLocal("index", Primitive.INT);
    CoreLocal shown = new CoreLocal("shown", PIECES);
    LoopId id = new LoopId();
    CoreExpression element = elements.element(array, local(index));
    CoreExpression next =
        CoreTerms.let(
            "element",
            showBefore(element.type(), element, local(shown)),
            pieces ->
                new CoreExpression.Recur(
                    id, List.of(minusOne(local(index)), separated(index, pieces)), PIECES));
    CoreExpression done = before("[", local(shown));
    CoreExpression body = new CoreExpression.If(isNegative(index), done, next, PIECES);
    return new CoreExpression.Loop(
        id,
        List.of(index, shown),
        List.of(minusOne(elements.length(array)), before("]", rest)),
        body,
        PIECES);
  }

  private CoreExpression separated(CoreLocal index, CoreExpression pieces) {
    CoreExpression isFirst =
        CoreTerms.operation(
            Intrinsic.I64_EQUAL, Primitive.BOOL, span, local(index), CoreTerms.integer(0));
    return CoreTerms.choose(isFirst, pieces, before(", ", pieces));
  }

  private CoreExpression isNegative(CoreLocal index) {
    return CoreTerms.operation(
        Intrinsic.INT_LESS, Primitive.BOOL, span, local(index), CoreTerms.integer(0));
  }

  private CoreExpression minusOne(CoreExpression index) {
    return CoreTerms.operation(
        Intrinsic.WORD_SUBTRACT, Primitive.INT, span, index, CoreTerms.integer(1));
  }
}
