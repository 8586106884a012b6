package org.verajvm.codegen.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.layout.DataLayouts;
import org.verajvm.codegen.layout.DataLayouts.ConstructorLayout;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Type;

/**
 * The data types that values of some types can hold, transitively.
 *
 * <p>A type may contain ever larger instances of itself; values of those are as deep as their type
 * is large, so that a bound on the size of types loses no value that a program can build in
 * practice.
 */
final class ReachableData {
  private static final int LARGEST_TYPE = 200;

  private final DataLayouts layouts;
  private final Map<Type.Data, ProgramInterface.Data> found = new LinkedHashMap<>();
  private final Deque<Type> work = new ArrayDeque<>();

  private ReachableData(DataLayouts layouts) {
    this.layouts = layouts;
  }

  static List<ProgramInterface.Data> of(Collection<Type> roots, DataLayouts layouts) {
    ReachableData reachable = new ReachableData(layouts);
    reachable.work.addAll(roots);
    while (!reachable.work.isEmpty()) {
      reachable.visit(reachable.work.remove());
    }
    return List.copyOf(reachable.found.values());
  }

  private void visit(Type type) {
    switch (type) {
      case Type.Primitive _, Type.Decimal _, Type.Variable _, Type.Inferred _ -> {}
      case Type.Refined refined -> work.add(refined.base());
      case Type.Array array -> work.add(array.element());
      case Type.Set set -> work.add(set.element());
      case Type.Future future -> work.add(future.payload());
      case Type.Map map -> {
        work.add(map.key());
        work.add(map.value());
      }
      case Type.Function _ -> {}
      case Type.Data data -> {
        if (!found.containsKey(data) && size(data, LARGEST_TYPE) > 0) {
          describe(data);
        }
      }
    }
  }

  /** What is left of {@code budget} after counting the parts of the type. */
  private static int size(Type type, int budget) {
    int left = budget - 1;
    List<Type> parts =
        switch (type) {
          case Type.Data data -> data.arguments();
          case Type.Array array -> List.of(array.element());
          case Type.Map map -> List.of(map.key(), map.value());
          case Type.Set set -> List.of(set.element());
          case Type.Future future -> List.of(future.payload());
          case Type.Refined refined -> List.of(refined.base());
          case Type.Function function -> function.parameters();
          case Type.Primitive _, Type.Decimal _, Type.Variable _, Type.Inferred _ -> List.of();
        };
    for (Type part : parts) {
      if (left > 0) {
        left = size(part, left);
      }
    }
    return left;
  }

  private void describe(Type.Data type) {
    List<ProgramInterface.Constructor> constructors = new ArrayList<>();
    found.put(type, new ProgramInterface.Data(type, constructors));
    for (DataDefinition.Constructor constructor : layouts.constructors(type)) {
      constructors.add(describe(layouts.of(type, constructor)));
    }
    found.put(type, new ProgramInterface.Data(type, constructors));
  }

  private ProgramInterface.Constructor describe(ConstructorLayout layout) {
    List<ProgramInterface.Field> fields = new ArrayList<>();
    for (int i = 0; i < layout.fields().size(); i++) {
      Type field = layout.fields().get(i);
      fields.add(new ProgramInterface.Field(field, layout.layout().fields().get(i).offset()));
      work.add(field);
    }
    return new ProgramInterface.Constructor(
        layout.name(), layout.tag(), layout.descriptor(), layout.layout().size(), fields);
  }
}
