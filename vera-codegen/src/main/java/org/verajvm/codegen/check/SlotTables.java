package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists which parameter each slot of a function refers to (spec 3.4.2). */
final class SlotTables {
  private final Environment environment;

  SlotTables(Environment environment) {
    this.environment = environment;
  }

  List<SlotTable> of(ModuleScope module) {
    List<SlotTable> tables = new ArrayList<>();
    module.functions().forEach(function -> add(function, List.of(), tables));
    return tables;
  }

  private void add(FunctionSymbol function, List<String> around, List<SlotTable> tables) {
    List<String> path = new ArrayList<>(around);
    path.add(function.name());
    tables.add(
        new SlotTable(
            path,
            "fn " + CheckFunction.signature(function.declaration()),
            slots(function),
            function.declaration().span()));
    function.where().forEach(inner -> add(inner, path, tables));
  }

  private List<SlotTable.Slot> slots(FunctionSymbol function) {
    TypeScope scope = TypeScope.of(function.module(), function.variablesByName());
    List<String> types =
        function.declaration().parameters().stream()
            .map(parameter -> environment.resolver().slot(parameter.type(), scope))
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    types.forEach(type -> counts.merge(type, 1, Integer::sum));
    Map<String, Integer> next = new HashMap<>();
    List<SlotTable.Slot> slots = new ArrayList<>();
    for (int i = types.size() - 1; i >= 0; i--) {
      String type = types.get(i);
      int index = next.merge(type, 1, Integer::sum) - 1;
      slots.add(new SlotTable.Slot(type, index, i + 1, counts.getOrDefault(type, 0)));
    }
    slots.sort(Comparator.comparing(SlotTable.Slot::type).thenComparing(SlotTable.Slot::index));
    return slots;
  }
}
