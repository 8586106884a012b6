package org.verajvm.codegen.check;

import java.util.HashSet;
import java.util.Set;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.source.Span;

/** Which types have which abilities (spec 9.8); the types asked about are fully known. */
final class Abilities {
  private Abilities() {}

  /** Whether values have a total order: the operators and {@code compare} share it. */
  static boolean isOrdered(Type type) {
    return switch (type) {
      case Primitive primitive ->
          switch (primitive) {
            case INT, NAT, FLOAT64, BYTE, STRING, NEVER -> true;
            case BOOL, UNIT -> false;
          };
      case Type.Refined refined -> isOrdered(refined.base());
      case Type.Inferred _ -> true;
      case Type.Data _,
          Type.Array _,
          Type.Map _,
          Type.Set _,
          Type.Decimal _,
          Type.Future _,
          Type.Function _,
          Type.Variable _ ->
          false;
    };
  }

  /** A structural ability: how far it reaches into composite types. */
  private enum Reach {
    /** Data types alone (spec 9.8.2). */
    EQUALITY,
    /** Data types, tuples and arrays. */
    SHOW_AND_HASH
  }

  private static boolean has(BodyContext context, Reach reach, Type type, Set<Type> assumed) {
    return switch (type) {
      case Primitive _ -> true;
      case Type.Inferred _ -> true;
      case Type.Variable _ -> true;
      case Type.Refined refined -> has(context, reach, refined.base(), assumed);
      case Type.Data data -> dataHas(context, reach, data, assumed);
      case Type.Array array ->
          reach == Reach.SHOW_AND_HASH && has(context, reach, array.element(), assumed);
      case Type.Future future ->
          reach == Reach.SHOW_AND_HASH && has(context, reach, future.payload(), assumed);
      case Type.Map _, Type.Set _, Type.Decimal _, Type.Function _ -> false;
    };
  }

  private static boolean dataHas(
      BodyContext context, Reach reach, Type.Data data, Set<Type> assumed) {
    if (TupleType.is(data)) {
      return reach == Reach.SHOW_AND_HASH
          && data.arguments().stream().allMatch(t -> has(context, reach, t, assumed));
    }
    if (!assumed.add(data) || assumed.size() > LIMIT) {
      return true;
    }
    DataDefinition definition = context.environment.definition(data.id());
    Substitution at = Substitution.of(definition.parameters(), data.arguments());
    return definition.constructors().stream()
        .flatMap(constructor -> at.apply(constructor.fields()).stream())
        .allMatch(field -> has(context, reach, field, assumed));
  }

  /** Data types whose arguments grow as they recurse have no end; what was seen must do. */
  private static final int LIMIT = 1000;

  static void requireEq(BodyContext context, Type type, Span span) {
    if (!has(context, Reach.EQUALITY, type, new HashSet<>())) {
      context.diagnostics().add(AbilityErrors.noEquality(type, span));
    }
  }

  /** An operation of a builtin ability on a type. */
  static void requireOperation(
      BodyContext context, Builtin.Lowering.Derived row, Type type, String name, Span span) {
    switch (row.derivation()) {
      case EQUAL -> requireEq(context, type, span);
      case COMPARE -> {
        if (!isOrdered(type) && !(type instanceof Type.Variable)) {
          context.diagnostics().add(AbilityErrors.unordered(type, span));
        }
      }
      case HASH, SHOW -> {
        if (!has(context, Reach.SHOW_AND_HASH, type, new HashSet<>())) {
          context
              .diagnostics()
              .add(AbilityErrors.unsatisfied(name, ability(row.derivation()), type, span));
        }
      }
    }
  }

  /** An ability that a program declares has no instances but the constraint itself. */
  static void requireDeclared(
      BodyContext context, String ability, Type type, String name, Span span) {
    if (!(type instanceof Type.Variable)) {
      context.diagnostics().add(AbilityErrors.unsatisfied(name, ability, type, span));
    }
  }

  /** A type variable of a signature got a type at a call. */
  static void instantiated(
      BodyContext context,
      Signature signature,
      TypeVariable variable,
      Type type,
      String function,
      Span span) {
    for (Signature.Constraint constraint : signature.constraints()) {
      if (constraint.variable() == variable && !satisfies(context, constraint.ability(), type)) {
        context
            .diagnostics()
            .add(AbilityErrors.unsatisfied(function, constraint.ability(), type, span));
      }
    }
  }

  private static boolean satisfies(BodyContext context, String ability, Type type) {
    if (type instanceof Type.Variable) {
      return true;
    }
    return context
        .environment
        .prelude()
        .derivation(ability)
        .map(derivation ->
            switch (derivation) {
              case EQUAL -> has(context, Reach.EQUALITY, type, new HashSet<>());
              case COMPARE -> isOrdered(type);
              case HASH, SHOW -> has(context, Reach.SHOW_AND_HASH, type, new HashSet<>());
            })
        .orElse(false);
  }

  /** Reports a container that a data type would hold with entries of no size. */
  static void checkContainers(BodyContext context, Type.Data type, String name, Span span) {
    DataDefinition definition = context.environment.definition(type.id());
    Type known = context.unifier.zonk(type);
    if (known instanceof Type.Data data) {
      Substitution at = Substitution.of(definition.parameters(), data.arguments());
      definition.constructors().stream()
          .filter(constructor -> constructor.name().equals(name))
          .flatMap(constructor -> at.apply(constructor.fields()).stream())
          .filter(ZeroSize::holds)
          .findFirst()
          .ifPresent(field -> context.diagnostics().add(ZeroSizeErrors.container(field, span)));
    }
  }

  private static String ability(Builtin.Derivation derivation) {
    return switch (derivation) {
      case EQUAL -> "Eq";
      case COMPARE -> "Ord";
      case HASH -> "Hash";
      case SHOW -> "Show";
    };
  }
}
