package org.verajvm.codegen.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One clause of a {@code try_table}.
 *
 * @param tag the exceptions it catches; empty for all, traps excepted
 * @param withReference whether the exception itself goes along, for {@code throw_ref}
 * @param target where control goes, with the payload (then the reference) on the stack
 */
public record Catch(Optional<Tag> tag, boolean withReference, Label target) {
  /** {@code catch}. */
  public static Catch of(Tag tag, Label target) {
    return new Catch(Optional.of(tag), false, target);
  }

  /** {@code catch_ref}. */
  public static Catch withReference(Tag tag, Label target) {
    return new Catch(Optional.of(tag), true, target);
  }

  /** {@code catch_all}. */
  public static Catch all(Label target) {
    return new Catch(Optional.empty(), false, target);
  }

  /** {@code catch_all_ref}. */
  public static Catch allWithReference(Label target) {
    return new Catch(Optional.empty(), true, target);
  }

  /** The values that it leaves on the stack. */
  List<ValueType> values() {
    List<ValueType> values = new ArrayList<>(tag.map(Tag::payload).orElse(List.of()));
    if (withReference) {
      values.add(ValueType.EXNREF);
    }
    return values;
  }

  /** The byte of the binary format. */
  int code() {
    return (tag.isPresent() ? 0 : 2) + (withReference ? 1 : 0);
  }

  /** The keyword of the text format. */
  String text() {
    return (tag.isPresent() ? "catch" : "catch_all") + (withReference ? "_ref" : "");
  }
}
