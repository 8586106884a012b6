package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.layout.ProgramLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * From Core to closed form: lambdas become functions over a closure object, types become
 * representations, and nested expressions become statements wherever a safepoint is inside.
 */
public final class ConvertClosures {
  private final ProgramScope scope;
  private final Map<FunctionId, ClosedFunction> functions = new LinkedHashMap<>();

  private ConvertClosures(ProgramScope scope) {
    this.scope = scope;
  }

  /** Converts the whole program; {@code layout} receives its static data. */
  public static ClosedProgram convert(MonomorphicProgram program, ProgramLayout layout) {
    Captures captures = new Captures();
    program.functions().values().forEach(captures::collect);
    ConvertClosures pass = new ConvertClosures(new ProgramScope(layout, captures));
    program.functions().values().forEach(pass::convert);
    pass.convertLambdas();
    return new ClosedProgram(
        pass.functions,
        pass.scope.table(),
        pass.scope.cells(),
        pass.scope.trapSites(),
        layout,
        program.exports());
  }

  private void convert(CoreFunction function) {
    FunctionScope local = new FunctionScope(scope, function.id(), function.display());
    List<Variable> parameters = parameters(function.parameters(), local);
    Body body = body(function.body(), function.result(), local, new BlockBuilder());
    add(function.id(), parameters, body, local, Optional.empty(), function.span());
  }

  private void convertLambdas() {
    while (!scope.pending().isEmpty()) {
      convert(scope.pending().remove());
    }
  }

  private void convert(ProgramScope.PendingLambda pending) {
    FunctionScope local = new FunctionScope(scope, pending.id(), pending.display());
    List<Variable> parameters = new ArrayList<>();
    Variable closure = local.fresh("closure", Representation.REFERENCE);
    parameters.add(closure);
    parameters.addAll(parameters(pending.lambda().parameters(), local));
    BlockBuilder out = new BlockBuilder();
    loadCaptures(pending, closure, local, out);
    Type.Function type = pending.lambda().type();
    Body body = body(pending.lambda().body(), type.result(), local, out);
    add(
        pending.id(),
        parameters,
        body,
        local,
        Optional.of(ClosureConversion.shape(type)),
        pending.lambda().span());
  }

  /** All captures are read at once: the closure itself is dead from then on. */
  private static void loadCaptures(
      ProgramScope.PendingLambda pending, Variable closure, FunctionScope local, BlockBuilder out) {
    pending.constants().forEach(local::define);
    ObjectLayout layout = ClosureConversion.layout(pending.fields());
    for (int i = 0; i < pending.fields().size(); i++) {
      ObjectLayout.Slot slot = layout.fields().get(i);
      if (local.declare(pending.fields().get(i)) instanceof Value.Use(Variable variable)) {
        Value field =
            new Value.LoadField(new Value.Use(closure), slot.offset(), slot.representation());
        out.add(new Statement.Assign(variable, field));
      }
    }
  }

  private static List<Variable> parameters(List<CoreLocal> locals, FunctionScope scope) {
    List<Variable> parameters = new ArrayList<>();
    for (CoreLocal parameter : locals) {
      if (scope.declare(parameter) instanceof Value.Use(Variable variable)) {
        parameters.add(variable);
      }
    }
    return parameters;
  }

  private record Body(Optional<Variable> result, Statement.Block block) {}

  private static Body body(
      CoreExpression expression, Type type, FunctionScope local, BlockBuilder out) {
    Representation representation = Representation.of(type);
    Optional<Variable> result =
        representation == Representation.NONE
            ? Optional.empty()
            : Optional.of(local.fresh("result", representation));
    Destination destination = result.<Destination>map(Destination.To::new).orElse(Destination.DROP);
    new FlattenExpressions(local).into(expression, destination, out);
    return new Body(result, out.build());
  }

  private void add(
      FunctionId id,
      List<Variable> parameters,
      Body body,
      FunctionScope local,
      Optional<ClosureShape> shape,
      Span span) {
    functions.put(
        id,
        new ClosedFunction(
            id,
            List.copyOf(parameters),
            body.result(),
            body.block(),
            local.variables(),
            shape,
            local.display(),
            span));
  }
}
