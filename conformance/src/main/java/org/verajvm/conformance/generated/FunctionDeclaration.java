package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A function; its body is set after it exists, so that it can call itself. */
public final class FunctionDeclaration {
  /**
   * How a function looks from outside.
   *
   * @param variables type variables with the ability each needs, for example {@code T where Eq<T>}
   */
  public record Signature(
      String name, List<TypeVariable> variables, List<Binding> parameters, Shape result, Row row) {}

  /** A type variable and the ability it is bounded by. */
  public record TypeVariable(String name, Optional<String> ability) {}

  private final Signature signature;
  private Optional<Binding> measure = Optional.empty();
  private Optional<Tree> requirement = Optional.empty();
  private Optional<Tree> guarantee = Optional.empty();
  private Tree body = new Tree.UnitLiteral();
  private boolean exported;
  private final List<FunctionDeclaration> helpers = new ArrayList<>();

  /** A function without a body yet. */
  public FunctionDeclaration(Signature signature) {
    this.signature = signature;
  }

  /** How it looks from outside. */
  public Signature signature() {
    return signature;
  }

  /** Says which parameter becomes smaller with each recursive call. */
  public void decreases(Binding parameter) {
    measure = Optional.of(parameter);
  }

  /** Sets the contract's clauses. */
  public void contract(Optional<Tree> requires, Optional<Tree> ensures) {
    requirement = requires;
    guarantee = ensures;
  }

  /** Sets the body. */
  public void body(Tree tree) {
    body = tree;
  }

  /** Makes it public. */
  public void export() {
    exported = true;
  }

  /** True when it can be called from outside its module. */
  public boolean isExported() {
    return exported;
  }

  /** Adds a function of the where block. */
  public void helper(FunctionDeclaration helper) {
    helpers.add(helper);
  }

  /** The parameter that becomes smaller. */
  public Optional<Binding> measure() {
    return measure;
  }

  /** The precondition; true when there is none. */
  public Optional<Tree> requirement() {
    return requirement;
  }

  /** The postcondition; true when there is none. */
  public Optional<Tree> guarantee() {
    return guarantee;
  }

  /** The body. */
  public Tree body() {
    return body;
  }

  /** The functions of the where block. */
  public List<FunctionDeclaration> helpers() {
    return List.copyOf(helpers);
  }
}
