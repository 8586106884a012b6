package org.verajvm.codegen.wasm;

import java.util.List;

/**
 * Parameters and results of a function, a block, or (without results) a tag.
 *
 * @param parameters what is taken from the stack, first the deepest
 * @param results what is left on the stack
 */
public record FunctionType(List<ValueType> parameters, List<ValueType> results) {
  /** Takes and leaves nothing. */
  public static final FunctionType EMPTY = new FunctionType(List.of(), List.of());

  public FunctionType {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /** A type with these parameters and no result; see {@link #returning}. */
  public static FunctionType of(ValueType... parameters) {
    return new FunctionType(List.of(parameters), List.of());
  }

  /** These parameters with these results. */
  public FunctionType returning(ValueType... newResults) {
    return new FunctionType(parameters, List.of(newResults));
  }
}
