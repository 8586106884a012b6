package org.verajvm.codegen.types;

import java.util.List;
import java.util.stream.Collectors;

/** A semantic type (spec chapter 2). Aliases are resolved; refinements are kept. */
public sealed interface Type {

  /** A type without arguments that the language defines (spec 2.2). */
  enum Primitive implements Type {
    INT("Int"),
    NAT("Nat"),
    BOOL("Bool"),
    BYTE("Byte"),
    FLOAT64("Float64"),
    STRING("String"),
    UNIT("Unit"),
    NEVER("Never");

    private final String text;

    Primitive(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** An algebraic data type, prelude types and {@code Tuple} among them, with its arguments. */
  record Data(DataId id, List<Type> arguments) implements Type {
    public Data {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return id.name() + Type.render(arguments);
    }
  }

  /** {@code Array<T>} (spec 2.3.2). */
  record Array(Type element) implements Type {
    @Override
    public String toString() {
      return "Array<" + element + ">";
    }
  }

  /** {@code Map<K, V>}; a value is a handle (spec 9.4.3). */
  record Map(Type key, Type value) implements Type {
    @Override
    public String toString() {
      return "Map<" + key + ", " + value + ">";
    }
  }

  /** {@code Set<T>}; a value is a handle (spec 9.4.2). */
  record Set(Type element) implements Type {
    @Override
    public String toString() {
      return "Set<" + element + ">";
    }
  }

  /** {@code Decimal}; a value is a handle (spec 9.7.2). */
  record Decimal() implements Type {
    @Override
    public String toString() {
      return "Decimal";
    }
  }

  /** {@code Future<T>} (spec 9.5.4). */
  record Future(Type payload) implements Type {
    @Override
    public String toString() {
      return "Future<" + payload + ">";
    }
  }

  /** {@code fn(A, B -> C) effects(E)} (spec 2.5). */
  record Function(List<Type> parameters, Type result, EffectRow effects) implements Type {
    public Function {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
      String inner = parameters.stream().map(Type::toString).collect(Collectors.joining(", "));
      return "fn(" + inner + " -> " + result + ") effects(" + effects + ")";
    }
  }

  /** A base type with a predicate (spec 2.6). */
  record Refined(Type base, Refinement refinement) implements Type {
    @Override
    public String toString() {
      return "{ @" + base + " | " + refinement.text() + " }";
    }
  }

  /** A type variable of the enclosing declaration; gone after monomorphization. */
  record Variable(TypeVariable variable) implements Type {
    @Override
    public String toString() {
      return variable.name();
    }
  }

  /** An inference variable; gone when the checker has finished a declaration. */
  record Inferred(InferenceVariable variable) implements Type {
    @Override
    public String toString() {
      return "?";
    }
  }

  private static String render(List<Type> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream().map(Type::toString).collect(Collectors.joining(", ", "<", ">"));
  }
}
