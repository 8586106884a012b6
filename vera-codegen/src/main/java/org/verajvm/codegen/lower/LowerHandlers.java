package org.verajvm.codegen.lower;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.wasm.Catch;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Label;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.Tag;
import org.verajvm.codegen.wasm.ValueType;

/**
 * Exception handlers. The operand stack is empty wherever a {@code try_table} starts or ends, for
 * statements keep nothing on it.
 */
final class LowerHandlers {
  private final ModuleSymbols symbols;
  private final FunctionBuilder code;
  private final LowerValues values;
  private final HeapCode heap;
  private final LowerFunction.BlockLowering blocks;

  LowerHandlers(
      ModuleSymbols symbols,
      FunctionBuilder code,
      LowerValues values,
      HeapCode heap,
      LowerFunction.BlockLowering blocks) {
    this.symbols = symbols;
    this.code = code;
    this.values = values;
    this.heap = heap;
    this.blocks = blocks;
  }

  void attempt(Statement.Try attempt) {
    Tag tag = symbols.tag(attempt.tag());
    Optional<Local> depth = heap.saveDepth();
    Label exit = code.block();
    Label caught = code.block(tag.payload().toArray(ValueType[]::new));
    code.tryTable(List.of(Catch.of(tag, caught)));
    blocks.lower(attempt.body());
    code.end();
    if (attempt.body().ends()) {
      code.unreachable_();
    } else {
      code.br(exit);
    }
    code.end();
    takePayload(attempt);
    depth.ifPresent(heap::restoreDepth);
    blocks.lower(attempt.handler());
    code.end();
    if (attempt.body().ends() && attempt.handler().ends() && !code.unreachable()) {
      code.unreachable_();
    }
  }

  private void takePayload(Statement.Try attempt) {
    if (attempt.payload().isPresent()) {
      code.set(values.local(attempt.payload().get()));
    } else if (Representation.of(attempt.tag().payload()) != Representation.NONE) {
      code.drop();
    }
  }

  void restoring(Statement.Restoring restoring) {
    Label exit = code.block();
    Label caught = code.block(ValueType.EXNREF);
    code.tryTable(List.of(Catch.allWithReference(caught)));
    blocks.lower(restoring.body());
    code.end();
    if (restoring.body().ends()) {
      code.unreachable_();
    } else {
      restore(restoring);
      code.br(exit);
    }
    code.end();
    Local exception = code.local("exception", ValueType.EXNREF);
    code.set(exception);
    restore(restoring);
    code.get(exception).throwRef();
    code.end();
    if (restoring.body().ends() && !code.unreachable()) {
      code.unreachable_();
    }
  }

  private void restore(Statement.Restoring restoring) {
    for (Statement.Restoring.Saved saved : restoring.saved()) {
      heap.storeCell(symbols.cells(), new Statement.StoreCell(saved.cell(), saved.value()));
    }
  }
}
