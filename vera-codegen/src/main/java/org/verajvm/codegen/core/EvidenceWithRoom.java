package org.verajvm.codegen.core;

import static org.verajvm.codegen.core.CoreTerms.elementOperation;
import static org.verajvm.codegen.core.CoreTerms.integer;
import static org.verajvm.codegen.core.CoreTerms.let;
import static org.verajvm.codegen.core.CoreTerms.local;
import static org.verajvm.codegen.core.CoreTerms.operation;

import java.util.List;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * The function that copies the evidence in force, so that a handler can put its own entries among
 * it: evidence is never changed once an operation can see it.
 */
public final class EvidenceWithRoom {
  private static final FunctionId ID =
      new FunctionId(GeneratedFunction.MODULE, "evidence_with_room");

  private EvidenceWithRoom() {}

  /** A copy that has all the places. */
  public static CoreExpression call(CoreExpression clauses, List<CoreLocal> places, Span span) {
    CoreExpression highest = integer(-1);
    for (CoreLocal place : places) {
      highest = let("highest", highest, so -> greater(so, local(place), span));
    }
    CoreExpression length = operation(Intrinsic.WORD_ADD, Primitive.INT, span, highest, integer(1));
    return new CoreExpression.Call(ID, List.of(), List.of(clauses, length), Cells.CLAUSES, span);
  }

  private static CoreExpression greater(CoreExpression one, CoreExpression other, Span span) {
    CoreExpression isGreater = operation(Intrinsic.INT_GREATER, Primitive.BOOL, span, one, other);
    return new CoreExpression.If(isGreater, one, other, Primitive.INT);
  }

  /** {@code (clauses, length) -> clauses}: as long as both ask for. */
  public static CoreFunction function(Span span) {
    CoreLocal clauses = new CoreLocal("clauses", Cells.CLAUSES);
    CoreLocal length = new CoreLocal("length", Primitive.INT);
    CoreLocal present = new CoreLocal("present", Primitive.INT);
    CoreLocal copy = new CoreLocal("copy", Cells.CLAUSES);
    CoreExpression made =
        let(
            "length",
            greater(local(length), local(present), span),
            all -> elementOperation(Intrinsic.ARRAY_NEW, Cells.CLAUSE, Cells.CLAUSES, span, all));
    CoreExpression copied =
        elementOperation(
            Intrinsic.ARRAY_COPY,
            Cells.CLAUSE,
            Primitive.UNIT,
            span,
            local(copy),
            integer(0),
            local(clauses),
            integer(0),
            local(present));
    CoreExpression body =
        new CoreExpression.Let(
            present,
            elementOperation(
                Intrinsic.ARRAY_LENGTH, Cells.CLAUSE, Primitive.INT, span, local(clauses)),
            new CoreExpression.Let(copy, made, new CoreExpression.Sequence(copied, local(copy))));
    Type result = Cells.CLAUSES;
    return new CoreFunction(
        ID, List.of(), List.of(clauses, length), result, body, "evidence with room", span);
  }
}
