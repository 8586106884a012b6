package org.verajvm.codegen.types;

import java.util.Optional;
import java.util.function.Function;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;

/**
 * The predicate of a refinement type. Two refinements are equal when their text is (spec 2.9, as
 * far as text can tell).
 *
 * <p>The predicate is checked after the types are known, so it is set once, later.
 */
public final class Refinement {
  private final String text;
  private String display;
  private Optional<Predicate> predicate = Optional.empty();
  private Optional<Instance> instance = Optional.empty();

  /**
   * @param text the predicate in canonical form
   * @param display the name of the alias that introduced it, or the text
   */
  public Refinement(String text, String display) {
    this.text = text;
    this.display = display;
  }

  /** The same predicate at other types; it is made when it is asked for. */
  public Refinement at(Function<Predicate, Predicate> substitution) {
    Refinement copy = new Refinement(text, display);
    copy.instance = Optional.of(new Instance(this, substitution));
    return copy;
  }

  public String text() {
    return text;
  }

  public String display() {
    return display;
  }

  /** The alias that introduces it gives it its name. */
  public void displayAs(String alias) {
    display = alias;
  }

  public Optional<Predicate> predicate() {
    if (predicate.isEmpty() && instance.isPresent()) {
      Instance from = instance.get();
      predicate = from.generic().predicate().map(from.substitution());
    }
    return predicate;
  }

  public void define(Predicate checked) {
    predicate = Optional.of(checked);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Refinement that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The value under test, and the test. */
  public record Predicate(Binder value, TypedExpression test) {}

  private record Instance(Refinement generic, Function<Predicate, Predicate> substitution) {}
}
