package org.verajvm.codegen.core;

import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;

/** The tags of exceptions: one for each type that is thrown, refined types apart. */
public final class ExceptionTags {
  private ExceptionTags() {}

  /** The tag of {@code Exn<E>}. */
  public static CoreExpression.ExceptionTag of(EffectInstance effect) {
    return of(effect, thrown(effect));
  }

  /** The tag of {@code Exn<E>} where exceptions name the handler they are meant for. */
  public static CoreExpression.ExceptionTag ofAddressed(EffectInstance effect) {
    return of(effect, SyntheticData.thrown(thrown(effect)));
  }

  /** The type of the value thrown, erased. */
  public static Type thrown(EffectInstance effect) {
    return Erasure.erase(effect.arguments().getFirst());
  }

  private static CoreExpression.ExceptionTag of(EffectInstance effect, Type payload) {
    Type thrown = effect.arguments().getFirst();
    return new CoreExpression.ExceptionTag(
        Erasure.erase(thrown).equals(thrown) ? effect.id().name() : effect.toString(), payload);
  }
}
