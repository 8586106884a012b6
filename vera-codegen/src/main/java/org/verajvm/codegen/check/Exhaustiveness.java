package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/**
 * Which values a list of patterns leaves over, and which patterns are useless, by Maranget's
 * usefulness of a pattern row with respect to a matrix (spec 4.9.2, 4.9.3).
 *
 * <p>Rows are specialised by the constructors that occur and never by those that do not, and a
 * common prefix of catch-alls is skipped, so that ordinary matches take linear time. Matches made
 * to be hard meet a budget; past it an arm counts as useful and a match as covered by its arms.
 */
final class Exhaustiveness {
  private static final int BUDGET = 2_000_000;

  private final BodyContext context;
  private int steps;

  Exhaustiveness(BodyContext context) {
    this.context = context;
  }

  /** What stands at the head of a pattern; an absent key is a catch-all. */
  private sealed interface Key {
    record Tag(int tag, String name, int arity) implements Key {}

    record Number(long value) implements Key {}

    record Text(String value) implements Key {}

    record Truth(boolean value) implements Key {}
  }

  /** A value that no pattern matches, as a pattern, if there is one. */
  Optional<String> missing(Type type, List<TypedPattern> patterns) {
    if (Unifier.isError(context.unifier.base(type))) {
      return Optional.empty();
    }
    List<List<TypedPattern>> rows = patterns.stream().map(List::of).toList();
    return witness(rows, List.of(context.unifier.zonk(type))).map(List::getFirst);
  }

