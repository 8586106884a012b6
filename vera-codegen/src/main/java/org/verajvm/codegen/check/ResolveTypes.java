package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E132;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E133;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E134;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E216;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.TypeExpression;

/** Makes types of type expressions: aliases are expanded, refinements kept (spec chapter 2). */
final class ResolveTypes {
  private static final Map<String, Primitive> PRIMITIVES = primitives();

  private final Diagnostics diagnostics;
  private final Predicates predicates;

  /** The aliases being expanded, each with the number of function types around it. */
  private final SequencedMap<TypeSymbol.Alias, Integer> expanding = new LinkedHashMap<>();

  private final Map<DataId, TypeSymbol.Alias> recursive = new HashMap<>();
  private int functionDepth;

  /** How many aliases are being expanded at arguments that are not just variables. */
  private int applications;

  private final Map<AliasUse, Type> expanded = new HashMap<>();

  private record AliasUse(TypeSymbol.Alias alias, List<Type> arguments) {}

  /** Receives every refinement, so that its predicate is checked once (spec 2.6). */
  @FunctionalInterface
  interface Predicates {
    void found(TypeExpression.Refinement source, Type base, Refinement refinement, TypeScope scope);
  }

  ResolveTypes(Diagnostics diagnostics, Predicates predicates) {
    this.diagnostics = diagnostics;
    this.predicates = predicates;
  }

  private static Map<String, Primitive> primitives() {
    Map<String, Primitive> names = new HashMap<>();
    for (Primitive primitive : Primitive.values()) {
      names.put(primitive.toString(), primitive);
    }
    return Map.copyOf(names);
  }

  /** Whether the language itself defines a type of that name. */
  static boolean isBuiltin(String name) {
    return PRIMITIVES.containsKey(name) || Container.of(name).isPresent();
  }

  /** The type constructors that are not data types. */
  private enum Container {
    ARRAY("Array", 1),
    MAP("Map", 2),
    SET("Set", 1),
    FUTURE("Future", 1),
    DECIMAL("Decimal", 0);

    private final String text;
    private final int arity;

    Container(String text, int arity) {
      this.text = text;
      this.arity = arity;
    }

    static Optional<Container> of(String name) {
      for (Container container : values()) {
        if (container.text.equals(name)) {
          return Optional.of(container);
        }
      }
      return Optional.empty();
    }

    Type apply(List<Type> arguments) {
      return switch (this) {
        case ARRAY -> new Type.Array(arguments.getFirst());
        case MAP -> new Type.Map(arguments.getFirst(), arguments.getLast());
        case SET -> new Type.Set(arguments.getFirst());
        case FUTURE -> new Type.Future(arguments.getFirst());
        case DECIMAL -> new Type.Decimal();
      };
    }
  }

  Type type(TypeExpression expression, TypeScope scope) {
    return switch (expression) {
      case TypeExpression.Named named -> named(named, scope);
      case TypeExpression.Function function -> function(function, scope);
      case TypeExpression.Refinement refinement -> refinement(refinement, scope);
    };
  }

  private List<Type> types(List<TypeExpression> all, TypeScope scope) {
    return all.stream().map(each -> type(each, scope)).toList();
  }

  private Type function(TypeExpression.Function function, TypeScope scope) {
    functionDepth++;
    Type made =
        new Type.Function(
            types(function.parameters(), scope),
            type(function.result(), scope),
            row(function.effects(), scope));
    functionDepth--;
    return made;
  }

  private Type refinement(TypeExpression.Refinement refinement, TypeScope scope) {
    Type base = type(refinement.base(), scope);
    String text = SourceText.of(refinement.predicate());
    Refinement made = new Refinement(text, text);
    predicates.found(refinement, base, made, scope);
    return new Type.Refined(base, made);
  }

