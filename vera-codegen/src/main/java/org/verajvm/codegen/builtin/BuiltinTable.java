package org.verajvm.codegen.builtin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the language defines that is not syntax: functions, effects with their operations,
 * abilities with theirs (spec chapter 9). The checker, the lowering, both hosts' completeness tests
 * and the listings for people read it; nothing else knows a builtin's name.
 */
public final class BuiltinTable {
  private static final Map<String, Builtin> FUNCTIONS =
      byName(
          Stream.of(
                  ArrayBuiltins.functions(),
                  AsyncBuiltins.functions(),
                  CollectionBuiltins.functions(),
                  DecimalBuiltins.functions(),
                  HostResultBuiltins.functions(),
                  JsonBuiltins.functions(),
                  MarkupBuiltins.functions(),
                  MathBuiltins.functions(),
                  NumberBuiltins.functions(),
                  OptionBuiltins.functions(),
                  RegexBuiltins.functions(),
                  StringBuiltins.functions(),
                  TextBufferBuiltins.functions(),
                  TextCodecBuiltins.functions())
              .flatMap(List::stream),
          Builtin::name);

  private static final Map<String, BuiltinEffect> EFFECTS =
      byName(EffectBuiltins.effects().stream(), BuiltinEffect::name);

  private static final Map<String, BuiltinAbility> ABILITIES =
      byName(AbilityBuiltins.abilities().stream(), BuiltinAbility::name);

  private BuiltinTable() {}

  /** The functions of every scope, sorted by name. */
  public static List<Builtin> functions() {
    return List.copyOf(FUNCTIONS.values());
  }

  /** The function of that name, whatever its scope. */
  public static Optional<Builtin> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  /** The effects, sorted by name. */
  public static List<BuiltinEffect> effects() {
    return List.copyOf(EFFECTS.values());
  }

  public static Optional<BuiltinEffect> effect(String name) {
    return Optional.ofNullable(EFFECTS.get(name));
  }

  /** An operation of an effect, such as {@code print} of {@code IO}. */
  public static Optional<Builtin> operation(String effect, String name) {
    return effect(effect).stream()
        .flatMap(owner -> owner.operations().stream())
        .filter(operation -> operation.name().equals(name))
        .findFirst();
  }

  /** The abilities, sorted by name. */
  public static List<BuiltinAbility> abilities() {
    return List.copyOf(ABILITIES.values());
  }

  public static Optional<BuiltinAbility> ability(String name) {
    return Optional.ofNullable(ABILITIES.get(name));
  }

  /** Every row: functions, then operations of effects, then those of abilities. */
  public static List<Builtin> rows() {
    return Stream.of(
            FUNCTIONS.values().stream(),
            EFFECTS.values().stream().flatMap(effect -> effect.operations().stream()),
            ABILITIES.values().stream().map(BuiltinAbility::operation))
        .flatMap(Function.identity())
        .toList();
  }

  /** The functions a host must provide for the table's rows, sorted by name, each once. */
  public static List<HostImport> hostImports() {
    return rows().stream()
        .flatMap(row ->
            row.lowering() instanceof Builtin.Lowering.Host host ? Stream.of(host) : Stream.of())
        .map(HostImport::of)
        .distinct()
        .sorted(Comparator.comparing(HostImport::name))
        .toList();
  }

  private static <T> Map<String, T> byName(Stream<T> all, Function<T, String> name) {
    return all.collect(
        Collectors.toMap(
            name,
            Function.identity(),
            (one, other) -> {
              throw new IllegalStateException("two rows named " + name.apply(one));
            },
            TreeMap::new));
  }
}
