package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;

/**
 * Decides whether a function of one effect row may be used where another is allowed, and finds what
 * effect variables stand for on the way.
 */
final class RowUnifier {
  /** The row of a function whose row was reported: it fits everywhere, and everything fits it. */
  static final EffectRow ERRONEOUS = new EffectRow(List.of(), List.of("?"));

  private final UnaryOperator<Type> zonk;
  private final Map<String, EffectRow> solutions = new HashMap<>();
  private int count;

  /**
   * @param zonk replaces the solved variables of a type
   */
  RowUnifier(UnaryOperator<Type> zonk) {
    this.zonk = zonk;
  }

  /** A new effect variable, to be found at one call. */
  String fresh(String name) {
    return name + "#" + count++;
  }

  /** Whether a function of row {@code from} may be used where {@code to} is allowed (spec 7.8). */
  boolean flows(EffectRow from, EffectRow to) {
    EffectRow known = solved(from);
    EffectRow allowed = solved(to);
    if (isErroneous(known) || isErroneous(allowed)) {
      return true;
    }
    List<EffectInstance> missing = new ArrayList<>();
    for (EffectInstance effect : known.effects()) {
      if (allowed.effects().stream().noneMatch(other -> same(effect, other))) {
        missing.add(effect);
      }
    }
    List<String> open = new ArrayList<>(known.variables());
    open.removeAll(allowed.variables());
    open.removeIf(RowUnifier::isFresh);
    if (missing.isEmpty() && open.isEmpty()) {
      return true;
    }
    Optional<String> room = allowed.variables().stream().filter(RowUnifier::isFresh).findFirst();
    room.ifPresent(variable -> grow(variable, missing, open));
    return room.isPresent();
  }

  private static boolean isErroneous(EffectRow row) {
    return row.variables().containsAll(ERRONEOUS.variables());
  }

  private static boolean isFresh(String variable) {
    return variable.indexOf('#') >= 0;
  }

  private void grow(String variable, List<EffectInstance> effects, List<String> variables) {
    EffectRow before = solutions.getOrDefault(variable, EffectRow.PURE);
    Set<EffectInstance> all = new LinkedHashSet<>(before.effects());
    all.addAll(effects);
    Set<String> open = new LinkedHashSet<>(before.variables());
    open.addAll(variables);
    solutions.put(variable, new EffectRow(List.copyOf(all), List.copyOf(open)));
  }

  /** Whether two effects are one: the same effect at types that are equal after resolution. */
  boolean same(EffectInstance a, EffectInstance b) {
    return a.id().equals(b.id())
        && (a.arguments().isEmpty()
            || b.arguments().isEmpty()
            || sameTypes(a.arguments(), b.arguments()));
  }

  private boolean sameTypes(List<Type> a, List<Type> b) {
    return a.size() == b.size()
        && a.stream().map(zonk).toList().equals(b.stream().map(zonk).toList());
  }

  /** The row with the effects found for its variables. */
  EffectRow solved(EffectRow row) {
    if (row.variables().stream().noneMatch(solutions::containsKey)) {
      return row;
    }
    Set<EffectInstance> effects = new LinkedHashSet<>(row.effects());
    Set<String> open = new LinkedHashSet<>();
    for (String variable : row.variables()) {
      open.add(variable);
      EffectRow known = solutions.getOrDefault(variable, EffectRow.PURE);
      effects.addAll(known.effects());
      open.addAll(known.variables());
    }
    return new EffectRow(List.copyOf(effects), List.copyOf(open));
  }

  /** The same without variables that stayed open: nothing flowed in, so nothing is performed. */
  EffectRow closed(EffectRow row) {
    EffectRow known = solved(row);
    List<String> open = known.variables().stream().filter(v -> !isFresh(v)).toList();
    return new EffectRow(known.effects().stream().map(this::zonk).toList(), open);
  }

  private EffectInstance zonk(EffectInstance effect) {
    return new EffectInstance(effect.id(), effect.arguments().stream().map(zonk).toList());
  }
}
