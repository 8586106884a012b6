package org.verajvm.conformance.generated;

import static org.verajvm.conformance.generated.Shape.Primitive.BOOL;
import static org.verajvm.conformance.generated.Shape.Primitive.STRING;
import static org.verajvm.conformance.generated.Shape.Primitive.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes effects: operations, and handlers around expressions that use them. */
final class Handlers {
  private final Choices choices;
  private final Palette palette;
  private final Expressions expressions;
  private final List<EffectDeclaration> effects = new ArrayList<>();

  Handlers(Choices choices, Palette palette, Expressions expressions) {
    this.choices = choices;
    this.palette = palette;
    this.expressions = expressions;
  }

  /** Says which declared effects there are. */
  void declared(List<EffectDeclaration> declarations) {
    effects.addAll(declarations);
  }

  /** Adds the ways that lead to the type. */
  void ways(Shape shape, Scope scope, int depth, List<Supplier<Tree>> ways) {
    if (scope.row().states().equals(List.of(shape))) {
      ways.add(() -> new Tree.Get(shape, scope.handled()));
      ways.add(() -> new Tree.Get(shape, scope.handled()));
    }
    for (EffectDeclaration effect : scope.row().declared()) {
      for (EffectDeclaration.Member member : effect.members()) {
        if (member.result().equals(shape)) {
          ways.add(() -> perform(member, scope, depth));
          ways.add(() -> perform(member, scope, depth));
        }
      }
    }
    boolean safe = shape instanceof Shape.Primitive && !scope.row().equals(Row.PURE);
    if (!safe && !palette.dialect().has(Dialect.Feature.ANY_HANDLERS)) {
      return;
    }
    Function<Scope, Tree> body = inner -> expressions.anchored(shape, inner, depth - 1);
    ways.add(() -> placed(handleState(scope, depth, body)));
    ways.add(() -> placed(handleThrow(palette.thrown(), shape, scope, depth, body)));
    if (!effects.isEmpty()) {
      ways.add(() -> placed(handleEffect(shape, scope, depth, body)));
    }
    if (clausesThrow() && depth > 1) {
      ways.add(() -> placed(passing(shape, scope, depth)));
    }
  }

  /** A handler that clauses throw to, past one of the same type where the operations are. */
  private Tree passing(Shape shape, Scope scope, int depth) {
    Shape value = palette.thrown();
    Function<Scope, Tree> acting =
        inner -> {
          Tree rest = expressions.anchored(shape, inner, depth - 1);
          return canAct(inner) ? new Tree.Then(act(inner, depth - 1), rest) : rest;
        };
    Function<Scope, Tree> near = inner -> handleThrow(value, shape, inner, depth - 1, acting);
    return handleThrow(
        value,
        shape,
        scope,
        depth,
        outer ->
            effects.isEmpty() || choices.oneIn(3)
                ? handleState(outer, depth - 1, near)
                : handleEffect(shape, outer, depth - 1, near));
  }

  /** The handler, bound first where it may not be an operand. */
  private Tree placed(Tree handler) {
    return palette.dialect().has(Dialect.Feature.HANDLER_OPERANDS)
        ? handler
        : Leaves.bound(handler);
  }

  /** True when there is one thing to throw, so that a bare throw means it. */
  boolean canThrow(Scope scope) {
    return scope.row().thrown().size() == 1;
  }

  /** A throw where a value of the type is expected. */
  Tree thrown(Shape shape, Scope scope, int depth) {
    Shape value = scope.row().thrown().getFirst();
    return new Tree.Throw(expressions.anchored(value, scope, depth), shape);
  }

  /** True when something can be done for its effect alone. */
  boolean canAct(Scope scope) {
    return scope.row().print() || scope.row().states().size() == 1 || !notes(scope).isEmpty();
  }

  private static List<EffectDeclaration.Member> notes(Scope scope) {
    return scope.row().declared().stream()
        .flatMap(effect -> effect.members().stream())
        .filter(member -> member.result() == UNIT)
        .toList();
  }

  /** Something done for its effect. */
  Tree act(Scope scope, int depth) {
    List<Supplier<Tree>> ways = new ArrayList<>();
    if (scope.row().states().size() == 1) {
      Shape cell = scope.row().states().getFirst();
      ways.add(() -> new Tree.Put(expressions.anchored(cell, scope, depth), scope.handled()));
    }
    notes(scope).forEach(member -> ways.add(() -> perform(member, scope, depth)));
    if (scope.row().print()) {
      ways.add(() -> new Tree.Print(expressions.of(STRING, scope, depth)));
    }
    return choices.from(ways).get();
  }

