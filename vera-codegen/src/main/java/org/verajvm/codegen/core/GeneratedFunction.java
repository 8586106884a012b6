package org.verajvm.codegen.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verajvm.codegen.builtin.Builtin.Derivation;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * Functions that no source defines: monomorphization makes an instance for each type argument, or
 * puts an operation in the place of the call.
 */
public enum GeneratedFunction {
  /** {@code (T, T) -> Bool}: structural equality (spec 4.5). */
  EQUAL,
  /** {@code (T, T) -> Bool}, on the ordered types. */
  LESS,
  /** {@code (T, T) -> Bool}, on the ordered types. */
  LESS_EQUAL,
  /** {@code (T, T) -> Ordering} (spec 9.8.1). */
  COMPARE,
  /** {@code T -> Int} (spec 9.8.2). */
  HASH,
  /** {@code T -> String} (spec 9.8.2). */
  SHOW,
  /** {@code (T, Pieces) -> Pieces}: puts the text of a value before what follows it. */
  SHOW_BEFORE,
  /** {@code T -> String}: what is said of an exception that no handler takes. */
  UNCAUGHT,
  /** {@code (T, T) -> Bool}: the first is structurally smaller than the second (spec 5.6.1). */
  SMALLER,
  /** {@code (T, T) -> Bool}: both have the same structural size. */
  SAME_SIZE,
  /** {@code T -> Int}: the number of constructors in a value. */
  SIZE,
  /** {@code () -> T}: what a State cell holds when no handler gave it a value. */
  INITIAL;

  /** The module of all that the compiler makes itself. */
  public static final String MODULE = "vera.core";

  private static final Map<FunctionId, GeneratedFunction> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(GeneratedFunction::id, Function.identity()));

  public static Optional<GeneratedFunction> of(FunctionId id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  public static GeneratedFunction of(Derivation derivation) {
    return switch (derivation) {
      case EQUAL -> EQUAL;
      case COMPARE -> COMPARE;
      case HASH -> HASH;
      case SHOW -> SHOW;
    };
  }

  public FunctionId id() {
    return new FunctionId(MODULE, name().toLowerCase(Locale.ROOT));
  }

  /** Whether the function looks into the parts of its argument; not all types have such. */
  public boolean looksInside() {
    return this != UNCAUGHT;
  }

  /** A call of this function at a type. */
  public CoreExpression call(Type at, List<CoreExpression> arguments, Type result, Span span) {
    return new CoreExpression.Call(id(), List.of(at), arguments, result, span);
  }

  /** A call of a predicate of two values of one type. */
  public CoreExpression test(Type at, CoreExpression left, CoreExpression right, Span span) {
    return call(at, List.of(left, right), Primitive.BOOL, span);
  }
}
