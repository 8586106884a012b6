package org.verajvm.codegen.check;

/**
 * The placeholders of an SQL text, outside its strings, quoted names and comments.
 *
 * @param count how many plain {@code ?} there are
 * @param named whether there are others: {@code ?1}, {@code :name}, {@code @name}, {@code $name}
 */
record SqlPlaceholders(int count, boolean named) {

  static SqlPlaceholders in(String sql) {
    int count = 0;
    boolean named = false;
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      int past = skip(sql, at);
      if (past > at) {
        at = past;
        continue;
      }
      if (c == '?') {
        named |= at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1));
        count++;
      } else if (c == ':' || c == '@' || c == '$') {
        named |= at + 1 < sql.length() && Character.isJavaIdentifierStart(sql.charAt(at + 1));
        at += at + 1 < sql.length() && sql.charAt(at + 1) == c ? 1 : 0;
      }
      at++;
    }
    return new SqlPlaceholders(count, named);
  }

  /** The place after a string, a quoted name or a comment that starts here, or the same place. */
  private static int skip(String sql, int at) {
    return switch (sql.charAt(at)) {
      case '\'', '"', '`' -> after(sql, sql.indexOf(sql.charAt(at), at + 1), 1);
      case '[' -> after(sql, sql.indexOf(']', at + 1), 1);
      case '-' -> sql.startsWith("--", at) ? after(sql, sql.indexOf('\n', at), 1) : at;
      case '/' -> sql.startsWith("/*", at) ? after(sql, sql.indexOf("*/", at + 2), 2) : at;
      default -> at;
    };
  }

  private static int after(String sql, int end, int length) {
    return end < 0 ? sql.length() : end + length;
  }
}
