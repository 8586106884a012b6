package org.verajvm.conformance.generated;

import static org.verajvm.conformance.generated.Shape.Primitive.BOOL;
import static org.verajvm.conformance.generated.Shape.Primitive.BYTE;
import static org.verajvm.conformance.generated.Shape.Primitive.DECIMAL;
import static org.verajvm.conformance.generated.Shape.Primitive.FLOAT;
import static org.verajvm.conformance.generated.Shape.Primitive.INT;
import static org.verajvm.conformance.generated.Shape.Primitive.NAT;
import static org.verajvm.conformance.generated.Shape.Primitive.STRING;
import static org.verajvm.conformance.generated.Shape.Primitive.UNIT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.verajvm.conformance.generated.Dialect.Feature;
import org.verajvm.conformance.generated.Tree.Operator;

/** Makes an expression of a given type in a given scope. */
final class Expressions {
  private static final int LARGEST = 80;
  private static final List<Operator> COMPARISONS =
      List.of(
          Operator.EQUAL,
          Operator.LESS,
          Operator.GREATER,
          Operator.UNEQUAL,
          Operator.AT_MOST,
          Operator.AT_LEAST);
  private static final List<Operator> SAFE =
      List.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY);

  private final Choices choices;
  private final Palette palette;
  private final Leaves leaves;
  private final Matches matches;
  private final Applications applications;
  private final Handlers handlers;
  private int made;

  Expressions(Choices choices, Palette palette) {
    this.choices = choices;
    this.palette = palette;
    this.leaves = new Leaves(choices);
    this.matches = new Matches(choices, palette, this);
    this.applications = new Applications(choices, palette, this);
    this.handlers = new Handlers(choices, palette, this);
  }

  Handlers handlers() {
    return handlers;
  }

  /** Lets the next function grow as large as the first. */
  void startFunction() {
    made = 0;
  }

  Tree leaf(Shape shape, Scope scope) {
    return leaves.of(shape, scope);
  }

  /** An expression that is read where its type is expected. */
  Tree of(Shape shape, Scope scope, int depth) {
    return choices.part(() -> made(shape, scope, depth));
  }

  private Tree made(Shape shape, Scope scope, int depth) {
    if (depth <= 0 || ++made > LARGEST) {
      return leaf(shape, scope);
    }
    if (isSimple(shape)) {
      return shape instanceof Shape.Function function && choices.below(2) == 1
          ? lambda(function, scope, depth)
          : leaf(shape, scope);
    }
    List<Supplier<Tree>> ways = new ArrayList<>();
    ways.add(() -> leaf(shape, scope));
    ways.add(() -> let(shape, scope, depth));
    own(shape, scope, depth, ways);
    own(shape, scope, depth, ways);
    applications.ways(shape, scope, depth, ways);
    applications.ways(shape, scope, depth, ways);
    ways.add(() -> choice(shape, scope, depth));
    ways.add(() -> matches.of(shape, scope, depth));
    ways.add(() -> let(shape, scope, depth));
    handlers.ways(shape, scope, depth, ways);
    return choices.from(ways).get();
  }

  /** True for types of which the dialect has only leaves and literals. */
  private boolean isSimple(Shape shape) {
    Dialect dialect = palette.dialect();
    return shape == BYTE && !dialect.has(Feature.COMPUTED_BYTES)
        || shape instanceof Shape.Function && !dialect.has(Feature.COMPUTED_FUNCTIONS);
  }

  /** An expression whose type is certain without an expectation. */
  Tree anchored(Shape shape, Scope scope, int depth) {
    return Leaves.anchored(of(shape, scope, depth));
  }

  /** A component of a literal or a constructor. */
  Tree component(Shape shape, Scope scope, int depth) {
    return shape instanceof Shape.Primitive
        ? of(shape, scope, depth)
        : anchored(shape, scope, depth);
  }

  private void own(Shape shape, Scope scope, int depth, List<Supplier<Tree>> ways) {
    switch (shape) {
      case INT -> {
        ways.add(() -> arithmetic(INT, scope, depth));
        ways.add(() -> new Tree.Negate(anchored(INT, scope, depth - 1)));
        ways.add(() -> widened(scope, depth));
      }
      case NAT -> ways.add(() -> arithmetic(NAT, scope, depth));
      case FLOAT -> ways.add(() -> arithmetic(FLOAT, scope, depth));
      case BOOL -> truth(scope, depth, ways);
      case STRING -> ways.add(() -> interpolation(scope));
      case Shape.Array array ->
          ways.add(() ->
              placed(
                  IntStream.rangeClosed(0, choices.below(3))
                      .mapToObj(each -> component(array.element(), scope, depth - 1))
                      .toList(),
                  all -> new Tree.ArrayLiteral(all, array)));
      case Shape.Option _, Shape.Result _, Shape.Tuple _, Shape.Named _ ->
          ways.add(() -> construct(shape, scope, depth));
      case Shape.Function function -> ways.add(() -> lambda(function, scope, depth));
      case Shape.Primitive _, Shape.MapOf _, Shape.SetOf _, Shape.Variable _ -> {}
    }
  }

  /** A binding of type Nat: a literal where an Int is expected would be an Int to begin with. */
  private Tree widened(Scope scope, int depth) {
    Binding binding = new Binding(NAT);
    return new Tree.Let(binding, of(NAT, scope, depth - 1), new Tree.Widen(new Tree.Use(binding)));
  }

  Tree lambda(Shape.Function function, Scope scope, int depth) {
    List<Binding> parameters = function.parameters().stream().map(Binding::new).toList();
    Scope inner = scope.pure().with(parameters);
    int within = palette.dialect().has(Feature.NESTED_CLOSURES) ? depth - 1 : 1;
    return new Tree.Lambda(parameters, of(function.result(), inner, within), function);
  }

  private Tree construct(Shape shape, Scope scope, int depth) {
    Shape.Variant variant = choices.from(shape.variants());
    List<Tree> fields =
        variant.fields().stream().map(field -> component(field, scope, depth - 1)).toList();
    return placed(fields, all -> new Tree.Construct(variant.name(), all, shape));
  }

  private Tree arithmetic(Shape shape, Scope scope, int depth) {
    Tree first = anchored(shape, scope, depth - 1);
    Tree left = shape == NAT ? bound(first) : first;
    if (shape != FLOAT && choices.oneIn(5)) {
      Tree divisor =
          choices.oneIn(8)
              ? of(shape, scope, depth - 1)
              : new Tree.IntegerLiteral(shape, BigInteger.valueOf(2 + choices.below(5)));
      Operator operator = choices.below(2) == 0 ? Operator.DIVIDE : Operator.REMAINDER;
      return new Tree.Binary(operator, left, divisor, shape);
    }
    Operator operator = shape == NAT && !choices.oneIn(6) ? Operator.ADD : choices.from(SAFE);
    Tree right =
        operator == Operator.MULTIPLY && shape != FLOAT && !choices.oneIn(5)
            ? new Tree.IntegerLiteral(shape, BigInteger.valueOf(choices.below(4)))
            : of(shape, scope, depth - 1);
    return shape == FLOAT
        ? placed(
            List.of(left, right),
            all -> new Tree.Binary(operator, all.getFirst(), all.getLast(), shape))
        : new Tree.Binary(operator, left, right, shape);
  }

  /** An application to operands that stand in it, or are bound before it. */
  private Tree placed(List<Tree> operands, Function<List<Tree>, Tree> application) {
    return palette.dialect().has(Feature.COMPOUND_OPERANDS)
        ? application.apply(operands)
        : Leaves.lifted(operands, true, application);
  }

  /** The expression bound to its type: literals alone would not say that they are Nat. */
  private static Tree bound(Tree tree) {
    if (tree instanceof Tree.Use) {
      return tree;
    }
    Binding binding = new Binding(tree.shape());
    return new Tree.Let(binding, tree, new Tree.Use(binding));
  }

  private void truth(Scope scope, int depth, List<Supplier<Tree>> ways) {
    ways.add(() -> comparison(scope, depth));
    ways.add(() -> new Tree.Not(of(BOOL, scope, depth - 1)));
    ways.add(() ->
        new Tree.Binary(
            choices.below(2) == 0 ? Operator.AND : Operator.OR,
            of(BOOL, scope, depth - 1),
            of(BOOL, scope, depth - 1),
            BOOL));
    ways.add(() -> {
      List<Binding> shown =
          scope.bindings().stream().filter(each -> scope.has(each.shape(), "Show")).toList();
      if (shown.isEmpty()) {
        return comparison(scope, depth);
      }
      Tree hash =
          new Tree.Operate(
              Operation.HASH, List.of(new Tree.Use(choices.from(shown))), INT, Tree.Style.PLAIN);
      return new Tree.Binary(Operator.EQUAL, hash, hash, BOOL);
    });
  }

  private Tree comparison(Scope scope, int depth) {
    List<Shape> comparable =
        palette.shapes().stream().filter(shape -> scope.has(shape, "Eq")).toList();
    Shape shape = choices.from(comparable);
    Operator operator =
        scope.has(shape, "Ord")
            ? choices.from(COMPARISONS)
            : choices.below(2) == 0 ? Operator.EQUAL : Operator.UNEQUAL;
    Tree left = anchored(shape, scope, depth - 1);
    Tree right = anchored(shape, scope, depth - 1);
    return placed(
        List.of(left, right),
        all -> new Tree.Binary(operator, all.getFirst(), all.getLast(), BOOL));
  }

  /** Holes hold slots only: an expression in a hole cannot have a string inside (spec 1.6). */
  private Tree interpolation(Scope scope) {
    List<Binding> printable =
        scope.bindings().stream()
            .filter(each ->
                each.shape() instanceof Shape.Primitive
                    && each.shape() != UNIT
                    && each.shape() != DECIMAL
                    && each.shape() != BYTE
                    && each.shape() != Shape.Primitive.ORDERING)
            .toList();
    List<Tree> parts = new ArrayList<>();
    int size = printable.isEmpty() ? 0 : 1 + choices.below(2);
    for (int i = 0; i < size; i++) {
      parts.add(new Tree.Use(choices.from(printable)));
      parts.add(new Tree.TextLiteral(choices.from(List.of(" ", "/", "e"))));
    }
    return parts.isEmpty() ? leaf(STRING, scope) : new Tree.Interpolation(parts);
  }

  private Tree choice(Shape shape, Scope scope, int depth) {
    Tree condition = of(BOOL, scope, depth - 1);
    Tree yes =
        handlers.canThrow(scope) && choices.oneIn(4)
            ? handlers.thrown(shape, scope, depth - 1)
            : of(shape, scope, depth - 1);
    return new Tree.If(condition, yes, of(shape, scope, depth - 1));
  }

  /** A let, a destructured tuple, or a statement, and the rest of the block. */
  private Tree let(Shape shape, Scope scope, int depth) {
    if (handlers.canAct(scope) && choices.oneIn(4)) {
      return new Tree.Then(handlers.act(scope, depth - 1), of(shape, scope, depth - 1));
    }
    if (choices.oneIn(40)) {
      return new Tree.Then(
          new Tree.Assert(of(BOOL, scope.pure(), depth - 1)), of(shape, scope, depth - 1));
    }
    Shape bound = palette.any();
    if (bound instanceof Shape.Tuple(List<Shape> parts) && choices.below(2) == 0) {
      List<Binding> bindings = parts.stream().map(Binding::new).toList();
      Tree value = anchored(bound, scope, depth - 1);
      return new Tree.LetTuple(bindings, value, of(shape, scope.with(bindings), depth - 1));
    }
    if (bound == INT && choices.oneIn(3)) {
      bound = choices.from(List.of(NAT, BYTE));
    }
    Binding binding = new Binding(bound);
    Tree value =
        bound == NAT && choices.oneIn(3)
            ? new Tree.Narrow(anchored(INT, scope, depth - 1))
            : of(bound, scope, depth - 1);
    return new Tree.Let(binding, value, of(shape, scope.with(binding), depth - 1));
  }
}
