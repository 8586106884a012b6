package org.verajvm.codegen.core.derive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.LoopSelfTailCalls;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** Makes the instances of generated functions. */
public final class Derive {
  private final Map<DataId, DataDefinition> data;

  public Derive(Map<DataId, DataDefinition> data) {
    this.data = data;
  }

  /**
   * What stands in the place of a call at a primitive type, where that is short; the others are
   * functions.
   *
   * @param type erased, without variables
   */
  public Optional<CoreExpression> inPlace(
      GeneratedFunction function, Type type, List<CoreExpression> arguments, Span span) {
    return function.looksInside() && type instanceof Primitive primitive
        ? Optional.of(PrimitiveOperations.of(function, primitive, arguments, span))
        : Optional.empty();
  }

  /**
   * The function at a type at which it is one.
   *
   * @param type erased, without variables
   * @param span of a call, for backtraces
   */
  public CoreFunction function(GeneratedFunction function, Type type, Span span) {
    return switch (function) {
      case EQUAL -> predicate(function, type, span, new DeriveEqual(data, span)::body);
      case SMALLER -> predicate(function, type, span, new DeriveSize(data, span)::smaller);
      case SAME_SIZE -> predicate(function, type, span, new DeriveSize(data, span)::same);
      case SIZE -> unary(function, type, Primitive.INT, span, new DeriveSize(data, span)::size);
      case HASH -> unary(function, type, Primitive.INT, span, new DeriveHash(data, span)::body);
      case SHOW -> unary(function, type, Primitive.STRING, span, new DeriveShow(data, span)::text);
      case UNCAUGHT ->
          unary(function, type, Primitive.STRING, span, new UncaughtMessage(data, span)::of);
      case SHOW_BEFORE -> new DeriveShow(data, span).showBefore(type);
      case INITIAL ->
          made(function, type, List.of(), new DeriveInitial(data, span).body(type), span);
      case LESS, LESS_EQUAL, COMPARE ->
          throw new IllegalStateException("internal error: " + type + " has no order");
    };
  }

  private interface UnaryBody {
    CoreExpression of(Type type, CoreExpression value);
  }

  private interface BinaryBody {
    CoreExpression of(Type type, CoreExpression left, CoreExpression right);
  }

  private static CoreFunction unary(
      GeneratedFunction function, Type type, Type result, Span span, UnaryBody body) {
    CoreLocal value = new CoreLocal("value", type);
    CoreExpression made = body.of(type, CoreTerms.local(value));
    if (!made.type().equals(result)) {
      throw new IllegalStateException("internal error: " + function + " of " + type);
    }
    return made(function, type, List.of(value), made, span);
  }

  private static CoreFunction predicate(
      GeneratedFunction function, Type type, Span span, BinaryBody body) {
    CoreLocal left = new CoreLocal("left", type);
    CoreLocal right = new CoreLocal("right", type);
    CoreExpression made = body.of(type, CoreTerms.local(left), CoreTerms.local(right));
    return made(function, type, List.of(left, right), made, span);
  }

  static CoreFunction made(
      GeneratedFunction function,
      Type type,
      List<CoreLocal> parameters,
      CoreExpression body,
      Span span) {
    LoopSelfTailCalls.Looped looped =
        LoopSelfTailCalls.apply(function.id(), List.of(type), parameters, body);
    return new CoreFunction(
        function.id(),
        List.of(),
        looped.parameters(),
        body.type(),
        looped.body(),
        function.id().name(),
        span);
  }
}
