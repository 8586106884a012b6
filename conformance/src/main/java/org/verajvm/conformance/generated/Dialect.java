package org.verajvm.conformance.generated;

import java.util.EnumSet;
import java.util.Set;

/**
 * What generated programs may use.
 *
 * @param operations the library's operations
 */
public record Dialect(Set<Feature> features, Set<Operation> operations) {
  /** Constructs that an implementation may lack. */
  public enum Feature {
    /** A second module that is imported. */
    MODULES,
    /** Declared effects and their handlers. */
    DECLARED_EFFECTS,
    /** State of other types than Int. */
    ANY_STATE,
    /** Exceptions of other types than Int, String and Bool. */
    ANY_EXCEPTION,
    /** A handler where an operand or an argument stands. */
    HANDLER_OPERANDS,
    /** String literals as patterns. */
    TEXT_PATTERNS,
    /** An entry that may end with an exception. */
    THROWING_ENTRY
  }

  /** Everything the generator knows. */
  public static final Dialect WHOLE =
      new Dialect(EnumSet.allOf(Feature.class), EnumSet.allOf(Operation.class));

  /** What the implementation that we compare with compiles, apart from single programs. */
  public static final Dialect COMMON =
      new Dialect(
          EnumSet.noneOf(Feature.class),
          EnumSet.complementOf(EnumSet.of(Operation.RESULT_UNWRAP_OR)));

  public Dialect {
    features = Set.copyOf(features);
    operations = Set.copyOf(operations);
  }

  /** True when programs may use the construct. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }
}
