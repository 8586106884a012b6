package org.verajvm.runtime.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. */
public sealed interface Json {

  /** An object; members in order. */
  record Members(Map<String, Json> values) implements Json {
    /** A member that is there and not null. */
    public Optional<Json> get(String name) {
      return Optional.ofNullable(values.get(name)).filter(value -> value != Nothing.NULL);
    }
  }

  record Items(List<Json> values) implements Json {}

  record Text(String value) implements Json {}

  /** A number by its spelling, which is written as it is. */
  record Number(String spelling) implements Json {}

  record Truth(boolean value) implements Json {}

  /** {@code null}. */
  enum Nothing implements Json {
    NULL
  }

  static Json of(String text) {
    return new Text(text);
  }

  static Json of(long number) {
    return new Number(Long.toString(number));
  }

  static Json of(boolean truth) {
    return new Truth(truth);
  }

  static Json of(List<? extends Json> items) {
    return new Items(List.copyOf(items));
  }

  /** The text, or {@code null} where there is none. */
  static Json ofText(Optional<String> text) {
    return text.<Json>map(Text::new).orElse(Nothing.NULL);
  }

  static Builder object() {
    return new Builder();
  }

  /** Collects the members of an object. */
  final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Builder() {}

    public Builder with(String name, Json value) {
      members.put(name, value);
      return this;
    }

    public Builder with(String name, String value) {
      return with(name, of(value));
    }

    public Builder with(String name, long value) {
      return with(name, of(value));
    }

    public Builder with(String name, boolean value) {
      return with(name, of(value));
    }

    public Json build() {
      return new Members(members);
    }
  }
}
