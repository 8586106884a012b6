package org.verajvm.runtime.store;

/**
 * A store index that names no living entry: the module used a handle after its destructor ran, or
 * ran the destructor twice. Always a defect of the collector or the code generator.
 */
public final class StaleIndexException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public StaleIndexException(String message) {
    super(message);
  }
}
