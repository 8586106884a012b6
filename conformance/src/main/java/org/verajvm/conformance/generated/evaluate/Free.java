package org.verajvm.conformance.generated.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verajvm.conformance.generated.Binding;
import org.verajvm.conformance.generated.Tree;

/** The bindings that an expression uses; those it binds itself among them do no harm. */
final class Free {
  private final Set<Binding> used = new LinkedHashSet<>();

  private Free() {}

  static Set<Binding> in(Tree tree) {
    Free free = new Free();
    free.visit(tree);
    return free.used;
  }

  private void all(List<Tree> trees) {
    trees.forEach(this::visit);
  }

  private void visit(Tree tree) {
    switch (tree) {
      case Tree.Use(Binding binding) -> used.add(binding);
      case Tree.IntegerLiteral _,
          Tree.FloatLiteral _,
          Tree.TextLiteral _,
          Tree.TruthLiteral _,
          Tree.UnitLiteral _,
          Tree.ResultValue _,
          Tree.Get _ -> {}
      case Tree.Let let -> all(List.of(let.value(), let.body()));
      case Tree.LetTuple let -> all(List.of(let.value(), let.body()));
      case Tree.Then then -> all(List.of(then.first(), then.body()));
      case Tree.If choice -> all(List.of(choice.condition(), choice.yes(), choice.no()));
      case Tree.Match match -> {
        visit(match.subject());
        match.arms().forEach(arm -> visit(arm.body()));
      }
      case Tree.Binary binary -> all(List.of(binary.left(), binary.right()));
      case Tree.Not not -> visit(not.operand());
      case Tree.Negate negate -> visit(negate.operand());
      case Tree.Call call -> all(call.arguments());
      case Tree.Operate operate -> all(operate.arguments());
      case Tree.Construct construct -> all(construct.arguments());
      case Tree.ArrayLiteral array -> all(array.elements());
      case Tree.Index index -> all(List.of(index.array(), index.index()));
      case Tree.Lambda lambda -> visit(lambda.body());
      case Tree.Invoke invoke -> {
        visit(invoke.function());
        all(invoke.arguments());
      }
      case Tree.Interpolation text -> all(text.parts());
      case Tree.Widen widen -> visit(widen.operand());
      case Tree.Narrow narrow -> visit(narrow.operand());
      case Tree.Print print -> visit(print.text());
      case Tree.Assert assertion -> visit(assertion.condition());
      case Tree.Put put -> visit(put.value());
      case Tree.Throw thrown -> visit(thrown.value());
      case Tree.Perform perform -> all(perform.arguments());
      case Tree.HandleState handle -> {
        all(List.of(handle.initial(), handle.clauses().resumed(), handle.body()));
        handle.clauses().update().ifPresent(this::visit);
      }
      case Tree.HandleThrow handle -> all(List.of(handle.clause(), handle.body()));
      case Tree.HandleEffect handle -> effect(handle);
    }
  }

  private void effect(Tree.HandleEffect handle) {
    handle.initial().ifPresent(this::visit);
    for (Tree.Clause clause : handle.clauses()) {
      visit(clause.body());
      clause.update().ifPresent(this::visit);
    }
    visit(handle.body());
  }
}
