package org.verajvm.parser.source;

/**
 * A half-open range of one source file.
 *
 * @param start offset of the first character
 * @param end offset after the last character
 */
public record Span(SourceFile file, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("bad span " + start + ".." + end);
    }
  }

  /** From the start of this span to the end of {@code other}. */
  public Span to(Span other) {
    return new Span(file, start, Math.max(end, other.end));
  }

  /** Number of characters (UTF-16 code units). */
  public int length() {
    return end - start;
  }

  public int line() {
    return file.line(start);
  }

  public int column() {
    return file.column(start);
  }

  public int endLine() {
    return file.line(Math.max(start, end - 1));
  }

  public String text() {
    return file.text().substring(start, end);
  }

  @Override
  public String toString() {
    return file.path() + ":" + line() + ":" + column();
  }
}
