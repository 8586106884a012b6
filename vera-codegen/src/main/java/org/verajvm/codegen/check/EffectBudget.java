package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.verajvm.codegen.typed.HandlerId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.parser.source.Span;

/** The effects that may be performed at the place being checked (spec 7.8, 7.10). */
final class EffectBudget {
  private final BodyContext context;
  private EffectRow allowed;
  private Optional<Frame> handlers = Optional.empty();

  /** Effects that a body without effects performs all the same, for one report (spec 7.1). */
  private final Set<String> excess = new LinkedHashSet<>();

  private boolean purePlace;

  /** What has been performed since the nearest {@link #observe}. */
  private Set<EffectInstance> performed = new LinkedHashSet<>();

  /**
   * A lexically enclosing handler.
   *
   * @param clause whether the place is inside its clauses, where its operations are intrinsic
   */
  record Frame(HandlerId id, EffectInstance effect, boolean clause, Optional<Frame> outer) {}

  EffectBudget(BodyContext context, EffectRow allowed) {
    this.context = context;
    this.allowed = allowed;
  }

  /** The same effects for an expression that is only looked at. */
  EffectBudget(BodyContext context, EffectBudget other) {
    this.context = context;
    this.allowed = other.allowed;
    this.handlers = other.handlers;
    this.purePlace = true;
  }

  EffectRow allowed() {
    return allowed;
  }

  Optional<Frame> handlers() {
    return handlers;
  }

  Set<String> excess() {
    return excess;
  }

  /** Checks something under another row, then returns to this one. */
  <T> T under(EffectRow row, Supplier<T> place) {
    EffectRow before = allowed;
    allowed = row;
    T result = place.get();
    allowed = before;
    return result;
  }

  /** As {@link #under}; the place is in a handled body or in a handler's clause. */
  <T> T handled(Frame frame, EffectRow row, Supplier<T> place) {
    Optional<Frame> before = handlers;
    handlers = Optional.of(frame);
    T result = under(row, place);
    handlers = before;
    return result;
  }

  /** The row that a handler adds its effect to. */
  EffectRow with(EffectInstance effect) {
    List<EffectInstance> effects = new ArrayList<>(allowed.effects());
    effects.add(effect);
    return new EffectRow(effects, allowed.variables());
  }

  /** The instances of an effect in reach, the innermost handler's first, then the row's. */
  List<EffectInstance> instances(EffectId id) {
    Set<EffectInstance> found = new LinkedHashSet<>();
    for (Optional<Frame> f = handlers; f.isPresent(); f = f.get().outer()) {
      if (f.get().effect().id().equals(id)) {
        found.add(f.get().effect());
      }
    }
    allowed.effects().stream().filter(effect -> effect.id().equals(id)).forEach(found::add);
    return List.copyOf(found);
  }

  /** The effects in reach, the innermost handler's first, then the row's. */
  List<EffectId> inReach() {
    Set<EffectId> found = new LinkedHashSet<>();
    for (Optional<Frame> f = handlers; f.isPresent(); f = f.get().outer()) {
      found.add(f.get().effect().id());
    }
    allowed.effects().forEach(effect -> found.add(effect.id()));
    return List.copyOf(found);
  }

  /** The handler whose clauses an operation at this place meets (spec 7.5.2). */
  Optional<HandlerId> clauseFor(EffectInstance effect) {
    for (Optional<Frame> f = handlers; f.isPresent(); f = f.get().outer()) {
      Frame frame = f.get();
      if (context.unifier.rows().same(frame.effect(), effect)) {
        return frame.clause() ? Optional.empty() : Optional.of(frame.id());
      }
      if (frame.clause()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a handler of the effect encloses the place, so that a bare operation has a route. */
  boolean isHandled(EffectId id) {
    for (Optional<Frame> f = handlers; f.isPresent(); f = f.get().outer()) {
      if (f.get().effect().id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Checks something and says which effects it performs. */
  <T> Observed<T> observe(Supplier<T> place) {
    Set<EffectInstance> before = performed;
    performed = new LinkedHashSet<>();
    T value = place.get();
    EffectRow row = new EffectRow(List.copyOf(performed), List.of());
    before.addAll(performed);
    performed = before;
    return new Observed<>(value, row);
  }

  /** A place that was checked, and its effects. */
  record Observed<T>(T value, EffectRow performed) {}

  /** An operation is performed. */
  void perform(EffectInstance effect, String operation, Span span) {
    performed.add(effect);
    EffectRow row = new EffectRow(List.of(effect), List.of());
    if (context.unifier.rows().flows(row, allowed)) {
      return;
    }
    if (allowed.isPure() && !purePlace) {
      excess.add(effect.id().name());
    } else {
      context.diagnostics().add(EffectErrors.operation(operation, row, allowed, span));
    }
  }

  /** A function is called; its row is complete once its arguments are known. */
  void call(String function, EffectRow row, Span span) {
    EffectRow needed = context.unifier.rows().closed(row);
    performed.addAll(needed.effects());
    if (context.unifier.rows().flows(needed, allowed)) {
      return;
    }
    context.diagnostics().add(EffectErrors.call(function, needed, allowed, span));
    if (allowed.isPure() && !purePlace) {
      needed.effects().forEach(effect -> excess.add(effect.id().name()));
      excess.addAll(needed.variables());
    }
  }

  /** Checks a place that is pure by itself, such as a predicate or a pure closure. */
  <T> T pure(Supplier<T> place) {
    boolean before = purePlace;
    purePlace = true;
    T result = under(EffectRow.PURE, place);
    purePlace = before;
    return result;
  }

  /** Checks a closure's body under the closure's own row. */
  <T> T closure(EffectRow row, Supplier<T> place) {
    boolean before = purePlace;
    purePlace = true;
    T result = under(row, place);
    purePlace = before;
    return result;
  }
}
