package org.verajvm.codegen.core;

import static org.verajvm.codegen.core.CoreTerms.elementOperation;
import static org.verajvm.codegen.core.CoreTerms.integer;
import static org.verajvm.codegen.core.CoreTerms.local;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.core.CoreExpression.LoopId;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** The function that makes one string of a list of pieces. */
public final class JoinPieces {
  private static final FunctionId ID = new FunctionId(GeneratedFunction.MODULE, "join_pieces");
  private static final Type PIECES = new Type.Data(SyntheticData.PIECES.id(), List.of());
  private static final Constructor PIECE = SyntheticData.PIECES.constructors().get(1);

  private final Span span;

  private JoinPieces(Span span) {
    this.span = span;
  }

  public static CoreExpression call(CoreExpression pieces, Span span) {
    return new CoreExpression.Call(ID, List.of(), List.of(pieces), Primitive.STRING, span);
  }

  /** {@code Pieces -> String}: counts the pieces, puts them into an array, concatenates that. */
  public static CoreFunction function(Span span) {
    CoreLocal pieces = new CoreLocal("pieces", PIECES);
    return new CoreFunction(
        ID,
        List.of(),
        List.of(pieces),
        Primitive.STRING,
        new JoinPieces(span).body(local(pieces)),
        "join pieces",
        span);
  }

  private CoreExpression body(CoreExpression pieces) {
    Type strings = new Type.Array(Primitive.STRING);
    CoreLocal array = new CoreLocal("array", strings);
    CoreExpression made =
        elementOperation(Intrinsic.ARRAY_NEW, Primitive.STRING, strings, span, count(pieces));
    CoreExpression joined =
        BuiltinCalls.call(
            WellKnownBuiltins.CONCATENATE_ALL,
            List.of(),
            List.of(local(array)),
            Primitive.STRING,
            span);
    return new CoreExpression.Let(
        array, made, new CoreExpression.Sequence(fill(local(array), pieces), joined));
  }

  private CoreExpression count(CoreExpression pieces) {
    CoreLocal counted = new CoreLocal("count", Primitive.INT);
    CoreLocal rest = new CoreLocal("rest", PIECES);
    LoopId id = new LoopId();
    CoreExpression next =
        new CoreExpression.Recur(id, List.of(plusOne(counted), tail(rest)), Primitive.INT);
    return new CoreExpression.Loop(
        id,
        List.of(counted, rest),
        List.of(integer(0), pieces),
        ifPiece(rest, next, local(counted)),
        Primitive.INT);
  }

  private CoreExpression fill(CoreExpression array, CoreExpression pieces) {
    CoreLocal index = new CoreLocal("index", Primitive.INT);
    CoreLocal rest = new CoreLocal("rest", PIECES);
    LoopId id = new LoopId();
    CoreExpression put =
        elementOperation(
            Intrinsic.ARRAY_PUT,
            Primitive.STRING,
            Primitive.UNIT,
            span,
            array,
            local(index),
            new CoreExpression.Field(local(rest), PIECE, 0, Primitive.STRING));
    CoreExpression next =
        new CoreExpression.Recur(id, List.of(plusOne(index), tail(rest)), Primitive.UNIT);
    return new CoreExpression.Loop(
        id,
        List.of(index, rest),
        List.of(integer(0), pieces),
        ifPiece(rest, new CoreExpression.Sequence(put, next), CoreTerms.UNIT),
        Primitive.UNIT);
  }

  private static CoreExpression ifPiece(CoreLocal rest, CoreExpression piece, CoreExpression end) {
    return new CoreExpression.Switch(
        local(rest),
        List.of(new CoreExpression.Switch.Case(PIECE.tag(), piece)),
        Optional.of(end),
        end.type());
  }

  private static CoreExpression tail(CoreLocal rest) {
    return new CoreExpression.Field(local(rest), PIECE, 1, PIECES);
  }

  private CoreExpression plusOne(CoreLocal index) {
    return CoreTerms.operation(Intrinsic.WORD_ADD, Primitive.INT, span, local(index), integer(1));
  }
}
