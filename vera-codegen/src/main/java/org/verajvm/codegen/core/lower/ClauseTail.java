package org.verajvm.codegen.core.lower;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.typed.HandlerId;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/**
 * The end of a clause: {@code resume(v)} gives {@code v} to the operation, after the state's
 * update; any other value ends the handler.
 */
final class ClauseTail implements Tail {
  private final HandlerId handler;
  private final Type result;
  private final Optional<Supplier<CoreExpression>> update;
  private final AbortPoint abort;
  private final LowerExpression lower;
  private final UnaryOperator<CoreExpression> conversion;

  /**
   * @param result the operation's result
   * @param update makes the term that stores the state given by {@code with}
   */
  ClauseTail(
      HandlerId handler,
      Type result,
      Optional<Supplier<CoreExpression>> update,
      AbortPoint abort,
      LowerExpression lower) {
    this(handler, result, update, abort, lower, value -> value);
  }

  private ClauseTail(
      HandlerId handler,
      Type result,
      Optional<Supplier<CoreExpression>> update,
      AbortPoint abort,
      LowerExpression lower,
      UnaryOperator<CoreExpression> conversion) {
    this.handler = handler;
    this.result = result;
    this.update = update;
    this.abort = abort;
    this.lower = lower;
    this.conversion = conversion;
  }

  @Override
  public CoreExpression leaf(TypedExpression expression) {
    if (expression instanceof TypedExpression.Resume resume && resume.handler().equals(handler)) {
      return resumed(lower.lower(resume.value()));
    }
    CoreExpression value = lower.lower(expression);
    return value.type() == Primitive.NEVER ? value : abort.abort(conversion.apply(value));
  }

  private CoreExpression resumed(CoreExpression value) {
    return update
        .map(set ->
            CoreTerms.let("resumed", value, held -> new CoreExpression.Sequence(set.get(), held)))
        .orElse(value);
  }

  @Override
  public Type type(Type declared) {
    return Erasure.erase(result);
  }

  /** A resumed value has the operation's type already; the handler's value is converted. */
  @Override
  public Optional<Tail> through(TypedExpression.Convert convert) {
    UnaryOperator<CoreExpression> outer = conversion;
    return Optional.of(
        new ClauseTail(
            handler,
            result,
            update,
            abort,
            lower,
            value ->
                outer.apply(
                    lower
                        .conversions()
                        .convert(
                            value, convert.operand().type(), convert.type(), convert.span()))));
  }
}
