package org.verajvm.codegen.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.types.InferenceVariable;
import org.verajvm.codegen.types.InferenceVariable.Evidence;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/**
 * Decides whether a value of one type may be used as another, and solves inference variables on the
 * way.
 *
 * <p>Types agree when their structure does; Nat and Int, and a refined type and its base, agree in
 * both directions, inside other types too, since the difference is a conversion and not a type
 * error (spec 2.2.1, 2.6.4). Which of two agreeing types a variable gets is a matter of evidence.
 */
final class Unifier {
  private final UnaryOperator<Type> unfold;
  private final RowUnifier rows = new RowUnifier(this::zonk);

  /** Pairs with a recursive alias that are being compared, and agree unless a part does not. */
  private final Set<List<Type>> assumed = new HashSet<>();

  /** What a variable that nothing determines becomes: any type with a representation will do. */
  private static final Type UNDETERMINED = Primitive.INT;

  /**
   * @param unfold what a recursive alias is short for; the identity on other types
   */
  Unifier(UnaryOperator<Type> unfold) {
    this.unfold = unfold;
  }

  Type fresh() {
    return new Type.Inferred(new InferenceVariable());
  }

  /** The type of something that was reported already. */
  static Type error() {
    return new Type.Inferred(new InferenceVariable(true));
  }

  static boolean isError(Type type) {
    return type instanceof Type.Inferred inferred && inferred.variable().erroneous();
  }

  /** What is known of effect variables. */
  RowUnifier rows() {
    return rows;
  }

  /**
   * The type with solved variables and recursive aliases at its head followed; an unsolved variable
   * stays.
   */
  Type head(Type type) {
    Type current = type;
    while (current instanceof Type.Inferred inferred
        && inferred.variable().solution().isPresent()) {
      current = inferred.variable().solution().get();
    }
    return unfold.apply(current);
  }

  /** As {@link #head}, and without refinements. */
  Type base(Type type) {
    Type current = head(type);
    while (current instanceof Type.Refined refined) {
      current = head(refined.base());
    }
    return current;
  }

  /** The last variable of a chain, whether solved or not. */
  private InferenceVariable last(Type.Inferred inferred) {
    InferenceVariable variable = inferred.variable();
    while (variable.solution().isPresent()
        && variable.solution().get() instanceof Type.Inferred next) {
      variable = next.variable();
    }
    return variable;
  }

  /** Whether a value of {@code from} may stand where {@code to} is expected. */
  boolean flows(Type from, Type to) {
    return relate(from, to, Evidence.FLOW);
  }

  /** Whether two types agree as arguments of a type. */
  boolean agree(Type left, Type right) {
    return relate(left, right, Evidence.EXACT);
  }

  /** Notes that a literal stands where the variable's type is expected. */
  void literal(InferenceVariable variable) {
    if (variable.evidence() == Evidence.NONE) {
      variable.solve(Primitive.NAT, Evidence.LITERAL);
    }
  }

  private boolean relate(Type from, Type to, Evidence strength) {
    if (from instanceof Type.Inferred left && to instanceof Type.Inferred right) {
      return link(left, right, strength);
    }
    if (to instanceof Type.Inferred right) {
      return bound(last(right), from, strength);
    }
    if (from instanceof Type.Inferred left) {
      return bound(last(left), to, strength);
    }
    return concrete(from, to);
  }

  private boolean link(Type.Inferred left, Type.Inferred right, Evidence strength) {
    InferenceVariable a = last(left);
    InferenceVariable b = last(right);
    if (a == b || a.erroneous() || b.erroneous()) {
      return true;
    }
    if (a.solution().isEmpty()) {
      return bind(a, right, Evidence.EXACT);
    }
    if (b.solution().isEmpty()) {
      return bind(b, left, Evidence.EXACT);
    }
    Type known = a.solution().get();
    Evidence evidence = a.evidence();
    boolean agrees = bound(b, known, weaker(strength, evidence));
    if (agrees && (strength == Evidence.EXACT || evidence == Evidence.LITERAL)) {
      a.solve(new Type.Inferred(b), Evidence.EXACT);
    }
    return agrees;
  }

