package org.verajvm.codegen.typed;

import java.util.List;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.source.Span;

/**
 * A function with everything resolved.
 *
 * @param typeParameters also those of the parents of a {@code where} function, outermost first
 * @param resultBinder what {@code @T.result} refers to in {@code ensures}
 * @param body already converted to {@code result}
 * @param types {@code (@Int, @Int -> @Int)}, as contract violations print it after the name
 * @param span the whole declaration
 */
public record TypedFunction(
    FunctionId id,
    List<TypeVariable> typeParameters,
    List<Binder> parameters,
    Type result,
    Binder resultBinder,
    EffectRow effects,
    List<Contract> requires,
    List<Contract> ensures,
    List<List<TypedExpression>> decreases,
    TypedExpression body,
    String types,
    Span span) {

  /** A predicate and its canonical text, the word {@code requires} or {@code ensures} apart. */
  public record Contract(TypedExpression predicate, String text, Span span) {}
}
