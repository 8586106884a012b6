package org.verajvm.codegen.types;

import java.util.Optional;

/** A type the checker has yet to find; the checker's unifier alone sets it. */
public final class InferenceVariable {
  private final boolean erroneous;
  private Optional<Type> solution = Optional.empty();
  private Evidence evidence = Evidence.NONE;

  public InferenceVariable() {
    this(false);
  }

  /**
   * @param erroneous the type of an expression that was reported: it agrees with every type, so
   *     that what follows from the error stays silent
   */
  public InferenceVariable(boolean erroneous) {
    this.erroneous = erroneous;
  }

  public boolean erroneous() {
    return erroneous;
  }

  public Optional<Type> solution() {
    return solution;
  }

  public Evidence evidence() {
    return evidence;
  }

  public void solve(Type type, Evidence strength) {
    solution = Optional.of(type);
    evidence = strength;
  }

  /** How firmly the solution is known; a firmer one replaces it. */
  public enum Evidence {
    NONE,
    /** An integer literal: Nat, unless something else says Int or Byte. */
    LITERAL,
    /** A value of the type flows in; several such types are joined. */
    FLOW,
    /** The type stands inside another type that is known. */
    EXACT
  }
}
