package org.verajvm.conformance.generated;

import static org.verajvm.conformance.generated.Shape.Primitive.BOOL;
import static org.verajvm.conformance.generated.Shape.Primitive.INT;
import static org.verajvm.conformance.generated.Shape.Primitive.NAT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.verajvm.conformance.generated.Tree.Operator;

/** Makes calls of functions, of operations and of function values, and indexing. */
final class Applications {
  private final Choices choices;
  private final Palette palette;
  private final Expressions expressions;

  Applications(Choices choices, Palette palette, Expressions expressions) {
    this.choices = choices;
    this.palette = palette;
    this.expressions = expressions;
  }

  /** Adds the ways that lead to the type. */
  void ways(Shape shape, Scope scope, int depth, List<Supplier<Tree>> ways) {
    List<FunctionDeclaration> functions =
        scope.functions().stream().filter(each -> fits(each, shape, scope)).toList();
    if (!functions.isEmpty()) {
      ways.add(() -> call(choices.from(functions), shape, scope, depth));
    }
    boolean nests = palette.dialect().has(Dialect.Feature.NESTED_CLOSURES);
    List<Operation> operations = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      Map<String, Shape> found = new HashMap<>();
      if (operation != Operation.HASH
          && palette.dialect().operations().contains(operation)
          && (depth > 1 || nests || !takesFunction(operation))
          && operation.result().matches(shape, found)
          && found.entrySet().stream().allMatch(each -> able(each, scope))
          && instance(operation, found, scope)) {
        operations.add(operation);
      }
    }
    if (!operations.isEmpty()) {
      ways.add(() -> operate(choices.from(operations), shape, scope, depth));
      ways.add(() -> operate(choices.from(operations), shape, scope, depth));
    }
    List<Binding> closures =
        scope.bindings().stream()
            .filter(each ->
                each.shape() instanceof Shape.Function function && function.result().equals(shape))
            .toList();
    if (!closures.isEmpty()) {
      ways.add(() -> invoke(choices.from(closures), scope, depth));
    }
    if (palette.shapes().contains(new Shape.Array(shape))) {
      ways.add(() -> index(shape, scope, depth));
    }
  }

  private boolean able(Map.Entry<String, Shape> variable, Scope scope) {
    boolean functions = palette.dialect().has(Dialect.Feature.COMPUTED_FUNCTIONS);
    return switch (variable.getKey()) {
      case "key" -> variable.getValue().isKey();
      case "equal" -> scope.has(variable.getValue(), "Eq");
      case "ordered" -> scope.has(variable.getValue(), "Ord");
      case "shown" -> scope.has(variable.getValue(), "Show");
      default ->
          variable.getValue() != Shape.Primitive.UNIT
              && (functions || !variable.getValue().mentionsFunctions());
    };
  }

  private List<Shape> candidates(String variable, Scope scope) {
    return palette.shapes().stream()
        .filter(shape -> able(Map.entry(variable, shape), scope))
        .toList();
  }

  /** True when every variable that the result leaves open has a type it can be. */
  private boolean instance(Operation operation, Map<String, Shape> found, Scope scope) {
    Set<String> open = new HashSet<>();
    operation.parameters().forEach(each -> variables(each, open));
    open.removeAll(found.keySet());
    return open.stream().noneMatch(each -> candidates(each, scope).isEmpty());
  }

  private static void variables(Shape shape, Set<String> into) {
    switch (shape) {
      case Shape.Variable(String name) -> into.add(name);
      case Shape.Array(Shape element) -> variables(element, into);
      case Shape.SetOf(Shape element) -> variables(element, into);
      case Shape.Option(Shape element) -> variables(element, into);
      case Shape.MapOf(Shape key, Shape value) -> {
        variables(key, into);
        variables(value, into);
      }
      case Shape.Result(Shape value, Shape error) -> {
        variables(value, into);
        variables(error, into);
      }
      case Shape.Function(String _, List<Shape> parameters, Shape result) -> {
        parameters.forEach(each -> variables(each, into));
        variables(result, into);
      }
      case Shape.Tuple(List<Shape> parts) -> parts.forEach(each -> variables(each, into));
      case Shape.Named named -> named.arguments().forEach(each -> variables(each, into));
      case Shape.Primitive _ -> {}
    }
  }

  private static boolean takesFunction(Operation operation) {
    return operation.parameters().stream().anyMatch(Shape.Function.class::isInstance);
  }

  private static boolean isOpen(Shape shape) {
    Set<String> open = new HashSet<>();
    variables(shape, open);
    return !open.isEmpty();
  }

  private void choose(List<Shape> parameters, Map<String, Shape> found, Scope scope) {
    Set<String> open = new java.util.TreeSet<>();
    parameters.forEach(each -> variables(each, open));
    for (String name : open) {
      if (!found.containsKey(name)) {
        found.put(name, choices.from(candidates(name, scope)));
      }
    }
  }

  private Tree operate(Operation operation, Shape shape, Scope scope, int depth) {
    Map<String, Shape> found = new HashMap<>();
    operation.result().matches(shape, found);
    choose(operation.parameters(), found, scope);
    List<Tree> arguments = arguments(operation.parameters(), found, scope, depth);
    Tree.Style style =
        !arguments.isEmpty() && choices.oneIn(6) ? Tree.Style.PIPED : Tree.Style.PLAIN;
    boolean generic = operation.parameters().stream().anyMatch(Applications::isOpen);
    return placed(arguments, generic, all -> new Tree.Operate(operation, all, shape, style));
  }

  /**
   * Arguments for parameters with type variables. What first determines a variable must have its
   * type from itself, or a literal 5 would make it Nat.
   */
  private List<Tree> arguments(
      List<Shape> parameters, Map<String, Shape> found, Scope scope, int depth) {
    List<Tree> arguments = new ArrayList<>();
    for (Shape parameter : parameters) {
      Shape actual = parameter.with(found);
      if (actual instanceof Shape.Function function && function.alias().isEmpty()) {
        arguments.add(expressions.lambda(function, scope, depth));
      } else if (!isOpen(parameter)) {
        arguments.add(expressions.of(actual, scope, depth - 1));
      } else {
        arguments.add(expressions.anchored(actual, scope, depth - 1));
      }
    }
    return List.copyOf(arguments);
  }

  private Tree placed(
      List<Tree> arguments, boolean generic, Function<List<Tree>, Tree> application) {
    return palette.dialect().has(Dialect.Feature.COMPOUND_OPERANDS)
        ? application.apply(List.copyOf(arguments))
        : Leaves.lifted(arguments, generic, application);
  }

  private static boolean fits(FunctionDeclaration function, Shape shape, Scope scope) {
    FunctionDeclaration.Signature signature = function.signature();
    Map<String, Shape> found = new HashMap<>();
    return scope.row().allows(signature.row())
        && signature.result().matches(shape, found)
        && signature.variables().stream()
            .allMatch(variable ->
                !found.containsKey(variable.name())
                    || variable
                        .ability()
                        .map(ability -> scope.has(found.get(variable.name()), ability))
                        .orElse(true));
  }

  /** A call; the parameter that a recursion counts down gets a small number. */
  Tree call(FunctionDeclaration function, Shape shape, Scope scope, int depth) {
    FunctionDeclaration.Signature signature = function.signature();
    Map<String, Shape> found = new HashMap<>();
    signature.result().matches(shape, found);
    for (FunctionDeclaration.TypeVariable variable : signature.variables()) {
      if (!found.containsKey(variable.name())) {
        List<Shape> able =
            palette.shapes().stream()
                .filter(each ->
                    variable.ability().map(ability -> scope.has(each, ability)).orElse(true))
                .toList();
        found.put(variable.name(), choices.from(able));
      }
    }
    List<Tree> arguments = new ArrayList<>();
    for (Binding parameter : signature.parameters()) {
      if (function.measure().filter(each -> each == parameter).isPresent()) {
        arguments.add(new Tree.IntegerLiteral(NAT, BigInteger.valueOf(choices.below(5))));
      } else {
        arguments.addAll(arguments(List.of(parameter.shape()), found, scope, depth));
      }
    }
    Tree.Style style =
        !arguments.isEmpty() && choices.oneIn(6) ? Tree.Style.PIPED : Tree.Style.PLAIN;
    boolean generic = !signature.variables().isEmpty();
    return placed(arguments, generic, all -> new Tree.Call(function, all, shape, style));
  }

  private Tree invoke(Binding closure, Scope scope, int depth) {
    Shape.Function function = (Shape.Function) closure.shape();
    List<Tree> arguments =
        function.parameters().stream()
            .map(each -> expressions.anchored(each, scope, depth - 1))
            .toList();
    return placed(
        arguments, false, all -> new Tree.Invoke(new Tree.Use(closure), all, function.result()));
  }

  /** An index that is checked first; once in a while one that is not. */
  private Tree index(Shape shape, Scope scope, int depth) {
    Binding array = new Binding(new Shape.Array(shape));
    Tree value = expressions.anchored(array.shape(), scope, depth - 1);
    Tree place = new Tree.IntegerLiteral(INT, BigInteger.valueOf(choices.below(3)));
    Tree index = new Tree.Index(new Tree.Use(array), place, shape);
    if (choices.oneIn(12)) {
      return new Tree.Let(array, value, index);
    }
    Tree length =
        new Tree.Operate(
            Operation.ARRAY_LENGTH, List.of(new Tree.Use(array)), INT, Tree.Style.PLAIN);
    Tree inside = new Tree.Binary(Operator.GREATER, length, place, BOOL);
    return new Tree.Let(
        array,
        value,
        new Tree.If(inside, index, expressions.of(shape, scope.with(array), depth - 1)));
  }
}
