package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.HandlerId;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Statement;

/** Calls of effect operations, qualified and bare (spec 7.4). */
final class EffectCalls {
  private final Expressions expressions;
  private final BodyContext context;
  private final SqlProvenance sql;

  EffectCalls(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
    this.sql = new SqlProvenance(context);
  }

  /** {@code Effect.op(args)}, or an ability's operation. */
  TypedExpression qualified(Expression.QualifiedCall e, Optional<Type> hint) {
    String qualifier = e.qualifier().text();
    String name = e.operation().text();
    Optional<EffectSymbol> effect = context.module.effect(qualifier);
    if (effect.isPresent() && effect.get().operations().containsKey(name)) {
      return perform(effect.get(), e.operation(), e.arguments(), hint, e.span());
    }
    Optional<TypedExpression> ability =
        expressions.abilities.qualified(qualifier, e.operation(), e.arguments(), e.span());
    if (ability.isPresent()) {
      return ability.get();
    }
    context.diagnostics().add(EffectErrors.unresolved(qualifier, name, e.span()));
    return expressions.calls.failed(e.arguments(), e.span());
  }

  /** A bare name that is an operation of an effect in reach, routed to a handler or intrinsic. */
  Optional<TypedExpression> bare(Expression.Call e, Optional<Type> hint) {
    String name = e.function().text();
    List<EffectSymbol> declaring =
        inReach().stream().filter(effect -> effect.operation(name).isPresent()).toList();
    if (declaring.size() > 1) {
      context.diagnostics().add(EffectErrors.ambiguous(declaring, name, e.function().span()));
      return Optional.of(expressions.calls.failed(e.arguments(), e.span()));
    }
    return declaring.stream()
        .filter(effect -> effect.isIntrinsic() || context.effects.isHandled(effect.id()))
        .findFirst()
        .map(effect -> perform(effect, e.function(), e.arguments(), hint, e.span()));
  }

  /** A bare name that is an operation of some effect, but has no route or is not allowed here. */
  Optional<TypedExpression> unrouted(Expression.Call e) {
    String name = e.function().text();
    for (EffectSymbol effect : inReach()) {
      if (effect.operations().containsKey(name)) {
        context.diagnostics().add(EffectErrors.bare(effect.id().name(), name, e.function().span()));
        return Optional.of(expressions.calls.failed(e.arguments(), e.span()));
      }
    }
    for (EffectSymbol effect : context.environment.prelude().intrinsicEffects()) {
      if (effect.operations().containsKey(name)) {
        return Optional.of(
            perform(effect, e.function(), e.arguments(), Optional.empty(), e.span()));
      }
    }
    return Optional.empty();
  }

  /** What to say of a bare name that is an operation of an effect neither handled nor declared. */
  Optional<Diagnostic> outOfReach(Name operation) {
    return context
        .module
        .effectWith(operation.text())
        .map(effect -> EffectErrors.bare(effect.id().name(), operation.text(), operation.span()));
  }

  /** The effects of handlers and of the row, nearest first. */
  private List<EffectSymbol> inReach() {
    List<EffectSymbol> found = new ArrayList<>();
    context.effects.inReach().forEach(id -> context.environment.effect(id).ifPresent(found::add));
    return found;
  }

  private TypedExpression perform(
      EffectSymbol effect, Name name, List<Expression> arguments, Optional<Type> hint, Span span) {
    EffectSymbol.Operation operation = effect.operation(name.text()).orElseThrow();
    List<Type> declared = operation.parameters();
    if (arguments.size() != declared.size()) {
      context
          .diagnostics()
          .add(EffectErrors.argumentCount(name.text(), declared.size(), arguments.size(), span));
      return expressions.calls.failed(arguments, span);
    }
    EffectInstance instance = choose(effect, operation, arguments, hint);
    Substitution at = Substitution.of(effect.variables(), instance.arguments());
    List<TypedExpression> typed = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      typed.add(argument(name.text(), i, arguments.get(i), at.apply(declared.get(i))));
    }
    Type result = at.apply(operation.result());
    if (hint.isPresent()) {
      context.unifier.flows(result, hint.get());
    }
    context.effects.perform(instance, name.text(), span);
    sql.check(effect, arguments, span);
    return lower(instance, operation, typed, result, span);
  }

  private TypedExpression argument(String name, int index, Expression argument, Type parameter) {
    return expressions.check(
        argument,
        parameter,
        found -> EffectErrors.argument(name, index, found, parameter, argument.span()));
  }

  /**
   * The library function of an operation that the host carries out is part of the program, and so
   * are those that tell of an exception that no handler takes.
   */
  private TypedExpression lower(
      EffectInstance instance,
      EffectSymbol.Operation operation,
      List<TypedExpression> arguments,
      Type result,
      Span span) {
    operation.builtin().ifPresent(expressions.calls::reach);
    if (instance.id().equals(EffectId.EXN)) {
      context.environment.libraryCalls().addAll(TextFunctions.IDS);
    }
    Optional<HandlerId> clause = context.effects.clauseFor(instance);
    return new TypedExpression.Perform(instance, operation.name(), clause, arguments, result, span);
  }

  /** Which of several cells or handlers is meant: the types decide, the nearest first (9.5.2). */
  private EffectInstance choose(
      EffectSymbol effect,
      EffectSymbol.Operation operation,
      List<Expression> arguments,
      Optional<Type> hint) {
    List<EffectInstance> candidates = context.effects.instances(effect.id());
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    if (candidates.isEmpty()) {
      List<Type> open = effect.variables().stream().map(_ -> context.unifier.fresh()).toList();
      return new EffectInstance(effect.id(), open);
    }
    Optional<Type> wanted = operation.result() instanceof Type.Variable ? hint : Optional.empty();
    if (wanted.isEmpty() && arguments.size() == 1) {
      wanted = Optional.of(peek(arguments.getFirst()));
    }
    if (wanted.map(context.unifier::head).filter(Type.Inferred.class::isInstance).isPresent()) {
      // A type still to be inferred decides nothing.
      return candidates.getFirst();
    }
    for (EffectInstance candidate : candidates) {
      if (wanted.isPresent()
          && candidate.arguments().getFirst().equals(context.unifier.zonk(wanted.get()))) {
        return candidate;
      }
    }
    for (EffectInstance candidate : candidates) {
      if (wanted.isPresent()
          && context.unifier.flows(wanted.get(), candidate.arguments().getFirst())) {
        return candidate;
      }
    }
    return candidates.getFirst();
  }

  /** The type of an argument, without reporting anything: it is checked again. */
  private Type peek(Expression argument) {
    return new Expressions(context.silent()).infer(argument).type();
  }

  /** Notes what a let binds, for the provenance of SQL (spec 9.5.7). */
  void bound(Statement.Let let, Binder binder) {
    sql.bound(let.value(), binder);
  }
}
