package org.verajvm.codegen.closed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.abi.ProgramInterface.TrapSite;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.layout.ProgramLayout;
import org.verajvm.codegen.types.FunctionId;

/** What is known while a program is flattened, all functions together. */
final class ProgramScope {
  private final ProgramLayout layout;
  private final Captures captures;
  private final Set<Cell> cells = new LinkedHashSet<>();
  private final Map<TrapSite, Integer> trapSites = new LinkedHashMap<>();
  private final List<FunctionId> table = new ArrayList<>();
  private final Deque<PendingLambda> pending = new ArrayDeque<>();

  /**
   * A lambda whose closure is built already and whose body is still to flatten.
   *
   * @param constants captured locals whose value is a constant, which takes no field
   * @param fields captured locals in the order of the closure's fields
   */
  record PendingLambda(
      FunctionId id,
      CoreExpression.Lambda lambda,
      Map<CoreLocal, Value> constants,
      List<CoreLocal> fields,
      String display) {}

  ProgramScope(ProgramLayout layout, Captures captures) {
    this.layout = layout;
    this.captures = captures;
  }

  ProgramLayout layout() {
    return layout;
  }

  Captures captures() {
    return captures;
  }

  Cell use(Cell cell) {
    cells.add(cell);
    return cell;
  }

  Set<Cell> cells() {
    return cells;
  }

  int trapSite(TrapSite site) {
    return trapSites.computeIfAbsent(site, _ -> trapSites.size());
  }

  List<TrapSite> trapSites() {
    return List.copyOf(trapSites.keySet());
  }

  /** Queues the lambda's body and returns its table index; entry 0 of the table stays empty. */
  int enqueue(PendingLambda lambda) {
    pending.add(lambda);
    table.add(lambda.id());
    return table.size();
  }

  Deque<PendingLambda> pending() {
    return pending;
  }

  List<FunctionId> table() {
    return table;
  }
}
