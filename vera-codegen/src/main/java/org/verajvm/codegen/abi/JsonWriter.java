package org.verajvm.codegen.abi;

import java.util.List;
import java.util.function.Consumer;

/** Writes JSON text (RFC 8259) without white space. */
final class JsonWriter {
  private static final int FIRST_PLAIN = 0x20;

  private final StringBuilder out = new StringBuilder();
  private boolean separate;

  /** An object; {@code members} writes its members with {@link #name} and a value each. */
  void object(Runnable members) {
    open('{');
    members.run();
    close('}');
  }

  /** An array of what {@code write} writes for each item. */
  <T> void array(List<T> items, Consumer<T> write) {
    open('[');
    items.forEach(write);
    close(']');
  }

  /** The name of the member whose value comes next. */
  JsonWriter name(String name) {
    string(name);
    out.append(':');
    separate = false;
    return this;
  }

  void string(String value) {
    value();
    out.append('"');
    value.chars().forEach(this::character);
    out.append('"');
  }

  void number(long value) {
    value();
    out.append(value);
  }

  void bool(boolean value) {
    value();
    out.append(value);
  }

  private void open(char bracket) {
    value();
    out.append(bracket);
    separate = false;
  }

  private void close(char bracket) {
    out.append(bracket);
    separate = true;
  }

  private void value() {
    if (separate) {
      out.append(',');
    }
    separate = true;
  }

  private void character(int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c < FIRST_PLAIN) {
      out.append(String.format("\\u%04x", c));
    } else {
      out.append((char) c);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
