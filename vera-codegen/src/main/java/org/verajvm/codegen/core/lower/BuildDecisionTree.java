package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.lower.DecisionTree.ConstructorCase;
import org.verajvm.codegen.core.lower.DecisionTree.FieldValue;
import org.verajvm.codegen.core.lower.DecisionTree.LiteralCase;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;

/**
 * Compiles a match by columns: rows are arms, columns are values yet to be looked at. A row without
 * a test in a column goes to every branch of it, so a tree can be far larger than its match; past a
 * limit the build gives up.
 */
final class BuildDecisionTree {
  private final Map<DataId, DataDefinition> data;
  private int budget;

  /**
   * @param budget how many nodes the tree may have
   */
  BuildDecisionTree(Map<DataId, DataDefinition> data, int budget) {
    this.data = data;
    this.budget = budget;
  }

  /** The tree, or nothing if it would be too large. */
  Optional<DecisionTree> build(CoreLocal value, List<TypedPattern> arms) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      rows.add(new Row(List.of(arms.get(i)), Map.of(), i));
    }
    DecisionTree tree = build(List.of(value), rows);
    return budget < 0 ? Optional.empty() : Optional.of(tree);
  }

  /** One arm: what is left to test, and what it has bound so far. */
  private record Row(List<TypedPattern> patterns, Map<Binder, CoreLocal> bound, int arm) {
    boolean tests(int column) {
      return !(patterns.get(column) instanceof TypedPattern.Wildcard
          || patterns.get(column) instanceof TypedPattern.Binding);
    }

    /** The row with a column replaced by others, its binding kept. */
    Row replace(int column, CoreLocal value, List<TypedPattern> replacement) {
      List<TypedPattern> rest = new ArrayList<>(replacement);
      for (int i = 0; i < patterns.size(); i++) {
        if (i != column) {
          rest.add(patterns.get(i));
        }
      }
      return new Row(rest, bind(column, value), arm);
    }

    private Map<Binder, CoreLocal> bind(int column, CoreLocal value) {
      if (patterns.get(column) instanceof TypedPattern.Binding binding) {
        Map<Binder, CoreLocal> all = new HashMap<>(bound);
        all.put(binding.binder(), value);
        return all;
      }
      return bound;
    }
  }

  private DecisionTree build(List<CoreLocal> values, List<Row> rows) {
    if (rows.isEmpty() || --budget < 0) {
      return new DecisionTree.Fail();
    }
    Row first = rows.getFirst();
    int column = choose(first, rows);
    if (column < 0) {
      return leaf(values, first);
    }
    return first.patterns().get(column) instanceof TypedPattern.Constructor
        ? branchOnConstructor(values, rows, column)
        : branchOnLiteral(values, rows, column);
  }

  private static DecisionTree leaf(List<CoreLocal> values, Row row) {
    Map<Binder, CoreLocal> bound = new HashMap<>(row.bound());
    for (int i = 0; i < values.size(); i++) {
      if (row.patterns().get(i) instanceof TypedPattern.Binding binding) {
        bound.put(binding.binder(), values.get(i));
      }
    }
    return new DecisionTree.Leaf(row.arm(), bound);
  }

  /** Of the columns the first row tests, the one most rows test; -1 if it tests none. */
  private static int choose(Row first, List<Row> rows) {
    int best = -1;
    long bestCount = 0;
    for (int column = 0; column < first.patterns().size(); column++) {
      if (first.tests(column)) {
        int tested = column;
        long count = rows.stream().filter(row -> row.tests(tested)).count();
        if (count > bestCount) {
          best = column;
          bestCount = count;
        }
      }
    }
    return best;
  }

  private DecisionTree branchOnConstructor(List<CoreLocal> values, List<Row> rows, int column) {
    CoreLocal value = values.get(column);
    Map<Integer, TypedPattern.Constructor> seen = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.patterns().get(column) instanceof TypedPattern.Constructor constructor) {
        seen.putIfAbsent(constructor.constructor().tag(), constructor);
      }
    }
    Map<Integer, List<Row>> selected = byTag(rows, column, seen.keySet());
    List<ConstructorCase> cases = new ArrayList<>();
    seen.forEach((tag, example) ->
        cases.add(constructorCase(values, selected.getOrDefault(tag, List.of()), column, example)));
    boolean complete = seen.size() == constructorCount(seen.values().iterator().next());
    return new DecisionTree.Constructors(
        value, cases, complete ? Optional.empty() : Optional.of(otherwise(values, rows, column)));
  }

  /** The rows for each constructor: those that test for it and those that test nothing. */
  private static Map<Integer, List<Row>> byTag(List<Row> rows, int column, Iterable<Integer> tags) {
    Map<Integer, List<Row>> selected = new HashMap<>();
    for (Row row : rows) {
      if (row.patterns().get(column) instanceof TypedPattern.Constructor constructor) {
        int tag = constructor.constructor().tag();
        selected.computeIfAbsent(tag, _ -> new ArrayList<>()).add(row);
      } else {
        tags.forEach(tag -> selected.computeIfAbsent(tag, _ -> new ArrayList<>()).add(row));
      }
    }
    return selected;
  }

  private int constructorCount(TypedPattern.Constructor pattern) {
    DataDefinition definition = data.get(pattern.type().id());
    // A tuple has one constructor, whatever its arity.
    return definition == null ? 1 : Math.max(1, definition.constructors().size());
  }

  /** The branch of one constructor, of the rows that concern it. */
  private ConstructorCase constructorCase(
      List<CoreLocal> values, List<Row> rows, int column, TypedPattern.Constructor example) {
    CoreLocal value = values.get(column);
    List<FieldValue> fields = new ArrayList<>();
    List<Integer> used = usedFields(rows, column);
    for (int index : used) {
      String name =
          example.fields().get(index) instanceof TypedPattern.Binding b
              ? b.binder().slot()
              : "field";
      fields.add(
          new FieldValue(
              index, new CoreLocal(name, Erasure.erase(example.fields().get(index).type()))));
    }
    List<CoreLocal> inner = new ArrayList<>(fields.stream().map(FieldValue::local).toList());
    inner.addAll(without(values, column));
    List<Row> innerRows = new ArrayList<>();
    for (Row row : rows) {
      List<TypedPattern> inside =
          row.patterns().get(column) instanceof TypedPattern.Constructor constructor
              ? used.stream().map(constructor.fields()::get).toList()
              : wildcards(example, used);
      innerRows.add(row.replace(column, value, inside));
    }
    return new ConstructorCase(example.constructor(), fields, build(inner, innerRows));
  }

  /** The fields that some row binds or tests. */
  private static List<Integer> usedFields(List<Row> rows, int column) {
    List<Integer> used = new ArrayList<>();
    for (Row row : rows) {
      if (row.patterns().get(column) instanceof TypedPattern.Constructor constructor) {
        for (int i = 0; i < constructor.fields().size(); i++) {
          if (!(constructor.fields().get(i) instanceof TypedPattern.Wildcard)
              && !used.contains(i)) {
            used.add(i);
          }
        }
      }
    }
    used.sort(Integer::compare);
    return used;
  }

  private static List<TypedPattern> wildcards(
      TypedPattern.Constructor example, List<Integer> fields) {
    return fields.stream()
        .<TypedPattern>map(i -> new TypedPattern.Wildcard(example.fields().get(i).type()))
        .toList();
  }

  private DecisionTree branchOnLiteral(List<CoreLocal> values, List<Row> rows, int column) {
    CoreLocal value = values.get(column);
    List<CoreLocal> rest = without(values, column);
    Map<Object, TypedPattern> literals = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.tests(column)) {
        literals.putIfAbsent(key(row.patterns().get(column)), row.patterns().get(column));
      }
    }
    Map<Object, List<Row>> selected = select(rows, column, value, literals.keySet());
    List<LiteralCase> cases = new ArrayList<>();
    for (Map.Entry<Object, TypedPattern> literal : literals.entrySet()) {
      cases.add(
          new LiteralCase(
              literal.getValue(), build(rest, selected.getOrDefault(literal.getKey(), List.of()))));
    }
    boolean complete = literals.keySet().containsAll(List.of(true, false));
    if (complete) {
      DecisionTree last = cases.removeLast().tree();
      return new DecisionTree.Literals(value, cases, last);
    }
    return new DecisionTree.Literals(value, cases, otherwise(values, rows, column));
  }

  /** The rows for each literal: those that test for it and those that test nothing. */
  private static Map<Object, List<Row>> select(
      List<Row> rows, int column, CoreLocal value, Iterable<Object> literals) {
    Map<Object, List<Row>> selected = new HashMap<>();
    for (Row row : rows) {
      Row rest = row.replace(column, value, List.of());
      if (row.tests(column)) {
        selected.computeIfAbsent(key(row.patterns().get(column)), _ -> new ArrayList<>()).add(rest);
      } else {
        for (Object literal : literals) {
          selected.computeIfAbsent(literal, _ -> new ArrayList<>()).add(rest);
        }
      }
    }
    return selected;
  }

  private DecisionTree otherwise(List<CoreLocal> values, List<Row> rows, int column) {
    List<Row> untested = new ArrayList<>();
    for (Row row : rows) {
      if (!row.tests(column)) {
        untested.add(row.replace(column, values.get(column), List.of()));
      }
    }
    return build(without(values, column), untested);
  }

  private static Object key(TypedPattern literal) {
    return switch (literal) {
      case TypedPattern.IntLiteral integer -> integer.value();
      case TypedPattern.StringLiteral string -> string.value();
      case TypedPattern.BoolLiteral bool -> bool.value();
      case TypedPattern.Constructor _, TypedPattern.Wildcard _, TypedPattern.Binding _ ->
          throw new IllegalStateException("internal error: not a literal pattern");
    };
  }

  private static List<CoreLocal> without(List<CoreLocal> values, int column) {
    List<CoreLocal> rest = new ArrayList<>(values);
    rest.remove(column);
    return rest;
  }
}
