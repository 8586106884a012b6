package org.verajvm.parser.format;

/** Writes string contents with the canonical escapes (spec 1.8, rule 12). */
final class StringEscapes {
  private StringEscapes() {}

  static void appendQuoted(StringBuilder out, String value) {
    out.append('"');
    append(out, value);
    out.append('"');
  }

  static void append(StringBuilder out, String value) {
    value.codePoints().forEach(codePoint -> append(out, codePoint));
  }

  private static void append(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '\\' -> out.append("\\\\");
      case '"' -> out.append("\\\"");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      case 0 -> out.append("\\0");
      default -> {
        if (isReadable(codePoint)) {
          out.appendCodePoint(codePoint);
        } else {
          out.append("\\u{").append(String.format("%04X", codePoint)).append('}');
        }
      }
    }
  }

  /** Whether a reader sees the character as it is: no control, format or odd space character. */
  private static boolean isReadable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }
}
