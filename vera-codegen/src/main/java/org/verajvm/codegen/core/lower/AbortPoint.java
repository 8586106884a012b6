package org.verajvm.codegen.core.lower;

import java.util.List;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.SyntheticData;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Where a clause that does not resume goes on: its value is that of the whole handler (spec 7.5.2).
 *
 * <p>The value travels as an exception. Handlers of one type may be nested, so every activation of
 * a handler has a number, and the exception names the activation it is meant for.
 */
final class AbortPoint {
  private final CoreLocal serial = new CoreLocal("serial", Primitive.INT);
  private final Type result;
  private final Type payload;
  private final Span span;
  private boolean used;

  /**
   * @param result the erased type of the handler
   */
  AbortPoint(Type result, Span span) {
    this.result = result;
    this.payload = SyntheticData.aborted(result);
    this.span = span;
  }

  /** Ends the handler with a value. */
  CoreExpression abort(CoreExpression value) {
    used = true;
    CoreExpression exception =
        new CoreExpression.Construct(
            constructor(), List.of(CoreTerms.local(serial), value), payload);
    return new CoreExpression.Throw(tag(), exception);
  }

  /** The handled body, with what makes aborts arrive if there are any. */
  CoreExpression around(CoreExpression body) {
    if (!used) {
      return body;
    }
    CoreLocal exception = new CoreLocal("aborted", payload);
    CoreExpression mine =
        CoreTerms.operation(
            Intrinsic.I64_EQUAL,
            Primitive.BOOL,
            span,
            field(exception, 0, Primitive.INT),
            CoreTerms.local(serial));
    CoreExpression handler =
        new CoreExpression.If(
            mine,
            field(exception, 1, result),
            new CoreExpression.Throw(tag(), CoreTerms.local(exception)),
            result);
    return new CoreExpression.Catch(tag(), body, exception, handler, result);
  }

  /** Numbers the activation, before the clauses that refer to it are made. */
  CoreExpression numbered(CoreExpression handler) {
    if (!used) {
      return handler;
    }
    CoreExpression next =
        CoreTerms.operation(
            Intrinsic.WORD_ADD,
            Primitive.INT,
            span,
            new CoreExpression.CellGet(Cells.SERIAL),
            CoreTerms.integer(1));
    return new CoreExpression.Let(
        serial,
        next,
        new CoreExpression.Sequence(
            new CoreExpression.CellSet(Cells.SERIAL, CoreTerms.local(serial)), handler));
  }

  private CoreExpression field(CoreLocal exception, int index, Type type) {
    return new CoreExpression.Field(CoreTerms.local(exception), constructor(), index, type);
  }

  private static DataDefinition.Constructor constructor() {
    return SyntheticData.ABORTED.constructors().getFirst();
  }

  private CoreExpression.ExceptionTag tag() {
    return new CoreExpression.ExceptionTag("abort", payload);
  }
}
