package org.verajvm.codegen.core.lower;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Cells;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.ExceptionTags;
import org.verajvm.codegen.core.SyntheticData;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * How an exception finds the handler that is in force where it is thrown. That is the nearest one
 * on the stack unless a clause throws: a clause runs with the evidence of its handler's place, so
 * the handlers between the operation and its handler are not in force in it, although they are
 * nearer.
 */
sealed interface ExceptionRoute {
  /**
   * Throws to the handler in force.
   *
   * @param value a variable with the value thrown
   * @param stop what to do where none is
   */
  CoreExpression raise(EffectInstance effect, CoreExpression value, CoreExpression stop, Span span);

  /**
   * A handler.
   *
   * @param exception the variable that the value thrown gets in {@code clause}
   * @param type that of body and clause
   */
  CoreExpression around(
      EffectInstance effect,
      CoreExpression body,
      CoreLocal exception,
      CoreExpression clause,
      Type type,
      Span span);

  /** No clause of the program throws. One only has to know whether there is a handler. */
  record NearestHandler() implements ExceptionRoute {
    @Override
    public CoreExpression raise(
        EffectInstance effect, CoreExpression value, CoreExpression stop, Span span) {
      return new CoreExpression.If(
          new CoreExpression.CellGet(Cells.catching(effect)),
          new CoreExpression.Throw(ExceptionTags.of(effect), value),
          stop,
          Primitive.NEVER);
    }

    @Override
    public CoreExpression around(
        EffectInstance effect,
        CoreExpression body,
        CoreLocal exception,
        CoreExpression clause,
        Type type,
        Span span) {
      return new CoreExpression.Catch(
          ExceptionTags.of(effect),
          new CoreExpression.WithCell(Cells.catching(effect), CoreTerms.TRUE, body),
          exception,
          clause,
          type);
    }
  }

  /**
   * A handler has an entry in the {@link Evidence}, as every other one: the evidence of its body,
   * which no other activation shares. An exception carries the entry it found and passes the
   * handlers whose entry is another one.
   */
  record HandlerInForce() implements ExceptionRoute {
    private static final String ENTRY = "throw";

    @Override
    public CoreExpression raise(
        EffectInstance effect, CoreExpression value, CoreExpression stop, Span span) {
      return Evidence.lookUp(
          effect,
          ENTRY,
          Cells.CLAUSES,
          span,
          handler -> raise(effect, handler, value),
          stop,
          Primitive.NEVER);
    }

    private static CoreExpression raise(
        EffectInstance effect, CoreExpression handler, CoreExpression value) {
      CoreExpression.ExceptionTag tag = ExceptionTags.ofAddressed(effect);
      return new CoreExpression.Throw(
          tag, new CoreExpression.Construct(constructor(), List.of(handler, value), tag.payload()));
    }

    @Override
    public CoreExpression around(
        EffectInstance effect,
        CoreExpression body,
        CoreLocal exception,
        CoreExpression clause,
        Type type,
        Span span) {
      CoreLocal outside = Evidence.variable("outside");
      CoreLocal evidence = Evidence.variable("evidence");
      CoreExpression.ExceptionTag tag = ExceptionTags.ofAddressed(effect);
      CoreLocal thrown = new CoreLocal("thrown", tag.payload());
      CoreExpression taken =
          new CoreExpression.Let(exception, part(thrown, 1, exception.type()), clause);
      CoreExpression passed = new CoreExpression.Throw(tag, CoreTerms.local(thrown));
      CoreExpression handler =
          new CoreExpression.If(isMeantFor(evidence, thrown, span), taken, passed, type);
      CoreExpression inForce = Evidence.within(CoreTerms.local(evidence), body);
      return new CoreExpression.Let(
          outside,
          Evidence.current(),
          Evidence.extended(
              evidence,
              outside,
              effect,
              Map.of(ENTRY, evidence),
              span,
              new CoreExpression.Catch(tag, inForce, thrown, handler, type)));
    }

    private static CoreExpression isMeantFor(CoreLocal evidence, CoreLocal thrown, Span span) {
      return CoreTerms.operation(
          Intrinsic.REFERENCE_EQUAL,
          Primitive.BOOL,
          span,
          part(thrown, 0, Cells.CLAUSES),
          CoreTerms.local(evidence));
    }

    private static CoreExpression part(CoreLocal thrown, int index, Type type) {
      return new CoreExpression.Field(CoreTerms.local(thrown), constructor(), index, type);
    }

    private static DataDefinition.Constructor constructor() {
      return SyntheticData.THROWN.constructors().getFirst();
    }
  }
}
