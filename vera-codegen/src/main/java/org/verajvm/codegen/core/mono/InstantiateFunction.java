package org.verajvm.codegen.core.mono;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreExpression.JoinId;
import org.verajvm.codegen.core.CoreExpression.LoopId;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.OperationPlace;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.Type;

/** Copies a function with types in the place of its type parameters. */
final class InstantiateFunction {
  private final Instances instances;
  private final CoreFunction function;
  private final List<Type> typeArguments;
  private final Substitution substitution;
  private final Map<CoreLocal, CoreLocal> locals = new IdentityHashMap<>();
  private final Map<LoopId, LoopId> loops = new IdentityHashMap<>();
  private final Map<JoinId, JoinId> joins = new IdentityHashMap<>();

  InstantiateFunction(Instances instances, CoreFunction function, List<Type> typeArguments) {
    this.instances = instances;
    this.function = function;
    this.typeArguments = typeArguments;
    this.substitution = Substitution.of(function.typeParameters(), typeArguments);
  }

  CoreFunction instantiate(FunctionId name) {
    return new CoreFunction(
        name,
        List.of(),
        locals(function.parameters()),
        type(function.result()),
        copy(function.body()),
        typeArguments.isEmpty()
            ? function.display()
            : function.display() + InstanceNames.suffix(typeArguments),
        function.span());
  }

  private Type type(Type type) {
    return Erasure.erase(substitution.apply(type));
  }

  private List<Type> types(List<Type> types) {
    return types.stream().map(this::type).toList();
  }

  private CoreLocal local(CoreLocal local) {
    return locals.computeIfAbsent(
        local, original -> new CoreLocal(original.name(), type(original.type())));
  }

  private List<CoreLocal> locals(List<CoreLocal> all) {
    return all.stream().map(this::local).toList();
  }

  private LoopId loop(LoopId id) {
    return loops.computeIfAbsent(id, _ -> new LoopId());
  }

  private JoinId join(JoinId id) {
    return joins.computeIfAbsent(id, _ -> new JoinId());
  }

  private Cell cell(Cell cell) {
    return new Cell(
        cell.kind(), cell.owner(), substitution.apply(cell.arguments()), type(cell.type()));
  }

  private CoreExpression.ExceptionTag tag(CoreExpression.ExceptionTag tag) {
    return new CoreExpression.ExceptionTag(tag.purpose(), type(tag.payload()));
  }

  private List<CoreExpression> copy(List<CoreExpression> all) {
    return all.stream().map(this::copy).toList();
  }

