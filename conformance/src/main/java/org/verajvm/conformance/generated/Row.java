package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an expression may do besides computing.
 *
 * @param print whether it may use IO
 * @param states types of the State effects in scope
 * @param thrown types of the Exn effects in scope
 * @param declared declared effects in scope
 */
public record Row(
    boolean print, List<Shape> states, List<Shape> thrown, List<EffectDeclaration> declared) {
  /** No effect. */
  public static final Row PURE = new Row(false, List.of(), List.of(), List.of());

  /** True when everything in {@code other} is allowed here. */
  public boolean allows(Row other) {
    return (print || !other.print)
        && states.containsAll(other.states)
        && thrown.containsAll(other.thrown)
        && declared.containsAll(other.declared);
  }

  /** The exceptions alone. */
  public Row exceptions() {
    return new Row(false, List.of(), thrown, List.of());
  }

  /** This without the exceptions. */
  public Row withoutExceptions() {
    return new Row(print, states, List.of(), declared);
  }

  /** This and a State. */
  public Row withState(Shape cell) {
    return new Row(print, added(states, cell), thrown, declared);
  }

  /** This and an Exn. */
  public Row withThrown(Shape value) {
    return new Row(print, states, added(thrown, value), declared);
  }

  /** This and a declared effect. */
  public Row withDeclared(EffectDeclaration effect) {
    return new Row(print, states, thrown, added(declared, effect));
  }

  private static <T> List<T> added(List<T> list, T item) {
    if (list.contains(item)) {
      return list;
    }
    List<T> all = new ArrayList<>(list);
    all.add(item);
    return List.copyOf(all);
  }

  /** As it is written after {@code effects}; names in alphabetical order (spec 7.3.2). */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    declared.forEach(effect -> names.add(effect.name()));
    thrown.forEach(shape -> names.add("Exn<" + shape + ">"));
    states.forEach(shape -> names.add("State<" + shape + ">"));
    if (print) {
      names.add("IO");
    }
    return names.isEmpty()
        ? "(pure)"
        : names.stream().sorted().collect(Collectors.joining(", ", "(<", ">)"));
  }
}
