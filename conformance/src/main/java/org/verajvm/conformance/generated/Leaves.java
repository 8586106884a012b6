package org.verajvm.conformance.generated;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The simplest expressions of each type. */
final class Leaves {
  private static final List<BigInteger> NUMBERS =
      List.of(0, 1, 2, 3, 5, 7, 10, 12, 100, 255).stream().map(BigInteger::valueOf).toList();
  private static final List<String> TEXTS = List.of("", "a", "b", "ab", "xyz", "A b", " c ", "7");
  private static final List<Double> FLOATS = List.of(0.0, 1.0, 0.5, 2.0, 1.25, 3.5, 10.0);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private final Choices choices;

  Leaves(Choices choices) {
    this.choices = choices;
  }

  /** A binding of the type, or a literal. */
  Tree of(Shape shape, Scope scope) {
    List<Binding> bindings = scope.of(shape);
    boolean variable = shape instanceof Shape.Variable;
    if (!bindings.isEmpty()
        && (variable || shape == Shape.Primitive.UNIT || choices.below(4) > 0)
        && shape != Shape.Primitive.UNIT) {
      return new Tree.Use(choices.from(bindings));
    }
    return literal(shape, scope);
  }

  /** An expression without bindings; of a type variable, the binding there is. */
  private Tree literal(Shape shape, Scope scope) {
    return switch (shape) {
      case Shape.Primitive primitive -> primitive(primitive);
      case Shape.Array array ->
          new Tree.ArrayLiteral(
              choices.below(2) == 0 ? List.of() : List.of(anchored(of(array.element(), scope))),
              array);
      case Shape.MapOf(Shape key, Shape value) ->
          container(shape, Operation.MAP_NEW, Operation.MAP_INSERT, List.of(key, value), scope);
      case Shape.SetOf(Shape element) ->
          container(shape, Operation.SET_NEW, Operation.SET_ADD, List.of(element), scope);
      case Shape.Option _, Shape.Result _, Shape.Tuple _, Shape.Named _ -> data(shape, scope);
      case Shape.Function(String _, List<Shape> parameters, Shape result) -> {
        List<Binding> bindings = parameters.stream().map(Binding::new).toList();
        yield new Tree.Lambda(bindings, of(result, scope.pure().with(bindings)), shape);
      }
      case Shape.Variable _ -> new Tree.Use(scope.of(shape).getFirst());
    };
  }

  private Tree container(
      Shape shape, Operation make, Operation add, List<Shape> parts, Scope scope) {
    Tree empty = new Tree.Operate(make, List.of(), shape, Tree.Style.PLAIN);
    if (choices.below(2) == 0) {
      return empty;
    }
    List<Tree> arguments = new ArrayList<>(List.of(anchored(empty)));
    parts.forEach(part -> arguments.add(anchored(of(part, scope))));
    return new Tree.Operate(add, List.copyOf(arguments), shape, Tree.Style.PLAIN);
  }

  private Tree data(Shape shape, Scope scope) {
    List<Shape.Variant> variants = shape.variants();
    boolean recursive = shape instanceof Shape.Named;
    Shape.Variant simplest = recursive ? variants.getFirst() : choices.from(variants);
    List<Tree> fields =
        simplest.fields().stream().map(field -> anchored(of(field, scope))).toList();
    return new Tree.Construct(simplest.name(), fields, shape);
  }

  private Tree primitive(Shape.Primitive primitive) {
    return switch (primitive) {
      case INT -> integer();
      case NAT -> new Tree.IntegerLiteral(primitive, natural());
      case BYTE -> new Tree.IntegerLiteral(primitive, choices.from(NUMBERS));
      case BOOL -> new Tree.TruthLiteral(choices.below(2) == 0);
      case FLOAT -> new Tree.FloatLiteral(choices.from(FLOATS));
      case STRING -> new Tree.TextLiteral(choices.from(TEXTS));
      case UNIT -> new Tree.UnitLiteral();
      case ORDERING -> new Tree.Construct("Equal", List.of(), primitive);
      case DECIMAL ->
          new Tree.Operate(
              Operation.DECIMAL_FROM_INT, List.of(integer()), primitive, Tree.Style.PLAIN);
    };
  }

  private BigInteger natural() {
    return choices.oneIn(60) ? GREATEST : choices.from(NUMBERS);
  }

  private Tree integer() {
    BigInteger magnitude = natural();
    boolean negative = choices.oneIn(5) && magnitude.signum() > 0;
    return new Tree.IntegerLiteral(Shape.Primitive.INT, negative ? magnitude.negate() : magnitude);
  }

  /** The expression, bound to its type first where it would not have it from itself. */
  static Tree anchored(Tree tree) {
    if (Inference.isCertain(tree) || tree.shape() instanceof Shape.Variable) {
      return tree;
    }
    return bound(tree);
  }

  /**
   * An application whose operands of compound types are bound before it, so that what remains in
   * place says its type.
   *
   * @param generic whether scalars are bound too, since a type variable depends on operands
   */
  static Tree lifted(List<Tree> operands, boolean generic, Function<List<Tree>, Tree> application) {
    List<Binding> bindings = new ArrayList<>();
    List<Tree> values = new ArrayList<>();
    List<Tree> inPlace = new ArrayList<>();
    for (Tree operand : operands) {
      if (lifts(operand, generic)) {
        Binding binding = new Binding(operand.shape());
        bindings.add(binding);
        values.add(operand);
        inPlace.add(new Tree.Use(binding));
      } else {
        inPlace.add(operand);
      }
    }
    Tree result = application.apply(List.copyOf(inPlace));
    for (int i = bindings.size() - 1; i >= 0; i--) {
      result = new Tree.Let(bindings.get(i), values.get(i), result);
    }
    return result;
  }

  private static boolean lifts(Tree operand, boolean generic) {
    boolean stays =
        operand instanceof Tree.Use
            || operand instanceof Tree.Lambda
            || operand.shape() == Shape.Primitive.UNIT;
    boolean scalar =
        operand.shape() instanceof Shape.Primitive primitive
            && primitive != Shape.Primitive.DECIMAL
            && primitive != Shape.Primitive.BYTE;
    return !stays && (generic || !scalar);
  }

  /** The expression by way of a binding. */
  static Tree bound(Tree tree) {
    Binding binding = new Binding(tree.shape());
    return new Tree.Let(binding, tree, new Tree.Use(binding));
  }
}
