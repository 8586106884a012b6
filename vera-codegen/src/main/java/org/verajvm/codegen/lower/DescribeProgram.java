package org.verajvm.codegen.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.closed.ClosedFunction;
import org.verajvm.codegen.closed.ClosedProgram;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.layout.CellLayout;
import org.verajvm.codegen.layout.Descriptors;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * Describes a program to hosts. Made before static data is written, for the description may need
 * descriptors that the code does not.
 */
final class DescribeProgram {
  private final MonomorphicProgram core;
  private final ClosedProgram closed;
  private final Set<FunctionId> exports;
  private final List<ProgramInterface.StateCell> states;
  private final List<ProgramInterface.Data> data;
  private final ProgramInterface.WellKnown wellKnown;

  DescribeProgram(MonomorphicProgram core, ClosedProgram closed, CellLayout cells) {
    this.core = core;
    this.closed = closed;
    this.exports = Set.copyOf(core.exports());
    this.states = states(cells);
    this.data = ReachableData.of(roots(), closed.layout().types());
    this.wellKnown = wellKnown(closed.layout().descriptors());
  }

  /** The description, with the module's function indices. */
  ProgramInterface describe(ToIntFunction<FunctionId> indices) {
    List<ProgramInterface.Function> functions =
        closed.functions().values().stream()
            .map(function -> function(function, indices.applyAsInt(function.id())))
            .toList();
    return new ProgramInterface(
        functions, data, descriptors(), states, closed.trapSites(), wellKnown);
  }

  private ProgramInterface.Function function(ClosedFunction function, int index) {
    boolean exported = exports.contains(function.id());
    Span span = function.span();
    return new ProgramInterface.Function(
        index,
        exported ? function.id().name() : function.display(),
        span.file().path(),
        span.line(),
        span.endLine(),
        exported,
        function.id().module().equals(DataId.PRELUDE),
        exported ? parameters(exported(function.id())) : List.of(),
        exported ? plain(exported(function.id()).result()) : Type.Primitive.UNIT);
  }

  private static List<Type> parameters(CoreFunction function) {
    return function.parameters().stream().map(CoreLocal::type).map(DescribeProgram::plain).toList();
  }

  private static Type plain(Type type) {
    return type instanceof Type.Refined refined ? plain(refined.base()) : type;
  }

  private static List<ProgramInterface.StateCell> states(CellLayout cells) {
    List<ProgramInterface.StateCell> states = new ArrayList<>();
    for (Map.Entry<Cell, Integer> entry : cells.addresses().entrySet()) {
      Cell cell = entry.getKey();
      if (cell.kind() == Cell.Kind.STATE) {
        String name = "State<" + cell.type() + ">";
        states.add(new ProgramInterface.StateCell(name, plain(cell.type()), entry.getValue()));
      }
    }
    return states;
  }

  /** What the host can come to hold: parameters and results of exports, and State. */
  private List<Type> roots() {
    List<Type> roots = new ArrayList<>();
    for (FunctionId export : core.exports()) {
      CoreFunction function = exported(export);
      function.parameters().forEach(parameter -> roots.add(parameter.type()));
      roots.add(function.result());
    }
    states.forEach(state -> roots.add(state.type()));
    return roots;
  }

  private CoreFunction exported(FunctionId id) {
    CoreFunction function = core.functions().get(id);
    if (function == null) {
      throw new IllegalStateException("internal error: an export is not defined: " + id);
    }
    return function;
  }

  private List<ProgramInterface.Descriptor> descriptors() {
    return closed.layout().descriptors().all().stream()
        .map(
            placed -> new ProgramInterface.Descriptor(placed.address(), placed.descriptor().name()))
        .toList();
  }

  private static ProgramInterface.WellKnown wellKnown(Descriptors descriptors) {
    return new ProgramInterface.WellKnown(
        descriptors.string(),
        descriptors.array(ElementLayout.WORD),
        descriptors.array(ElementLayout.BYTE),
        descriptors.array(ElementLayout.FLOAT),
        descriptors.array(ElementLayout.REFERENCE));
  }
}
