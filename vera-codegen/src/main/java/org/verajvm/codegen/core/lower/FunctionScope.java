package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.HandlerId;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.codegen.types.EffectInstance;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;

/** What is known while one function is lowered. */
final class FunctionScope {
  private final TypedProgram program;
  private final FunctionId function;
  private final ComponentChecks checks;
  private final String signature;
  private final Map<Binder, CoreLocal> locals = new HashMap<>();
  private final Map<HandlerId, StateClauses> stateHandlers = new HashMap<>();
  private final Map<EffectInstance, CoreLocal> oldStates = new LinkedHashMap<>();
  private final Set<TypedExpression> resultConversions =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param signature what messages of violations call the function
   */
  FunctionScope(
      TypedProgram program, FunctionId function, ComponentChecks checks, String signature) {
    this.program = program;
    this.function = function;
    this.checks = checks;
    this.signature = signature;
  }

  FunctionId function() {
    return function;
  }

  TypedProgram program() {
    return program;
  }

  /** The functions that check the parts of converted values. */
  ComponentChecks checks() {
    return checks;
  }

  String signature() {
    return signature;
  }

  /** A fresh variable for a binding site; later uses of the binder mean this one. */
  CoreLocal bind(Binder binder) {
    CoreLocal local = new CoreLocal(binder.slot(), Erasure.erase(binder.type()));
    locals.put(binder, local);
    return local;
  }

  /** Lets a binder stand for a variable that exists. */
  void alias(Binder binder, CoreLocal local) {
    locals.put(binder, local);
  }

  CoreLocal local(Binder binder) {
    CoreLocal local = locals.get(binder);
    if (local == null) {
      throw new IllegalStateException(
          "internal error: " + binder + " is not bound, at " + binder.span());
    }
    return local;
  }

  void defineStateHandler(HandlerId id, StateClauses clauses) {
    stateHandlers.put(id, clauses);
  }

  StateClauses stateHandler(HandlerId id) {
    StateClauses clauses = stateHandlers.get(id);
    if (clauses == null) {
      throw new IllegalStateException("internal error: operation outside of its handler");
    }
    return clauses;
  }

  /** What holds the state of an effect as it was when the function was entered. */
  CoreLocal oldState(EffectInstance effect, Type type) {
    return oldStates.computeIfAbsent(effect, _ -> new CoreLocal("old", type));
  }

  /** The states that postconditions ask for. */
  Map<EffectInstance, CoreLocal> oldStates() {
    return oldStates;
  }

  /** The conversions that narrow the function's result; messages say so (spec 2.6.5). */
  Set<TypedExpression> resultConversions() {
    return resultConversions;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * Reports a construct without translation, the first of the function; the function is left out of
   * the module.
   *
   * @return a term in its place
   */
  CoreExpression unsupported(String description, String rationale, String fix, Span span) {
    if (diagnostics.stream().noneMatch(d -> d.code() == DiagnosticCode.E602)) {
      diagnostics.add(new Diagnostic(DiagnosticCode.E602, span, description, rationale, fix));
    }
    return new CoreExpression.Trap(TrapKind.INTERNAL, "internal error: not compiled", span);
  }

  CoreExpression hole(Span span) {
    diagnostics.add(
        new Diagnostic(
            DiagnosticCode.E614,
            span,
            "A typed hole (?) is left here, and nothing can be compiled in its place.",
            "A hole stands for what is still to be written: checking says what would fit.",
            "Write an expression in its place; 'vera check' lists the bindings in scope."));
    return new CoreExpression.Trap(TrapKind.INTERNAL, "internal error: typed hole", span);
  }
}
