package org.verajvm.codegen.builtin;

import java.util.Optional;
import org.verajvm.codegen.types.Type;

/** The rows that syntax and derivations become, by their role. */
public final class WellKnownBuiltins {
  /** Joins an array of strings: string interpolation (spec 4.13.1) and derived show (9.8.2). */
  public static final Builtin CONCATENATE_ALL = row("string_concat_all");

  /** Joins two strings. */
  public static final Builtin CONCATENATE = row("string_concat");

  /** Hashes a string's bytes: derived hash (spec 9.8.2). */
  public static final Builtin HASH_STRING = row("string_hash");

  /** The map without entries, the set without elements: State that starts empty. */
  public static final Builtin EMPTY_MAP = row("map_new");

  public static final Builtin EMPTY_SET = row("set_new");

  /** What a map or a set holds, in order, and how a map is made: conversions of their contents. */
  public static final Builtin MAP_KEYS = row("map_keys");

  public static final Builtin MAP_VALUES = row("map_values");
  public static final Builtin MAP_INSERT = row("map_insert");
  public static final Builtin SET_ELEMENTS = row("set_to_array");

  /** The decimal of an integer: State that starts at zero. */
  public static final Builtin DECIMAL_OF_INT = row("decimal_from_int");

  private WellKnownBuiltins() {}

  /**
   * The function that makes text of a primitive value, in interpolation and in {@code show} (spec
   * 4.13.1, 9.8.1); empty for String, which is its own text, and for Unit and Never.
   */
  public static Optional<Builtin> textOf(Type.Primitive type) {
    return switch (type) {
      case INT -> Optional.of(row("to_string"));
      case NAT -> Optional.of(row("nat_to_string"));
      case BOOL -> Optional.of(row("bool_to_string"));
      case BYTE -> Optional.of(row("byte_to_string"));
      case FLOAT64 -> Optional.of(row("float_to_string"));
      case STRING, UNIT, NEVER -> Optional.empty();
    };
  }

  private static Builtin row(String name) {
    return BuiltinTable.function(name)
        .orElseThrow(() -> new IllegalStateException("no row named " + name));
  }
}
