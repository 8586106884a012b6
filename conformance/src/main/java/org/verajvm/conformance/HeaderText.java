package org.verajvm.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The small texts of a case header: quoted strings and argument lists. */
final class HeaderText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HeaderText() {}

  /** The text as a JSON string. */
  static String quote(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of a JSON string; any other text stands for itself. */
  static String unquote(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    try {
      return JSON.readValue(text, String.class);
    } catch (JsonProcessingException e) {
      throw new CaseFormatException("not a quoted text: " + text, e);
    }
  }

  /** Where the quoted text that starts at {@code start} ends: the index after its closing quote. */
  static int endOfQuoted(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    throw new CaseFormatException("no closing quote: " + text.substring(start));
  }

  /** Splits {@code 1, "a, b", true} into its words, quoted ones unquoted. */
  static List<String> words(String list) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      if (list.charAt(i) == '"') {
        i = endOfQuoted(list, i) - 1;
      } else if (list.charAt(i) == ',') {
        words.add(unquote(list.substring(start, i).strip()));
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty()) {
      words.add(unquote(last));
    }
    return words;
  }
}
