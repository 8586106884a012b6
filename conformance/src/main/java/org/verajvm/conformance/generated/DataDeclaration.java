package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A data type; its constructors are added after it exists, so that fields can refer to it. */
public final class DataDeclaration {
  private final String name;
  private final List<String> parameters;
  private final List<Shape.Variant> variants = new ArrayList<>();

  /** A data type without constructors yet. */
  public DataDeclaration(String name, List<String> parameters) {
    this.name = name;
    this.parameters = List.copyOf(parameters);
  }

  /** The name of the type. */
  public String name() {
    return name;
  }

  /** The names of its type variables. */
  public List<String> parameters() {
    return parameters;
  }

  /** Adds a constructor. The first one must not mention the type itself. */
  public void add(Shape.Variant variant) {
    variants.add(variant);
  }

  /** The constructors as declared. */
  public List<Shape.Variant> variants() {
    return List.copyOf(variants);
  }

  /** True when a field, other than of the type itself, can hold a function. */
  boolean mentionsFunctions(List<Shape> arguments) {
    return variants(arguments).stream()
        .flatMap(variant -> variant.fields().stream())
        .filter(field -> !(field instanceof Shape.Named other && other.declaration() == this))
        .anyMatch(Shape::mentionsFunctions);
  }

  /** The constructors of this type at these arguments. */
  public List<Shape.Variant> variants(List<Shape> arguments) {
    Map<String, Shape> replacements = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      replacements.put(parameters.get(i), arguments.get(i));
    }
    return variants.stream()
        .map(variant ->
            new Shape.Variant(
                variant.name(),
                variant.fields().stream().map(field -> field.with(replacements)).toList()))
        .toList();
  }
}
