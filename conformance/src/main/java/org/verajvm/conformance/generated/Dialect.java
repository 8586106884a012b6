package org.verajvm.conformance.generated;

import java.util.EnumSet;
import java.util.Set;

/**
 * What generated programs may use.
 *
 * @param operations the library's operations
 * @param depth how deep expressions are nested
 */
public record Dialect(Set<Feature> features, Set<Operation> operations, int depth) {
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
    /** Operands of compound types that are no slots. */
    COMPOUND_OPERANDS,
    /** Patterns that look into a field or leave it out. */
    NESTED_PATTERNS,
    /** Bytes inside of other types, and other than as literals and slots. */
    COMPUTED_BYTES,
    /** Functions inside of other types, and other than as literals and slots. */
    COMPUTED_FUNCTIONS,
    /** Handlers where nothing else may be done, and handlers with compound values. */
    ANY_HANDLERS,
    /** Closures inside of closures. */
    NESTED_CLOSURES,
    /** Arrays as values of maps. */
    ARRAY_ENTRIES,
    /** String literals as patterns. */
    TEXT_PATTERNS,
    /** Clauses that throw to a handler outside of their own. */
    THROWING_CLAUSES,
    /** An entry that may end with an exception. */
    THROWING_ENTRY
  }

  /** Everything the generator knows. */
  public static final Dialect WHOLE =
      new Dialect(EnumSet.allOf(Feature.class), EnumSet.allOf(Operation.class), 4);

  /** What the implementation that we compare with compiles, apart from single programs. */
  public static final Dialect COMMON =
      new Dialect(
          EnumSet.noneOf(Feature.class),
          EnumSet.complementOf(
              EnumSet.of(
                  Operation.RESULT_UNWRAP_OR,
                  Operation.OPTION_UNWRAP_OR,
                  Operation.OPTION_MAP,
                  Operation.EQ)),
          3);

  public Dialect {
    features = Set.copyOf(features);
    operations = Set.copyOf(operations);
  }

  /** True when programs may use the construct. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }
}
