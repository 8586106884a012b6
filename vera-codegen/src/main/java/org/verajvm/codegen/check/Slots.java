package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E130;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E131;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E174;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E175;
import static org.verajvm.parser.diagnostic.DiagnosticCode.W001;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.Expression;

/** Slot references, results, states and holes: what stands for a value in scope (chapter 3). */
final class Slots {
  private static final int LISTED = 20;

  private final BodyContext context;

  Slots(BodyContext context) {
    this.context = context;
  }

  TypedExpression reference(Expression.SlotReference e) {
    String slot = context.environment.resolver().slot(e.type(), context.types);
    Optional<Binder> binder = context.scope.find(slot, e.index());
    if (binder.isEmpty()) {
      context.diagnostics().add(unresolved(slot, e));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    Type type = binder.get().type();
    if (ZeroSize.is(type)) {
      context.diagnostics().add(ZeroSizeErrors.read("@" + slot + "." + e.index(), type, e.span()));
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    return new TypedExpression.Local(binder.get(), type, e.span());
  }

  private Diagnostic unresolved(String slot, Expression.SlotReference e) {
    int count = context.scope.count(slot);
    String what =
        count == 0
            ? "nothing of type " + slot + " is in scope"
            : count + " binding(s) of type " + slot + " are in scope (0.." + (count - 1) + ")";
    return new Diagnostic(
        E130,
        e.span(),
        "@"
            + slot
            + "."
            + e.index()
            + " refers to nothing: "
            + what
            + ". In scope: "
            + bindings()
            + ".",
        "A slot @T.n counts the bindings of exactly type T, the nearest first, from 0.",
        count == 0
            ? "Use a type that is bound here, or bind one: let @" + slot + " = ...;"
            : "Use an index from 0 to " + (count - 1) + ".");
  }

  /** The slots in scope, nearest first, with their indices. */
  private String bindings() {
    Map<String, Integer> next = new HashMap<>();
    List<String> slots = new ArrayList<>();
    for (Binder binder : context.scope.nearest(LISTED)) {
      int index = next.merge(binder.slot(), 1, Integer::sum) - 1;
      slots.add("@" + binder.slot() + "." + index);
    }
    return slots.isEmpty() ? "no bindings" : String.join(", ", slots);
  }

  TypedExpression result(Expression.ResultReference e) {
    String slot = context.environment.resolver().slot(e.type(), context.types);
    if (context.result.isEmpty()) {
      context
          .diagnostics()
          .add(
              E131,
              e.span(),
              "@" + slot + ".result has no meaning here.",
              "A result exists when the function has returned, so only ensures(...) can speak of"
                  + " it.",
              "Move the test into an ensures clause.");
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    Binder binder = context.result.get();
    Type named = context.environment.resolver().type(e.type(), context.types);
    if (!context.unifier.agree(binder.type(), named)) {
      context
          .diagnostics()
          .add(
              E130,
              e.span(),
              "@"
                  + slot
                  + ".result does not name the result, whose type is "
                  + TypeText.of(binder.type())
                  + ".",
              "A result is referred to by the function's return type.",
              "Write @" + binder.slot() + ".result.");
      return new TypedExpression.Hole(Unifier.error(), e.span());
    }
    return new TypedExpression.Local(binder, binder.type(), e.span());
  }

  TypedExpression oldState(Expression.OldState e) {
    Optional<EffectInstance> effect = state(e.effect(), E174, "old", e.span());
    return effect
        .<TypedExpression>map(found -> new TypedExpression.OldState(found, cell(found), e.span()))
        .orElseGet(() -> new TypedExpression.Hole(Unifier.error(), e.span()));
  }

  TypedExpression newState(Expression.NewState e) {
    Optional<EffectInstance> effect = state(e.effect(), E175, "new", e.span());
    return effect
        .<TypedExpression>map(found -> new TypedExpression.NewState(found, cell(found), e.span()))
        .orElseGet(() -> new TypedExpression.Hole(Unifier.error(), e.span()));
  }

  private static Type cell(EffectInstance effect) {
    return effect.arguments().getFirst();
  }

  private Optional<EffectInstance> state(
      EffectReference reference, DiagnosticCode code, String word, Span span) {
    if (!context.inEnsures) {
      context
          .diagnostics()
          .add(
              code,
              span,
              word + "(...) has no meaning outside an ensures clause.",
              "It speaks of a state before and after the call, and only a postcondition sees"
                  + " both.",
              "Move the test into an ensures clause.");
      return Optional.empty();
    }
    Optional<EffectInstance> effect =
        context
            .environment
            .resolver()
            .effect(reference, context.types)
            .filter(found -> found.id().equals(EffectId.STATE) && found.arguments().size() == 1);
    if (effect.isEmpty()) {
      context.diagnostics().add(HandlerErrors.noCell(word, reference));
    }
    return effect;
  }

  /** A hole takes the type of its place (spec 4.17); the report waits until it is known. */
  TypedExpression hole(Expression.Hole e, Optional<Type> hint) {
    Type type = hint.orElseGet(context.unifier::fresh);
    String inScope = bindings();
    context.defer(() ->
        context
            .diagnostics()
            .add(
                W001,
                e.span(),
                "An expression of type "
                    + TypeText.of(context.unifier.zonk(type))
                    + " is still to be written here. In scope: "
                    + inScope
                    + ".",
                "A hole stands for an expression: a program with holes can be checked, but not"
                    + " compiled.",
                "Replace ? by an expression of type "
                    + TypeText.of(context.unifier.zonk(type))
                    + "."));
    return new TypedExpression.Hole(type, e.span());
  }
}
