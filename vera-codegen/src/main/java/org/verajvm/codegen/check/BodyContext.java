package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.parser.syntax.Node;
import org.verajvm.parser.syntax.TypeExpression;

/** What is known while one body is checked: a function's, a predicate's, an invariant's. */
final class BodyContext {
  final Environment environment;
  final ModuleScope module;
  final TypeScope types;
  final Optional<FunctionSymbol> function;
  final Unifier unifier;
  final Scope scope = new Scope();
  final EffectBudget effects;

  /** Questions that wait until all types of the body are known. */
  private final List<Runnable> deferred = new ArrayList<>();

  /** What {@code @T.result} is; present in {@code ensures} only. */
  Optional<Binder> result = Optional.empty();

  /** Whether {@code old} and {@code new} have a meaning here. */
  boolean inEnsures;

  /** Comparisons of a Byte with a literal are allowed in a predicate over Byte (spec 2.6). */
  boolean byteLiterals;

  /** Takes the reports of an expression that is only looked at. */
  private Optional<Diagnostics> quiet = Optional.empty();

  BodyContext(
      Environment environment,
      TypeScope types,
      Optional<FunctionSymbol> function,
      EffectRow allowed) {
    this.environment = environment;
    this.module = types.module();
    this.types = types;
    this.function = function;
    this.unifier = new Unifier(environment.resolver()::unfold);
    this.effects = new EffectBudget(this, allowed);
  }

  private BodyContext(
      Environment environment,
      TypeScope types,
      Optional<FunctionSymbol> function,
      EffectBudget effects) {
    this.environment = environment;
    this.module = types.module();
    this.types = types;
    this.function = function;
    this.unifier = new Unifier(environment.resolver()::unfold);
    this.effects = new EffectBudget(this, effects);
  }

  Diagnostics diagnostics() {
    return quiet.orElseGet(environment::diagnostics);
  }

  /** A context over the same bindings and effects whose reports go nowhere. */
  BodyContext silent() {
    BodyContext copy = new BodyContext(environment, types, function, effects);
    scope.inOrder().forEach(copy.scope::bind);
    copy.result = result;
    copy.inEnsures = inEnsures;
    copy.byteLiterals = byteLiterals;
    copy.quiet = Optional.of(new Diagnostics());
    return copy;
  }

  void defer(Runnable question) {
    deferred.add(question);
  }

  /** Asks what was deferred; every type is as known as it will be. */
  void settle() {
    for (int i = 0; i < deferred.size(); i++) {
      deferred.get(i).run();
    }
    deferred.clear();
  }

  /** A binder for a type as written. */
  Binder binder(TypeExpression type, Node place) {
    return new Binder(
        environment.resolver().slot(type, types),
        environment.resolver().type(type, types),
        place.span());
  }
}