  private Type named(TypeExpression.Named named, TypeScope scope) {
    String name = named.name().text();
    Optional<Type> variable = scope.variable(name);
    if (variable.isPresent() && named.arguments().isEmpty()) {
      return variable.get();
    }
    Optional<TypeSymbol> symbol = scope.module().type(name);
    if (symbol.isPresent()) {
      return declared(named, symbol.get(), scope);
    }
    Primitive primitive = PRIMITIVES.get(name);
    if (primitive != null) {
      takesNone(named);
      return primitive;
    }
    if (name.equals(TupleType.NAME)) {
      return tuple(named, scope);
    }
    List<Type> arguments = types(named.arguments(), scope);
    Optional<Container> container = Container.of(name);
    if (container.isPresent()) {
      if (!arity(named, container.get().arity)) {
        return Unifier.error();
      }
      Type made = container.get().apply(arguments);
      zeroSize(named, made);
      return made;
    }
    if (!scope.module().hasLostModules()) {
      diagnostics.add(TypeErrors.unknownType(named.name()));
    }
    return new Type.Data(DataId.unknown(name), arguments);
  }

  private void zeroSize(TypeExpression.Named named, Type container) {
    if (ZeroSize.holds(container)) {
      diagnostics.add(ZeroSizeErrors.container(container, named.span()));
    }
  }

  private Type tuple(TypeExpression.Named named, TypeScope scope) {
    if (named.arguments().isEmpty()) {
      diagnostics.add(
          E216,
          named.span(),
          "A tuple type needs at least one component.",
          "The type without components is Unit, and it has one spelling.",
          "Write Unit, or list the component types: Tuple<Int, String>.");
      return Unifier.error();
    }
    return TupleType.of(types(named.arguments(), scope));
  }

  private void takesNone(TypeExpression.Named named) {
    if (!named.arguments().isEmpty()) {
      arity(named, 0);
    }
  }

  /** Reports a wrong number of type arguments. */
  private boolean arity(TypeExpression.Named named, int expected) {
    return arity(named, expected, E134);
  }

  /** Reports a wrong number of type arguments, with {@code none} where there may be none at all. */
  private boolean arity(TypeExpression.Named named, int expected, DiagnosticCode none) {
    int given = named.arguments().size();
    if (given == expected) {
      return true;
    }
    String name = named.name().text();
    if (expected == 0) {
      diagnostics.add(
          none,
          named.span(),
          "Type '" + name + "' takes no type arguments, but " + given + " were given.",
          "Only types declared with type parameters are applied to arguments.",
          "Write " + name + " without the list in angle brackets.");
    } else {
      diagnostics.add(
          E133,
          named.span(),
          "Type '"
              + name
              + "' takes "
              + expected
              + " type argument(s), but "
              + given
              + " were given.",
          "A parameterised type is written with one argument for each of its parameters.",
          "Give " + expected + " type argument(s) in angle brackets after " + name + ".");
    }
    return false;
  }

  private Type declared(TypeExpression.Named named, TypeSymbol symbol, TypeScope scope) {
    List<Type> arguments = types(named.arguments(), scope);
    DiagnosticCode none = symbol instanceof TypeSymbol.Alias ? E133 : E134;
    if (!arity(named, symbol.arity(), none)) {
      return Unifier.error();
    }
    return switch (symbol) {
      case TypeSymbol.Data data -> new Type.Data(data.definition().id(), arguments);
      case TypeSymbol.Alias alias -> alias(alias, arguments);
    };
  }

  /** Resolves an alias over its own parameters, whether or not anything uses it. */
  void declared(TypeSymbol.Alias alias, List<TypeVariable> parameters) {
    alias(alias, parameters.stream().<Type>map(Type.Variable::new).toList());
  }

  private Type alias(TypeSymbol.Alias alias, List<Type> arguments) {
    AliasUse use = new AliasUse(alias, arguments);
    Type known = expanded.get(use);
    if (known != null) {
      return known;
    }
    Integer outside = expanding.putIfAbsent(alias, functionDepth);
    if (outside != null) {
      return again(alias, arguments, outside);
    }
    Map<String, Type> variables = new HashMap<>();
    List<Name> names = alias.declaration().typeParameters().variables();
    for (int i = 0; i < names.size(); i++) {
      variables.put(names.get(i).text(), arguments.get(i));
    }
    boolean applied = !isOverItsOwnParameters(arguments);
    applications += applied ? 1 : 0;
    Type target = type(alias.declaration().target(), new TypeScope(alias.module(), variables));
    applications -= applied ? 1 : 0;
    expanding.remove(alias);
    Type result = named(alias, target);
    expanded.put(use, result);
    return result;
  }

