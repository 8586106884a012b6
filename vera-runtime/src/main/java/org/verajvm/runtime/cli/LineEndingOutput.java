package org.verajvm.runtime.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes a program's output on, and can end its last line when the program has not. */
final class LineEndingOutput extends FilterOutputStream {
  private boolean withinLine;

  LineEndingOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    withinLine = b != '\n';
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    out.write(bytes, start, length);
    if (length > 0) {
      withinLine = bytes[start + length - 1] != '\n';
    }
  }

  void endLine() {
    try {
      if (withinLine) {
        write('\n');
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
