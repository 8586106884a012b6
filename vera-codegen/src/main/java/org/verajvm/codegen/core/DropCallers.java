package org.verajvm.codegen.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;

/** Leaves out the functions that call one that was left out (spec 11.4.1). */
public final class DropCallers {
  private DropCallers() {}

  /**
   * Removes the callers from {@code functions}.
   *
   * @param skipped the functions left out, each with the reason
   * @param isReported whether to warn of a caller
   * @return a warning for each caller
   */
  public static List<Diagnostic> of(
      Map<FunctionId, Diagnostic> skipped,
      Map<FunctionId, CoreFunction> functions,
      Predicate<FunctionId> isReported) {
    List<Diagnostic> warnings = new ArrayList<>();
    if (skipped.isEmpty()) {
      return warnings;
    }
    Map<FunctionId, List<FunctionId>> callers = callers(functions);
    Deque<FunctionId> pending = new ArrayDeque<>(skipped.keySet());
    Map<FunctionId, Root> roots = new HashMap<>();
    skipped.forEach((id, reason) -> roots.put(id, new Root(id, reason)));
    while (!pending.isEmpty()) {
      FunctionId dropped = pending.remove();
      Root root = Objects.requireNonNull(roots.get(dropped));
      for (FunctionId caller : callers.getOrDefault(dropped, List.of())) {
        CoreFunction function = functions.remove(caller);
        if (function != null) {
          roots.put(caller, root);
          if (isReported.test(caller)) {
            warnings.add(warning(function, root, isReported.test(root.function())));
          }
          pending.add(caller);
        }
      }
    }
    return warnings;
  }

  /** The function that was left out first, and why. */
  private record Root(FunctionId function, Diagnostic reason) {}

  /**
   * @param named whether the function left out first stands in the source
   */
  private static Diagnostic warning(CoreFunction caller, Root root, boolean named) {
    Diagnostic reason = root.reason();
    String callee =
        named
            ? "calls function '%s', which was"
                .formatted(root.function().name().replace("$", "$where$"))
            : "needs what was";
    return new Diagnostic(
        DiagnosticCode.E620,
        caller.span(),
        "Function '%s' %s skipped by codegen (see the [%s] diagnostic"
                .formatted(caller.display(), callee, reason.code())
            + " at line %d, column %d) — function dropped from the compiled output."
                .formatted(reason.span().line(), reason.span().column()),
        "The skipped function is absent from the compiled module, so a call of it has no target.",
        "Fix the cause at that place; this function and its callers are then compiled again.");
  }

  private static Map<FunctionId, List<FunctionId>> callers(
      Map<FunctionId, CoreFunction> functions) {
    Map<FunctionId, List<FunctionId>> callers = new HashMap<>();
    for (CoreFunction function : functions.values()) {
      TreeSet<String> seen = new TreeSet<>();
      visitCalls(
          function.body(),
          callee -> {
            if (seen.add(callee.toString())) {
              callers.computeIfAbsent(callee, _ -> new ArrayList<>()).add(function.id());
            }
          });
    }
    return callers;
  }

  private static void visitCalls(CoreExpression root, Consumer<FunctionId> calls) {
    Deque<CoreExpression> pending = new ArrayDeque<>();
    pending.push(root);
    while (!pending.isEmpty()) {
      CoreExpression expression = pending.pop();
      if (expression instanceof CoreExpression.Call call) {
        calls.accept(call.function());
      }
      CoreChildren.of(expression).forEach(pending::push);
    }
  }
}
