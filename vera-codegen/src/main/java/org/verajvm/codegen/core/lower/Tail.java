package org.verajvm.codegen.core.lower;

import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.Type;

/**
 * What becomes of the expressions in tail position of another one: of the last expression of a
 * block, the branches of a conditional, the arms of a match.
 */
interface Tail {
  CoreExpression leaf(TypedExpression expression);

  /** The erased type of an expression of the declared type, once its leaves are lowered. */
  Type type(Type declared);

  /** The tail of what is converted; empty where a conversion is a leaf itself. */
  Optional<Tail> through(TypedExpression.Convert conversion);
}
