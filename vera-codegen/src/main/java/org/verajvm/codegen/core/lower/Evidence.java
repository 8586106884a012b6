package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.EvidenceWithRoom;
import org.verajvm.codegen.core.OperationPlace;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * The handlers in force: an array with a place for each operation of a declared effect, whose
 * element is the clause, for each State, whose element is its cell, and for each type of
 * exceptions, whose element is what tells the handler's activation from others. Places without a
 * handler are empty or beyond the end.
 *
 * <p>An array is never changed once an operation can see it. So whoever holds one can go back to
 * where it was in force: a clause runs with the evidence of its handler's place, and all that it
 * does, directly or in functions it calls, reaches the handlers outside (spec 7.5.2).
 */
final class Evidence {
  private Evidence() {}

  /** A variable for evidence. */
  static CoreLocal variable(String name) {
    return new CoreLocal(name, Cells.CLAUSES);
  }

  /** The evidence here. */
  static CoreExpression current() {
    return new CoreExpression.CellGet(Cells.EVIDENCE);
  }

  /** Runs the body with other evidence. */
  static CoreExpression within(CoreExpression evidence, CoreExpression body) {
    return new CoreExpression.WithCell(Cells.EVIDENCE, evidence, body);
  }

  /** Runs a clause's body with the evidence that it has; one that performs nothing needs none. */
  static CoreExpression ofClause(
      TypedExpression.Handle.Clause clause, CoreLocal evidence, CoreExpression body) {
    return clause.performs() ? within(CoreTerms.local(evidence), body) : body;
  }

  /** What an effect has in force under a name, where it is known that a handler is around. */
  static CoreExpression entry(EffectInstance effect, String name, Type type, Span span) {
    return entry(current(), OperationPlace.of(effect, name, span), type, span);
  }

  /**
   * Uses what an effect has in force under a name, or does something else where no handler is
   * around.
   *
   * @param type of the entry
   * @param found what is done with the entry
   * @param absent what is done without one
   * @param result the type of both
   */
  static CoreExpression lookUp(
      EffectInstance effect,
      String name,
      Type type,
      Span span,
      Function<CoreExpression, CoreExpression> found,
      CoreExpression absent,
      Type result) {
    CoreExpression place = OperationPlace.of(effect, name, span);
    return CoreTerms.let(
        "evidence",
        current(),
        evidence ->
            new CoreExpression.If(
                isPresent(evidence, place, span),
                found.apply(entry(evidence, place, type, span)),
                absent,
                result));
  }

  private static CoreExpression entry(
      CoreExpression evidence, CoreExpression place, Type type, Span span) {
    return reinterpret(element(evidence, place, span), type, span);
  }

  private static CoreExpression isPresent(
      CoreExpression evidence, CoreExpression place, Span span) {
    CoreExpression length =
        CoreTerms.elementOperation(
            Intrinsic.ARRAY_LENGTH, Cells.CLAUSE, Primitive.INT, span, evidence);
    CoreExpression absent =
        CoreTerms.operation(
            Intrinsic.REFERENCE_ABSENT, Primitive.BOOL, span, element(evidence, place, span));
    return CoreTerms.and(
        CoreTerms.operation(Intrinsic.INT_LESS, Primitive.BOOL, span, place, length),
        CoreTerms.not(absent, span));
  }

  /**
   * The evidence outside extended by a handler's entries.
   *
   * @param evidence the variable that becomes the new evidence
   * @param outside a variable with the evidence where the handler stands
   * @param entries by the name they have in the effect; the new evidence may be one of them
   * @param use the term in which the new evidence is known
   */
  static CoreExpression extended(
      CoreLocal evidence,
      CoreLocal outside,
      EffectInstance effect,
      Map<String, CoreLocal> entries,
      Span span,
      CoreExpression use) {
    List<CoreLocal> places = new ArrayList<>();
    CoreExpression result = use;
    for (CoreLocal entry : List.copyOf(entries.values()).reversed()) {
      CoreLocal place = new CoreLocal("place", Primitive.INT);
      places.addFirst(place);
      result = new CoreExpression.Sequence(put(evidence, place, entry, span), result);
    }
    CoreExpression room = EvidenceWithRoom.call(CoreTerms.local(outside), places, span);
    result = new CoreExpression.Let(evidence, room, result);
    List<String> names = List.copyOf(entries.keySet());
    for (int i = 0; i < places.size(); i++) {
      result =
          new CoreExpression.Let(
              places.get(i), OperationPlace.of(effect, names.get(i), span), result);
    }
    return result;
  }

  private static CoreExpression put(
      CoreLocal evidence, CoreLocal place, CoreLocal entry, Span span) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_PUT,
        Cells.CLAUSE,
        Primitive.UNIT,
        span,
        CoreTerms.local(evidence),
        CoreTerms.local(place),
        reinterpret(CoreTerms.local(entry), Cells.CLAUSE, span));
  }

  private static CoreExpression element(CoreExpression evidence, CoreExpression place, Span span) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_GET, Cells.CLAUSE, Cells.CLAUSE, span, evidence, place);
  }

  private static CoreExpression reinterpret(CoreExpression value, Type type, Span span) {
    return CoreTerms.elementOperation(Intrinsic.REINTERPRET, type, type, span, value);
  }
}
