package org.verajvm.codegen.core;

import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;

/** The tags of exceptions. */
public final class ExceptionTags {
  private ExceptionTags() {}

  /** The tag of {@code Exn<E>}; refined types have tags of their own. */
  public static CoreExpression.ExceptionTag of(EffectInstance effect) {
    Type thrown = effect.arguments().getFirst();
    Type payload = Erasure.erase(thrown);
    return new CoreExpression.ExceptionTag(
        payload.equals(thrown) ? effect.id().name() : effect.toString(), payload);
  }
}