  private static boolean isOverItsOwnParameters(List<Type> arguments) {
    return arguments.stream().allMatch(Type.Variable.class::isInstance)
        && arguments.stream().distinct().count() == arguments.size();
  }

  /** An alias inside its own definition: function types bound the expansion, others do not. */
  private Type again(TypeSymbol.Alias alias, List<Type> arguments, int outside) {
    if (functionDepth == outside) {
      cycle(alias);
      return Unifier.error();
    }
    DataId id = DataId.recursiveAlias(alias.module().path(), alias.declaration().name().text());
    recursive.put(id, alias);
    return new Type.Data(id, arguments);
  }

  /** What an alias that stands inside its own definition is short for; other types stay. */
  Type unfold(Type type) {
    return type instanceof Type.Data data && data.id().isRecursiveAlias()
        ? alias(Objects.requireNonNull(recursive.get(data.id())), data.arguments())
        : type;
  }

  /** A refinement that an alias introduces is shown under the alias's name. */
  private static Type named(TypeSymbol.Alias alias, Type target) {
    if (target instanceof Type.Refined refined
        && refined.refinement().display().equals(refined.refinement().text())) {
      refined.refinement().displayAs(alias.declaration().name().text());
    }
    return target;
  }

  private void cycle(TypeSymbol.Alias alias) {
    List<String> names = new ArrayList<>();
    boolean inside = false;
    for (TypeSymbol.Alias each : expanding.keySet()) {
      inside |= each.equals(alias);
      if (inside) {
        names.add(each.declaration().name().text());
      }
    }
    String name = alias.declaration().name().text();
    names.add(name);
    diagnostics.add(
        E132,
        alias.declaration().span(),
        "Type alias '"
            + name
            + "' is defined in terms of itself: "
            + String.join(" -> ", names)
            + ".",
        "An alias stands for another type, and following aliases must end at one.",
        "Declare a data type where the type is meant to be recursive.");
  }

  /** An effect row; a name that is no effect in scope is an effect variable (spec 7.3.1). */
  EffectRow row(org.verajvm.parser.syntax.EffectRow row, TypeScope scope) {
    Map<String, EffectInstance> effects = new TreeMap<>();
    SequencedSet<String> variables = new LinkedHashSet<>();
    for (EffectReference reference : row.effects()) {
      Optional<EffectInstance> effect = effect(reference, scope);
      String name =
          effect.map(EffectInstance::toString).orElseGet(() -> rowVariable(reference, scope));
      boolean isNew =
          effect
              .map(found -> !found.equals(effects.put(name, found)))
              .orElseGet(() -> variables.add(name));
      if (!isNew && isAsWritten() && effect.stream().noneMatch(ResolveTypes::isUnknown)) {
        diagnostics.add(EffectErrors.twice(name, reference.span()));
      }
    }
    return new EffectRow(List.copyOf(effects.values()), List.copyOf(variables));
  }

  /** Rows of aliases at type arguments are not what the source says. */
  private boolean isAsWritten() {
    return applications == 0;
  }

  private static boolean isUnknown(EffectInstance effect) {
    return effect.arguments().stream().anyMatch(Unifier::isError);
  }

  private static String rowVariable(EffectReference reference, TypeScope scope) {
    String name = reference.name().text();
    return scope.variable(name).map(Type::toString).orElse(name);
  }

  /** The effect a reference names, or empty where it is a variable. */
  Optional<EffectInstance> effect(EffectReference reference, TypeScope scope) {
    return scope
        .module()
        .effect(reference.name().text())
        .map(symbol -> new EffectInstance(symbol.id(), types(reference.arguments(), scope)));
  }

  /**
   * The slot namespace of a type as written (spec 3.8): the head is opaque, type arguments are
   * resolved, so that {@code @Option<Count>} and {@code @Option<Int>} are one.
   */
  String slot(TypeExpression expression, TypeScope scope) {
    return switch (expression) {
      case TypeExpression.Function _ -> "Fn";
      case TypeExpression.Refinement refinement -> slot(refinement.base(), scope);
      case TypeExpression.Named named -> {
        List<String> arguments = new ArrayList<>();
        for (TypeExpression argument : named.arguments()) {
          arguments.add(TypeText.slotArgument(type(argument, scope)));
        }
        String name = named.name().text();
        yield arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
      }
    };
  }
}
