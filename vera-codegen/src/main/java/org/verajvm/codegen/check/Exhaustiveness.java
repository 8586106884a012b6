package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/**
 * Which values a list of patterns leaves over, and which patterns are useless, by Maranget's matrix
 * of pattern rows (spec 4.9.2, 4.9.3).
 *
 * <p>A matrix is divided by the constructors of its first column, all at once, so that a match
 * takes time in proportion to its patterns however many arms it has. Only catch-alls go to several
 * parts: matches made to be hard meet a budget; past it an arm counts as useful and a match as
 * covered by its arms.
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

  /** One arm: the patterns of its columns, and its position among the arms. */
  private record Row(List<TypedPattern> patterns, int arm) {
    Optional<Key> key() {
      return Exhaustiveness.key(patterns.getFirst());
    }

    boolean matchesAll() {
      return patterns.stream().allMatch(pattern -> Exhaustiveness.key(pattern).isEmpty());
    }

    /** The first column replaced by the fields of the constructor there. */
    Row specialised(List<Type> fields) {
      List<TypedPattern> wider = new ArrayList<>();
      if (patterns.getFirst() instanceof TypedPattern.Constructor constructor) {
        wider.addAll(constructor.fields());
      } else {
        fields.forEach(type -> wider.add(new TypedPattern.Wildcard(type)));
      }
      wider.addAll(patterns.subList(1, patterns.size()));
      return new Row(wider, arm);
    }
  }

  /** A value that no pattern matches, as a pattern, if there is one. */
  Optional<String> missing(Type type, List<TypedPattern> patterns) {
    if (Unifier.isError(context.unifier.base(type))) {
      return Optional.empty();
    }
    return witness(rows(patterns), List.of(context.unifier.zonk(type))).map(List::getFirst);
  }

  /** The positions of patterns that match nothing the ones above leave over. */
  List<Integer> unreachable(Type type, List<TypedPattern> patterns) {
    BitSet useful = new BitSet();
    markUseful(rows(patterns), List.of(context.unifier.zonk(type)), useful);
    return IntStream.range(0, patterns.size()).filter(arm -> !useful.get(arm)).boxed().toList();
  }

  private static List<Row> rows(List<TypedPattern> patterns) {
    return IntStream.range(0, patterns.size())
        .mapToObj(arm -> new Row(List.of(patterns.get(arm)), arm))
        .toList();
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
  private Optional<List<String>> witness(List<Row> rows, List<Type> types) {
    if (types.isEmpty()) {
      return rows.isEmpty() ? Optional.of(List.of()) : Optional.empty();
    }
    if (++steps > BUDGET) {
      return Optional.empty();
    }
    if (rows.isEmpty()) {
      return Optional.of(types.stream().map(_ -> "_").toList());
    }
    Map<Key, List<Row>> groups = byHead(rows);
    List<Type> rest = types.subList(1, types.size());
    Optional<Set<Key>> all = allKeys(types.getFirst());
    if (leavesHeadsOver(all, groups)) {
      Optional<List<String>> left = witness(withoutHead(rows), rest);
      return left.map(values -> prepend(absent(all, groups.keySet()), values));
    }
    for (Key key : all.orElseThrow()) {
      List<Type> fields = fields(types.getFirst(), key);
      List<Row> inner = specialised(groups.getOrDefault(key, List.of()), fields);
      Optional<List<String>> left = witness(inner, concat(fields, rest));
      if (left.isPresent()) {
        return Optional.of(build(key, fields.size(), left.get()));
      }
    }
    return Optional.empty();
  }

  /** Marks the arms that come first for some value. */
  private void markUseful(List<Row> rows, List<Type> types, BitSet useful) {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.getFirst().matchesAll()) {
      useful.set(rows.getFirst().arm());
      return;
    }
    if (++steps > BUDGET) {
      rows.forEach(row -> useful.set(row.arm()));
      return;
    }
    Map<Key, List<Row>> groups = byHead(rows);
    List<Type> rest = types.subList(1, types.size());
    groups.forEach((key, group) -> {
      List<Type> fields = fields(types.getFirst(), key);
      markUseful(specialised(group, fields), concat(fields, rest), useful);
    });
    if (leavesHeadsOver(allKeys(types.getFirst()), groups)) {
      markUseful(withoutHead(rows), rest, useful);
    }
  }

  private static boolean leavesHeadsOver(Optional<Set<Key>> all, Map<Key, List<Row>> groups) {
    return all.isEmpty() || !groups.keySet().containsAll(all.get());
  }

  /** For each head that occurs in the first column, the rows that match it, in order. */
  private static Map<Key, List<Row>> byHead(List<Row> rows) {
    Map<Key, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> row.key().ifPresent(key -> groups.put(key, new ArrayList<>())));
    for (Row row : rows) {
      row.key()
          .ifPresentOrElse(
              key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row),
              () -> groups.values().forEach(group -> group.add(row)));
    }
    return groups;
  }

  private static List<Row> specialised(List<Row> group, List<Type> fields) {
    return group.stream().map(row -> row.specialised(fields)).toList();
  }

  /** The rows whose first column is a catch-all, without it. */
  private static List<Row> withoutHead(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.key().isEmpty())
        .map(row -> row.specialised(List.of()))
        .toList();
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
    if (!(key instanceof Key.Tag tag)) {
      return List.of();
    }
    if (!(context.unifier.base(type) instanceof Type.Data data)) {
      // A type in error, of which there is a diagnostic already.
      return Collections.nCopies(tag.arity(), Unifier.error());
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
                  + Collections.nCopies(tag.arity(), "_").stream()
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
