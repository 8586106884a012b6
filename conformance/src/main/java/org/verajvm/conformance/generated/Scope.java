package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.conformance.generated.FunctionDeclaration.TypeVariable;

/**
 * What an expression can use.
 *
 * @param functions functions that can be called from here
 * @param handled the clauses of the State handler around this place in the same function
 * @param variables type variables of the function
 */
record Scope(
    List<Binding> bindings,
    Row row,
    List<FunctionDeclaration> functions,
    Optional<Tree.StateClauses> handled,
    List<TypeVariable> variables) {

  Scope with(List<Binding> more) {
    List<Binding> all = new ArrayList<>(bindings);
    all.addAll(more);
    return new Scope(List.copyOf(all), row, functions, handled, variables);
  }

  Scope with(Binding binding) {
    return with(List.of(binding));
  }

  Scope with(Row other) {
    return new Scope(bindings, other, functions, handled, variables);
  }

  Scope handledBy(Optional<Tree.StateClauses> clauses) {
    return new Scope(bindings, row, functions, clauses, variables);
  }

  Scope calling(List<FunctionDeclaration> callable) {
    return new Scope(bindings, row, List.copyOf(callable), handled, variables);
  }

  /** Without any effect, as inside a closure or a contract. */
  Scope pure() {
    return with(Row.PURE).handledBy(Optional.empty());
  }

  /** The bindings of a type, the innermost first. */
  List<Binding> of(Shape shape) {
    return bindings.reversed().stream().filter(each -> each.shape().equals(shape)).toList();
  }

  /**
   * True when values of the type have the ability here: Eq, Ord or Show. A Byte is shown as the
   * character it is the code of (spec 4.13), which may have no glyph: it is not shown here.
   */
  boolean has(Shape shape, String ability) {
    return switch (shape) {
      case Shape.Variable(String name) ->
          variables.contains(new TypeVariable(name, Optional.of(ability)));
      case Shape.Primitive primitive ->
          primitive != Shape.Primitive.DECIMAL
              && primitive != Shape.Primitive.UNIT
              && (!ability.equals("Ord") || isOrdered(primitive))
              && (!ability.equals("Show") || primitive != Shape.Primitive.BYTE);
      case Shape.Option(Shape element) -> !ability.equals("Ord") && has(element, ability);
      case Shape.Result(Shape value, Shape error) ->
          !ability.equals("Ord") && has(value, ability) && has(error, ability);
      case Shape.Array(Shape element) -> ability.equals("Show") && has(element, ability);
      case Shape.Tuple(List<Shape> parts) ->
          ability.equals("Show") && parts.stream().allMatch(part -> has(part, ability));
      case Shape.Named named ->
          !ability.equals("Ord")
              && named.variants().stream()
                  .flatMap(variant -> variant.fields().stream())
                  .allMatch(field -> field.equals(named) || has(field, ability));
      case Shape.MapOf _, Shape.SetOf _, Shape.Function _ -> false;
    };
  }

  private static boolean isOrdered(Shape.Primitive primitive) {
    return primitive != Shape.Primitive.BOOL && primitive != Shape.Primitive.ORDERING;
  }
}
