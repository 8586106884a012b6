package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Handlers as source text; clauses see the scope around the handler (spec 7.5.1). */
final class HandlerText {
  private HandlerText() {}

  static String of(Tree.HandleState handle, Slots slots) {
    Shape cell = handle.initial().shape();
    Tree.StateClauses clauses = handle.clauses();
    Slots putting = slots.with(clauses.stored()).with(clauses.before());
    String update =
        clauses
            .update()
            .map(tree -> " with @" + cell + " = " + TreeText.of(tree, putting))
            .orElse("");
    return """
    handle[State<%s>](@%s = %s) {
    get(@Unit) -> { resume(%s) },
    put(@%s) -> { resume(()) }%s
    } in %s\
    """
        .formatted(
            cell,
            cell,
            TreeText.of(handle.initial(), slots),
            TreeText.of(clauses.resumed(), slots.with(clauses.read())),
            cell,
            update,
            TreeText.block(handle.body(), slots));
  }

  static String of(Tree.HandleThrow handle, Slots slots) {
    return """
    handle[Exn<%s>] {
    throw(@%s) -> %s
    } in %s\
    """
        .formatted(
            handle.caught().shape(),
            handle.caught().shape(),
            TreeText.block(handle.clause(), slots.with(handle.caught())),
            TreeText.block(handle.body(), slots));
  }

  static String of(Tree.HandleEffect handle, Slots slots) {
    String state =
        handle
            .initial()
            .map(initial -> "(@" + initial.shape() + " = " + TreeText.of(initial, slots) + ")")
            .orElse("");
    return handle.clauses().stream()
        .map(clause -> clause(clause, slots))
        .collect(
            Collectors.joining(
                ",\n",
                "handle[" + handle.effect().name() + "]" + state + " {\n",
                "\n} in " + TreeText.block(handle.body(), slots)));
  }

  private static String clause(Tree.Clause clause, Slots slots) {
    List<Binding> bound = new ArrayList<>(clause.parameters());
    clause.state().ifPresent(bound::add);
    Slots inner = slots.with(bound);
    String body =
        clause.resumes()
            ? "{ resume(" + TreeText.of(clause.body(), inner) + ") }"
            : TreeText.block(clause.body(), inner);
    String parameters =
        clause.parameters().isEmpty() ? "@Unit" : TreeText.parameters(clause.parameters());
    return clause.member().name()
        + "("
        + parameters
        + ") -> "
        + body
        + clause
            .update()
            .map(tree -> " with @" + tree.shape() + " = " + TreeText.of(tree, inner))
            .orElse("");
  }
}