  /** The positions of patterns that match nothing the ones above leave over. */
  List<Integer> unreachable(Type type, List<TypedPattern> patterns) {
    List<Integer> useless = new ArrayList<>();
    Type known = context.unifier.zonk(type);
    Set<Key> seen = new HashSet<>();
    boolean covered = false;
    List<List<TypedPattern>> above = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      TypedPattern pattern = patterns.get(i);
      Optional<Key> key = key(pattern);
      boolean fresh =
          key.isPresent()
              && seen.add(key.get())
              && above.stream().noneMatch(r -> key(r.getFirst()).isEmpty());
      if (!fresh && !useful(above, List.of(pattern), List.of(known))) {
        useless.add(i);
      } else {
        above.add(List.of(pattern));
      }
    }
    return useless;
  }

  private static Optional<Key> key(TypedPattern pattern) {
    return switch (pattern) {
      case TypedPattern.Constructor p ->
          Optional.of(
              new Key.Tag(p.constructor().tag(), p.constructor().name(), p.fields().size()));
      case TypedPattern.IntLiteral p -> Optional.of(new Key.Number(p.value()));
      case TypedPattern.StringLiteral p -> Optional.of(new Key.Text(p.value()));
      case TypedPattern.BoolLiteral p -> Optional.of(new Key.Truth(p.value()));
      case TypedPattern.Wildcard _, TypedPattern.Binding _ -> Optional.empty();
    };
  }

  /** Values for the columns that no row matches. */
  private Optional<List<String>> witness(List<List<TypedPattern>> rows, List<Type> types) {
    if (types.isEmpty()) {
      return rows.isEmpty() ? Optional.of(List.of()) : Optional.empty();
    }
    if (++steps > BUDGET) {
      return Optional.empty();
    }
    if (rows.isEmpty()) {
      return Optional.of(types.stream().map(_ -> "_").toList());
    }
    Map<Key, List<List<TypedPattern>>> groups = new LinkedHashMap<>();
    rows.forEach(row -> key(row.getFirst()).ifPresent(k -> groups.put(k, new ArrayList<>())));
    List<Type> rest = types.subList(1, types.size());
    Optional<Set<Key>> all = allKeys(types.getFirst());
    if (all.isEmpty() || !groups.keySet().containsAll(all.get())) {
      Optional<List<String>> left = witness(defaults(rows), rest);
      return left.map(values -> prepend(absent(all, groups.keySet()), values));
    }
    for (Key key : all.get()) {
      List<Type> fields = fields(types.getFirst(), key);
      Optional<List<String>> left = witness(specialise(rows, key, fields), concat(fields, rest));
      if (left.isPresent()) {
        return Optional.of(build(key, fields.size(), left.get()));
      }
    }
    return Optional.empty();
  }

  private boolean useful(List<List<TypedPattern>> rows, List<TypedPattern> row, List<Type> types) {
    if (types.isEmpty()) {
      return rows.isEmpty();
    }
    if (rows.isEmpty() || ++steps > BUDGET) {
      return true;
    }
    List<Type> rest = types.subList(1, types.size());
    Optional<Key> head = key(row.getFirst());
    if (head.isPresent()) {
      List<Type> fields = fields(types.getFirst(), head.get());
      List<TypedPattern> own = specialise(List.of(row), head.get(), fields).getFirst();
      return useful(specialise(rows, head.get(), fields), own, concat(fields, rest));
    }
    Set<Key> present = new LinkedHashSet<>();
    rows.forEach(each -> key(each.getFirst()).ifPresent(present::add));
    Optional<Set<Key>> all = allKeys(types.getFirst());
    if (present.isEmpty() || all.isEmpty() || !present.containsAll(all.get())) {
      return useful(defaults(rows), row.subList(1, row.size()), rest);
    }
    for (Key key : all.get()) {
      List<Type> fields = fields(types.getFirst(), key);
      List<TypedPattern> own = specialise(List.of(row), key, fields).getFirst();
      if (useful(specialise(rows, key, fields), own, concat(fields, rest))) {
        return true;
      }
    }
    return false;
  }

  /** The rows whose first column is a catch-all, without it. */
  private static List<List<TypedPattern>> defaults(List<List<TypedPattern>> rows) {
    List<List<TypedPattern>> result = new ArrayList<>();
    for (List<TypedPattern> row : rows) {
      if (key(row.getFirst()).isEmpty()) {
        result.add(row.subList(1, row.size()));
      }
    }
    return result;
  }

  /** The rows that match the key in the first column, with its fields in that place. */
  private static List<List<TypedPattern>> specialise(
      List<List<TypedPattern>> rows, Key key, List<Type> fields) {
    List<List<TypedPattern>> result = new ArrayList<>();
    for (List<TypedPattern> row : rows) {
      Optional<Key> own = key(row.getFirst());
      if (own.isPresent() && !own.get().equals(key)) {
        continue;
      }
      List<TypedPattern> wider = new ArrayList<>();
      if (own.isPresent() && row.getFirst() instanceof TypedPattern.Constructor constructor) {
        wider.addAll(constructor.fields());
      } else {
        fields.forEach(type -> wider.add(new TypedPattern.Wildcard(type)));
      }
      wider.addAll(row.subList(1, row.size()));
      result.add(wider);
    }
    return result;
  }

  /** All heads that a type's values have, or empty where they are not enumerable. */
  private Optional<Set<Key>> allKeys(Type type) {
    Type base = context.unifier.base(type);
    if (base == Primitive.BOOL) {
      return Optional.of(Set.of(new Key.Truth(true), new Key.Truth(false)));
    }
    if (base == Primitive.NEVER) {
      return Optional.of(Set.of());
    }
    if (!(base instanceof Type.Data data)) {
      return Optional.empty();
    }
    if (TupleType.is(data)) {
      return Optional.of(Set.of(new Key.Tag(0, TupleType.NAME, data.arguments().size())));
    }
    Set<Key> keys = new LinkedHashSet<>();
    for (DataDefinition.Constructor constructor :
        context.environment.definition(data.id()).constructors()) {
      keys.add(new Key.Tag(constructor.tag(), constructor.name(), constructor.fields().size()));
    }
    return Optional.of(keys);
  }

  private List<Type> fields(Type type, Key key) {
    if (!(key instanceof Key.Tag tag) || !(context.unifier.base(type) instanceof Type.Data data)) {
      return List.of();
    }
    if (TupleType.is(data)) {
      return data.arguments();
    }
    DataDefinition definition = context.environment.definition(data.id());
    return Substitution.of(definition.parameters(), data.arguments())
        .apply(definition.constructors().get(tag.tag()).fields());
  }

  private static String absent(Optional<Set<Key>> all, Set<Key> present) {
    if (all.isEmpty() || present.isEmpty()) {
      return "_";
    }
    return all.get().stream()
        .filter(key -> !present.contains(key))
        .map(Exhaustiveness::show)
        .sorted()
        .findFirst()
        .orElse("_");
  }

  private static String show(Key key) {
    return switch (key) {
      case Key.Tag tag ->
          tag.arity() == 0
              ? tag.name()
              : tag.name()
                  + java.util.Collections.nCopies(tag.arity(), "_").stream()
                      .collect(Collectors.joining(", ", "(", ")"));
      case Key.Number number -> Long.toString(number.value());
      case Key.Text text -> "\"" + text.value() + "\"";
      case Key.Truth truth -> Boolean.toString(truth.value());
    };
  }

  private static List<String> build(Key key, int arity, List<String> values) {
    String head =
        key instanceof Key.Tag tag && arity > 0
            ? tag.name()
                + values.subList(0, arity).stream().collect(Collectors.joining(", ", "(", ")"))
            : show(key);
    return prepend(head, values.subList(arity, values.size()));
  }

  private static <T> List<T> prepend(T first, List<T> rest) {
    List<T> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private static <T> List<T> concat(List<T> left, List<T> right) {
    List<T> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }
}
