package org.verajvm.parser;

/**
 * Leaves the productions around a syntax error up to the next recovery point.
 *
 * <p>The error itself is a diagnostic, reported before this is thrown. Threading a failure result
 * through every production instead would double the parser's size; the signal never leaves this
 * package and carries no stack trace.
 */
final class Unwind extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final Unwind SIGNAL = new Unwind();

  private Unwind() {
    super("syntax error already reported", null, false, false);
  }
}