  private CoreExpression copy(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Scalar scalar ->
          new CoreExpression.Scalar(scalar.value(), type(scalar.type()));
      case CoreExpression.Float number -> number;
      case CoreExpression.Text text -> text;
      case CoreExpression.Unit unit -> unit;
      case CoreExpression.Local local -> new CoreExpression.Local(local(local.local()));
      case CoreExpression.Let let ->
          new CoreExpression.Let(local(let.local()), copy(let.value()), copy(let.body()));
      case CoreExpression.Sequence sequence ->
          new CoreExpression.Sequence(copy(sequence.first()), copy(sequence.second()));
      case CoreExpression.If branch ->
          new CoreExpression.If(
              copy(branch.condition()),
              copy(branch.thenBranch()),
              copy(branch.elseBranch()),
              type(branch.type()));
      case CoreExpression.Switch branch -> copySwitch(branch);
      case CoreExpression.Field field ->
          new CoreExpression.Field(
              copy(field.object()), field.constructor(), field.index(), type(field.type()));
      case CoreExpression.Construct construct ->
          new CoreExpression.Construct(
              construct.constructor(), copy(construct.arguments()), type(construct.type()));
      case CoreExpression.ArrayLiteral array ->
          new CoreExpression.ArrayLiteral(copy(array.elements()), type(array.type()));
      case CoreExpression.Call call -> copyCall(call);
      case CoreExpression.Operation operation ->
          new CoreExpression.Operation(
              operation.intrinsic(),
              types(operation.typeArguments()),
              copy(operation.arguments()),
              type(operation.type()),
              operation.span());
      case CoreExpression.HostCall call ->
          new CoreExpression.HostCall(
              call.builtin(),
              types(call.typeArguments()),
              copy(call.arguments()),
              type(call.type()),
              call.span());
      case CoreExpression.Lambda lambda ->
          new CoreExpression.Lambda(
              locals(lambda.parameters()),
              copy(lambda.body()),
              (Type.Function) type(lambda.type()),
              lambda.span());
      case CoreExpression.Apply apply ->
          new CoreExpression.Apply(
              copy(apply.function()), copy(apply.arguments()), type(apply.type()));
      default -> copyControl(expression);
    };
  }

  private CoreExpression copyControl(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Loop loop ->
          new CoreExpression.Loop(
              loop(loop.id()),
              locals(loop.variables()),
              copy(loop.initial()),
              copy(loop.body()),
              type(loop.type()));
      case CoreExpression.Recur recur ->
          new CoreExpression.Recur(loop(recur.loop()), copy(recur.arguments()), type(recur.type()));
      case CoreExpression.Join join ->
          new CoreExpression.Join(
              join(join.id()),
              locals(join.parameters()),
              copy(join.target()),
              copy(join.body()),
              type(join.type()));
      case CoreExpression.Jump jump ->
          new CoreExpression.Jump(join(jump.join()), copy(jump.arguments()), type(jump.type()));
      case CoreExpression.CellGet get -> new CoreExpression.CellGet(cell(get.cell()));
      case CoreExpression.CellSet set ->
          new CoreExpression.CellSet(cell(set.cell()), copy(set.value()));
      case CoreExpression.WithCell with ->
          new CoreExpression.WithCell(cell(with.cell()), copy(with.initial()), copy(with.body()));
      case CoreExpression.Throw thrown ->
          new CoreExpression.Throw(tag(thrown.tag()), copy(thrown.value()));
      case CoreExpression.Catch attempt ->
          new CoreExpression.Catch(
              tag(attempt.tag()),
              copy(attempt.body()),
              local(attempt.exception()),
              copy(attempt.handler()),
              type(attempt.type()));
      case CoreExpression.Trap trap ->
          new CoreExpression.Trap(trap.kind(), message(trap.message()), trap.span());
      case CoreExpression.TrapMessage trap ->
          new CoreExpression.TrapMessage(trap.kind(), copy(trap.message()), trap.span());
      default -> throw new IllegalStateException("internal error: " + expression.getClass());
    };
  }

  private CoreExpression copySwitch(CoreExpression.Switch branch) {
    return new CoreExpression.Switch(
        copy(branch.scrutinee()),
        branch.cases().stream()
            .map(c -> new CoreExpression.Switch.Case(c.tag(), copy(c.body())))
            .toList(),
        branch.otherwise().map(this::copy),
        type(branch.type()));
  }

  private CoreExpression copyCall(CoreExpression.Call call) {
    List<Type> arguments = substitution.apply(call.typeArguments());
    Optional<Object> operation = OperationPlace.key(call.function(), arguments);
    if (operation.isPresent()) {
      return CoreTerms.integer(instances.place(operation.get()));
    }
    return GeneratedFunction.of(call.function())
        .map(generated -> copyGenerated(generated, Erasure.erase(arguments.getFirst()), call))
        .orElseGet(() -> copyCall(call, instances.of(call.function(), arguments, call.span())));
  }

  private CoreExpression copyCall(CoreExpression.Call call, FunctionId instance) {
    return new CoreExpression.Call(
        instance, List.of(), copy(call.arguments()), type(call.type()), call.span());
  }

  private CoreExpression copyGenerated(
      GeneratedFunction function, Type at, CoreExpression.Call call) {
    if (!instances.derives(function, at, call.span())) {
      return new CoreExpression.Trap(TrapKind.INTERNAL, "internal error: E613", call.span());
    }
    return instances
        .inPlace(function, at, call.arguments(), call.span())
        .map(this::copy)
        .orElseGet(() -> copyCall(call, instances.of(function, at, call.span())));
  }

  private String message(String message) {
    return typeArguments.isEmpty()
        ? message
        : InstanceMessages.instantiate(
            message, function.display(), function.typeParameters(), typeArguments);
  }
}