  private Tree perform(EffectDeclaration.Member member, Scope scope, int depth) {
    List<Tree> arguments =
        member.parameters().isEmpty()
            ? List.of(new Tree.UnitLiteral())
            : member.parameters().stream()
                .map(each -> expressions.anchored(each, scope, depth - 1))
                .toList();
    return new Tree.Perform(member, arguments);
  }

  private Tree handleState(Scope scope, int depth, Function<Scope, Tree> makeBody) {
    Shape cell = palette.cell();
    Tree initial = expressions.of(cell, scope, depth - 1);
    Binding read = new Binding(cell);
    Binding stored = new Binding(cell);
    Binding before = new Binding(cell);
    Row clauseRow = clausesThrow() ? scope.row().exceptions() : Row.PURE;
    Scope clause = scope.with(clauseRow).handledBy(Optional.empty());
    boolean plain = !choices.oneIn(3);
    Tree resumed = plain ? new Tree.Use(read) : answer(cell, clause.with(read), depth - 2);
    Optional<Tree> update =
        choices.oneIn(4)
            ? Optional.of(answer(cell, clause.with(List.of(stored, before)), depth - 2))
            : Optional.empty();
    Tree.StateClauses clauses = new Tree.StateClauses(read, resumed, stored, before, update);
    Row row = scope.row();
    Row inner = new Row(row.print(), List.of(), row.thrown(), row.declared()).withState(cell);
    Tree body = makeBody.apply(scope.with(inner).handledBy(Optional.of(clauses)));
    return new Tree.HandleState(initial, clauses, body);
  }

  private Tree handleThrow(
      Shape value, Shape shape, Scope scope, int depth, Function<Scope, Tree> makeBody) {
    Binding caught = new Binding(value);
    Row row = scope.row();
    Row inner =
        new Row(row.print(), row.states(), List.of(), row.declared()).withThrown(caught.shape());
    Tree body = makeBody.apply(scope.with(inner));
    Tree clause = expressions.anchored(shape, scope.with(caught), depth - 1);
    return new Tree.HandleThrow(caught, clause, body);
  }

  private Tree handleEffect(Shape shape, Scope scope, int depth, Function<Scope, Tree> makeBody) {
    EffectDeclaration effect = choices.from(effects);
    Optional<Shape> state = choices.below(2) == 0 ? Optional.empty() : Optional.of(palette.any());
    Optional<Tree> initial = state.map(each -> expressions.of(each, scope, depth - 1));
    List<Tree.Clause> clauses =
        effect.members().stream().map(each -> clause(each, state, shape, scope, depth)).toList();
    Row inner = scope.row().withDeclared(effect);
    Tree body = makeBody.apply(scope.with(inner));
    return new Tree.HandleEffect(effect, initial, clauses, body);
  }

  private Tree.Clause clause(
      EffectDeclaration.Member member, Optional<Shape> state, Shape shape, Scope scope, int depth) {
    List<Binding> parameters = member.parameters().stream().map(Binding::new).toList();
    Optional<Binding> held = state.map(Binding::new);
    List<Binding> bound = new ArrayList<>(parameters);
    held.ifPresent(bound::add);
    Row row = scope.row();
    Scope inner = scope.with(clausesThrow() ? row : row.withoutExceptions()).with(bound);
    boolean resumes = !choices.oneIn(5);
    Tree body =
        resumes && member.result() == UNIT
            ? unlessThrown(new Tree.UnitLiteral(), inner, depth - 2)
            : answer(resumes ? member.result() : shape, inner, depth - 2);
    Row updateRow = clausesThrow() ? row.exceptions() : Row.PURE;
    Scope update = inner.with(updateRow).handledBy(Optional.empty());
    Optional<Tree> updated =
        resumes && choices.below(2) == 1
            ? held.map(each -> answer(each.shape(), update, depth - 2))
            : Optional.empty();
    return new Tree.Clause(member, parameters, held, resumes, body, updated);
  }

  /** What a clause gives, or throws. */
  private Tree answer(Shape shape, Scope scope, int depth) {
    return unlessThrown(expressions.anchored(shape, scope, depth), scope, depth);
  }

  private Tree unlessThrown(Tree value, Scope scope, int depth) {
    return clausesThrow() && canThrow(scope) && choices.oneIn(3)
        ? new Tree.If(
            expressions.of(BOOL, scope, depth), thrown(value.shape(), scope, depth), value)
        : value;
  }

  private boolean clausesThrow() {
    return palette.dialect().has(Dialect.Feature.THROWING_CLAUSES);
  }
}
