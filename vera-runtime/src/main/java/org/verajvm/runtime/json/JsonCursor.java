package org.verajvm.runtime.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A place in a JSON value that a machine wrote. Every method but {@link #find} throws {@link
 * IllegalArgumentException} where the value is not what is asked for.
 */
public record JsonCursor(Json value) {
  /** The member of an object. */
  public JsonCursor get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no member " + name));
  }

  /** The member of an object, if it is one and has it. */
  public Optional<JsonCursor> find(String name) {
    return value instanceof Json.Members members
        ? members.get(name).map(JsonCursor::new)
        : Optional.empty();
  }

  /** What {@code read} makes of each item of an array. */
  public <T> List<T> items(Function<JsonCursor, T> read) {
    if (!(value instanceof Json.Items items)) {
      throw unexpected("an array");
    }
    List<T> all = new ArrayList<>(items.values().size());
    items.values().forEach(item -> all.add(read.apply(new JsonCursor(item))));
    return all;
  }

  /** True for a string. */
  public boolean isText() {
    return value instanceof Json.Text;
  }

  /** A string. */
  public String text() {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    throw unexpected("a string");
  }

  /** A whole number of 32 bits. */
  public int number() {
    if (value instanceof Json.Number number) {
      return Integer.parseInt(number.spelling());
    }
    throw unexpected("a number");
  }

  private IllegalArgumentException unexpected(String wanted) {
    return new IllegalArgumentException(
        "%s where %s is expected".formatted(value.getClass().getSimpleName(), wanted));
  }
}