  private static Evidence weaker(Evidence a, Evidence b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Variable {@code a} is the same as the other type from now on, unless it occurs in it. */
  private boolean bind(InferenceVariable variable, Type type, Evidence strength) {
    if (type instanceof Type.Inferred other && last(other) == variable) {
      return true;
    }
    if (occurs(variable, type)) {
      return false;
    }
    variable.solve(type, strength);
    return true;
  }

  private boolean bound(InferenceVariable variable, Type type, Evidence strength) {
    if (variable.erroneous()) {
      return true;
    }
    Optional<Type> solution = variable.solution();
    if (solution.isEmpty()) {
      return bind(variable, type, strength);
    }
    Type known = solution.get();
    if (variable.evidence() == Evidence.LITERAL) {
      return literalMeets(variable, type, strength);
    }
    if (known == Primitive.NEVER) {
      return bind(variable, type, strength);
    }
    if (!concrete(type, known)) {
      return false;
    }
    choose(variable, known, type, strength);
    return true;
  }

  private boolean literalMeets(InferenceVariable variable, Type type, Evidence strength) {
    Type base = base(type);
    boolean integer = base == Primitive.INT || base == Primitive.NAT || base == Primitive.BYTE;
    if (integer) {
      variable.solve(type, strength);
    }
    return integer || base == Primitive.NEVER;
  }

  private void choose(InferenceVariable variable, Type known, Type type, Evidence strength) {
    Evidence evidence = variable.evidence();
    if (strength == Evidence.EXACT && evidence != Evidence.EXACT) {
      variable.solve(type, strength);
    } else if (strength == evidence) {
      join(known, type).ifPresent(joined -> variable.solve(joined, evidence));
    }
  }

  private boolean occurs(InferenceVariable variable, Type type) {
    return switch (type) {
      case Type.Inferred inferred ->
          last(inferred) == variable
              || inferred.variable().solution().map(s -> occurs(variable, s)).orElse(false);
      case Type.Data data -> occurs(variable, data.arguments());
      case Type.Array array -> occurs(variable, array.element());
      case Type.Map map -> occurs(variable, map.key()) || occurs(variable, map.value());
      case Type.Set set -> occurs(variable, set.element());
      case Type.Future future -> occurs(variable, future.payload());
      case Type.Function function ->
          occurs(variable, function.parameters()) || occurs(variable, function.result());
      case Type.Refined refined -> occurs(variable, refined.base());
      case Type.Primitive _, Type.Decimal _, Type.Variable _ -> false;
    };
  }

  private boolean occurs(InferenceVariable variable, List<Type> types) {
    return types.stream().anyMatch(type -> occurs(variable, type));
  }

  private boolean concrete(Type from, Type to) {
    if (isExact() && (from instanceof Type.Refined || to instanceof Type.Refined)) {
      return from.equals(to);
    }
    if (from instanceof Type.Refined refined) {
      return relate(refined.base(), to, Evidence.FLOW);
    }
    if (to instanceof Type.Refined refined) {
      return relate(from, refined.base(), Evidence.FLOW);
    }
    if (isRecursive(from) || isRecursive(to)) {
      return from.equals(to) || unfolded(from, to);
    }
    return switch (from) {
      case Primitive a ->
          a == to
              || !isExact()
                  && (a == Primitive.NEVER || to instanceof Primitive b && integers(a, b));
      case Type.Decimal a -> a.equals(to);
      case Type.Variable a -> a.equals(to);
      case Type.Data a ->
          to instanceof Type.Data b && a.id().equals(b.id()) && agree(a.arguments(), b.arguments());
      case Type.Array a -> to instanceof Type.Array b && agree(a.element(), b.element());
      case Type.Map a ->
          to instanceof Type.Map b && agree(a.key(), b.key()) && agree(a.value(), b.value());
      case Type.Set a -> to instanceof Type.Set b && agree(a.element(), b.element());
      case Type.Future a -> to instanceof Type.Future b && agree(a.payload(), b.payload());
      case Type.Function a -> to instanceof Type.Function b && functions(a, b);
      case Type.Refined _, Type.Inferred _ ->
          throw new IllegalStateException("not a head: " + from);
    };
  }

  private static boolean isRecursive(Type type) {
    return type instanceof Type.Data data && data.id().isRecursiveAlias();
  }

  /**
   * Types without end agree where no finite part of them disagrees. Their parts are the same and
   * not only convertible: a conversion would have to go on for ever.
   */
  private boolean unfolded(Type from, Type to) {
    List<Type> pair = List.of(from, to);
    if (!assumed.add(pair)) {
      return true;
    }
    boolean agree = concrete(unfold.apply(from), unfold.apply(to));
    assumed.remove(pair);
    return agree;
  }

  private boolean isExact() {
    return !assumed.isEmpty();
  }

  private static boolean integers(Primitive a, Primitive b) {
    return (a == Primitive.INT || a == Primitive.NAT) && (b == Primitive.INT || b == Primitive.NAT);
  }

  private boolean agree(List<Type> left, List<Type> right) {
    if (left.size() != right.size()) {
      return false;
    }
    boolean all = true;
    for (int i = 0; i < left.size(); i++) {
      all &= agree(left.get(i), right.get(i));
    }
    return all;
  }

  private boolean functions(Type.Function from, Type.Function to) {
    return agree(to.parameters(), from.parameters())
        && agree(from.result(), to.result())
        && rows.flows(from.effects(), to.effects());
  }

  /** The smallest type both flow to (spec 4.4), or empty. */
  Optional<Type> join(Type a, Type b) {
    Type left = head(a);
    Type right = head(b);
    if (left == Primitive.NEVER || left.equals(right)) {
      return Optional.of(left == Primitive.NEVER ? b : a);
    }
    if (right == Primitive.NEVER) {
      return Optional.of(a);
    }
    if (isError(left) || isError(right)) {
      return Optional.of(isError(left) ? b : a);
    }
    if (!flows(a, b)) {
      return Optional.empty();
    }
    return Optional.of(wider(a, b));
  }

  private Type wider(Type a, Type b) {
    Type left = head(a);
    Type right = head(b);
    if (left.equals(right) || left instanceof Type.Inferred || right instanceof Type.Inferred) {
      return right instanceof Type.Inferred ? a : b;
    }
    if (left instanceof Type.Refined || right instanceof Type.Refined) {
      return wider(base(left), base(right));
    }
    return left == Primitive.INT ? left : right == Primitive.INT ? right : a;
  }

  /** The type with every solved variable replaced and every other one settled. */
  Type zonk(Type type) {
    return switch (type) {
      case Type.Primitive primitive -> primitive;
      case Type.Decimal decimal -> decimal;
      case Type.Variable variable -> variable;
      case Type.Inferred inferred ->
          inferred.variable().solution().map(this::zonk).orElse(UNDETERMINED);
      case Type.Data data ->
          data.arguments().isEmpty() ? data : new Type.Data(data.id(), zonk(data.arguments()));
      case Type.Array array -> new Type.Array(zonk(array.element()));
      case Type.Map map -> new Type.Map(zonk(map.key()), zonk(map.value()));
      case Type.Set set -> new Type.Set(zonk(set.element()));
      case Type.Future future -> new Type.Future(zonk(future.payload()));
      case Type.Function function ->
          new Type.Function(
              zonk(function.parameters()),
              zonk(function.result()),
              rows.closed(function.effects()));
      case Type.Refined refined -> new Type.Refined(zonk(refined.base()), refined.refinement());
    };
  }

  List<Type> zonk(List<Type> types) {
    return types.isEmpty() ? types : types.stream().map(this::zonk).toList();
  }

  /** Whether two types differ in their arguments alone. */
  boolean isSameShape(Type a, Type b) {
    return switch (base(a)) {
      case Type.Data left -> base(b) instanceof Type.Data right && left.id().equals(right.id());
      case Type.Array _ -> base(b) instanceof Type.Array;
      case Type.Map _ -> base(b) instanceof Type.Map;
      case Type.Set _ -> base(b) instanceof Type.Set;
      case Type.Future _ -> base(b) instanceof Type.Future;
      case Type.Function _,
          Type.Primitive _,
          Type.Decimal _,
          Type.Variable _,
          Type.Inferred _,
          Type.Refined _ ->
          false;
    };
  }

  /** Whether the type is known for certain, so that its place adds nothing. */
  boolean isFirm(Type type) {
    return !(type instanceof Type.Inferred inferred)
        || last(inferred).evidence() == Evidence.EXACT
        || last(inferred).erroneous();
  }

  /** Whether nothing is known of the type. */
  boolean isOpen(Type type) {
    return head(type) instanceof Type.Inferred inferred && !inferred.variable().erroneous();
  }
}
