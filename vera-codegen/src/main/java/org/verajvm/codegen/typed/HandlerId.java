package org.verajvm.codegen.typed;

/** Identifies one {@code handle} expression; compared by identity. */
public final class HandlerId {
  @Override
  public String toString() {
    return "handler@" + Integer.toHexString(System.identityHashCode(this));
  }
}
