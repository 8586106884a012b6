package org.verajvm.conformance;

/** A case whose header does not follow the format: a mistake in the suite, not in the program. */
public final class CaseFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CaseFormatException(String message) {
    super(message);
  }

  public CaseFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
