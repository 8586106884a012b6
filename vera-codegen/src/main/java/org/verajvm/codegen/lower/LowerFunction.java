package org.verajvm.codegen.lower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.closed.ClosedFunction;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.closed.Value;
import org.verajvm.codegen.closed.Variable;
import org.verajvm.codegen.gc.Collector;
import org.verajvm.codegen.rooted.RootPlan;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Label;
import org.verajvm.codegen.wasm.NumericOperator;

/** Lowers the body of one function. */
final class LowerFunction {
  private final ModuleSymbols symbols;
  private final FunctionBuilder code;
  private final LowerValues values;
  private final RootPlan plan;
  private final HeapCode heap;
  private final LowerHandlers handlers;
  private final Map<Statement.LoopLabel, Label> loops = new HashMap<>();
  private final Map<Statement.JoinLabel, Label> joins = new HashMap<>();

  private LowerFunction(
      ModuleSymbols symbols, FunctionBuilder code, RootPlan plan, Optional<Collector> collector) {
    this.symbols = symbols;
    this.code = code;
    this.values = new LowerValues(symbols, code);
    this.plan = plan;
    this.heap = new HeapCode(collector, code, values);
    this.handlers = new LowerHandlers(symbols, code, values, this.heap, this::block);
  }

  /** Defines {@code function}, which is declared already. */
  static void lower(
      ClosedFunction function,
      ModuleSymbols symbols,
      RootPlan plan,
      Optional<Collector> collector) {
    FunctionBuilder code = symbols.module().define(symbols.function(function.id()));
    LowerFunction lowering = new LowerFunction(symbols, code, plan, collector);
    for (int i = 0; i < function.parameters().size(); i++) {
      lowering.values.bind(function.parameters().get(i), code.parameter(i));
    }
    lowering.block(function.body());
    if (!code.unreachable()) {
      function.result().ifPresent(result -> lowering.values.push(new Value.Use(result)));
    }
  }

  private void block(Statement.Block block) {
    List<Statement> statements = block.statements();
    Optional<RootPlan.Frame> frame = plan.frame(block);
    for (int i = 0; i < statements.size(); i++) {
      int index = i;
      frame.filter(f -> f.first() == index).ifPresent(f -> heap.enterFrame(f.slots()));
      statement(statements.get(i));
      frame
          .filter(f -> f.last() == index && !code.unreachable())
          .ifPresent(f -> heap.leaveFrame(f.slots()));
    }
  }

  private void statement(Statement statement) {
    if (!(statement instanceof Statement.NewObject)) {
      heap.writeSlots(plan.writes(statement));
    }
    switch (statement) {
      case Statement.Assign(Variable target, Value value) -> {
        values.push(value);
        code.set(values.local(target));
      }
      case Statement.Evaluate(Value value) -> {
        values.push(value);
        receive(Optional.empty());
      }
      case Statement.Call call -> {
        call.arguments().forEach(values::push);
        code.call(symbols.function(call.function()));
        receive(call.target());
      }
      case Statement.CallClosure call -> {
        values.push(call.closure());
        call.arguments().forEach(values::push);
        values.push(new Value.Aux(call.closure()));
        code.callIndirect(ValueTypes.of(call.shape()));
        receive(call.target());
      }
      case Statement.CallHost call -> {
        call.words().forEach(values::push);
        code.call(symbols.host(call.function()));
        receive(call.target());
      }
      case Statement.Safepoint _ -> heap.safepoint();
      case Statement.NewObject object ->
          heap.newObject(object, plan.alone(object), plan.writes(object));
      case Statement.NewArray array -> heap.newArray(array);
      case Statement.NewHandle handle -> heap.newHandle(handle);
      case Statement.SetStoreIndex set -> heap.setStoreIndex(set);
      case Statement.StoreElement store -> heap.storeElement(store);
      case Statement.CopyElements copy -> heap.copyElements(copy);
      case Statement.StoreCell store -> heap.storeCell(symbols.cells(), store);
      case Statement.If branch -> branch(branch);
      case Statement.Switch branch -> LowerSwitch.lower(branch, code, values, this::block);
      case Statement.Loop loop -> {
        loops.put(loop.label(), code.loop());
        block(loop.body());
        code.end();
      }
      case Statement.Continue next -> code.br(target(loops, next.label()));
      case Statement.Join join -> join(join);
      case Statement.Jump jump -> code.br(target(joins, jump.label()));
      case Statement.Try attempt -> handlers.attempt(attempt);
      case Statement.Restoring restoring -> handlers.restoring(restoring);
      case Statement.Throw raise -> {
        values.push(raise.payload());
        code.throw_(symbols.tag(raise.tag()));
      }
      case Statement.Trap(int site) -> symbols.traps().always(code, site);
      case Statement.TrapMessage trap -> {
        code.i32Const(trap.kind().code());
        values.push(trap.text());
        code.call(symbols.trapMessage()).unreachable_();
      }
      case Statement.Unreachable _ -> code.unreachable_();
    }
  }

  private static <K> Label target(Map<K, Label> labels, K label) {
    Label found = labels.get(label);
    if (found == null) {
      throw new IllegalStateException("internal error: a branch to a place outside");
    }
    return found;
  }

  /** Takes the result off the stack, if the call has one. */
  private void receive(Optional<Variable> target) {
    if (target.isPresent()) {
      code.set(values.local(target.get()));
    } else {
      while (code.height() > 0) {
        code.drop();
      }
    }
  }

  private void branch(Statement.If branch) {
    values.push(branch.condition());
    if (branch.thenBlock().statements().isEmpty()) {
      code.op(NumericOperator.I32_EQZ).if_();
      block(branch.elseBlock());
    } else {
      code.if_();
      block(branch.thenBlock());
      if (!branch.elseBlock().statements().isEmpty()) {
        code.else_();
        block(branch.elseBlock());
      }
    }
    code.end();
    markUnreachable(branch.thenBlock().ends() && branch.elseBlock().ends());
  }

  private void join(Statement.Join join) {
    Label exit = code.block();
    joins.put(join.label(), code.block());
    block(join.body());
    if (!code.unreachable()) {
      code.br(exit);
    }
    code.end();
    block(join.target());
    code.end();
    markUnreachable(join.body().ends() && join.target().ends());
  }

  /** Says to the checker of the code what the structure does not: control never comes here. */
  private void markUnreachable(boolean unreachable) {
    if (unreachable && !code.unreachable()) {
      code.unreachable_();
    }
  }

  /** Lowers a block where the caller has opened one. */
  interface BlockLowering {
    void lower(Statement.Block block);
  }
}
