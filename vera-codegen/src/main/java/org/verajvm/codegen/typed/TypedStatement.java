package org.verajvm.codegen.typed;

/** A resolved statement. */
public sealed interface TypedStatement {
  /** The value has the binder's type. */
  record Let(Binder binder, TypedExpression value) implements TypedStatement {}

  /** A pattern that always matches. */
  record Destructure(TypedPattern pattern, TypedExpression value) implements TypedStatement {}

  record Evaluate(TypedExpression expression) implements TypedStatement {}
}
