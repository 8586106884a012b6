package org.verajvm.codegen.types;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;

/**
 * A data type and its constructors (spec 2.4).
 *
 * <p>The invariant is checked after the types are known, so it is set once, later.
 */
public final class DataDefinition {
  private final DataId id;
  private final List<TypeVariable> parameters;
  private List<Constructor> constructors = List.of();
  private Optional<Invariant> invariant = Optional.empty();

  public DataDefinition(DataId id, List<TypeVariable> parameters) {
    this.id = id;
    this.parameters = List.copyOf(parameters);
  }

  public DataId id() {
    return id;
  }

  public List<TypeVariable> parameters() {
    return parameters;
  }

  public List<Constructor> constructors() {
    return constructors;
  }

  public void defineConstructors(List<Constructor> all) {
    constructors = List.copyOf(all);
  }

  public Optional<Invariant> invariant() {
    return invariant;
  }

  public void defineInvariant(Invariant checked) {
    invariant = Optional.of(checked);
  }

  /**
   * One constructor.
   *
   * @param tag its position in the declaration, from zero
   * @param fields types over the data type's {@link DataDefinition#parameters()}
   */
  public record Constructor(String name, int tag, List<Type> fields) {
    public Constructor {
      fields = List.copyOf(fields);
    }
  }

  /** {@code invariant(...)} (spec 2.4.1): the value under test, and the test. */
  public record Invariant(Binder value, TypedExpression test, String text) {}
}
