package org.verajvm.runtime.host;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Standard input as UTF-8 text, read by line or by character. The three ways to end a line, {@code
 * \n}, {@code \r\n} and {@code \r}, are read as one {@code \n}.
 */
public final class TextInput {
  private final InputStream bytes;
  private boolean afterCarriageReturn;

  public TextInput(InputStream bytes) {
    this.bytes = new BufferedInputStream(bytes);
  }

  /** The bytes of the next line without its end; none at the end of input. */
  public byte[] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = read(); next >= 0 && next != '\n'; next = read()) {
      line.write(next);
    }
    return line.toByteArray();
  }

  /** The bytes of the next character; none at the end of input. */
  public byte[] readCharacter() throws IOException {
    int first = read();
    if (first < 0) {
      return new byte[0];
    }
    int length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    byte[] character = new byte[length];
    character[0] = (byte) first;
    for (int i = 1; i < length; i++) {
      int next = read();
      if (next < 0) {
        return new byte[] {'?'};
      }
      character[i] = (byte) next;
    }
    return character;
  }

  private int read() throws IOException {
    int next = bytes.read();
    if (next == '\n' && afterCarriageReturn) {
      next = bytes.read();
    }
    afterCarriageReturn = next == '\r';
    return afterCarriageReturn ? '\n' : next;
  }
}
