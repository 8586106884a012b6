package org.verajvm.codegen.lower;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.gc.Collector;
import org.verajvm.codegen.layout.CellLayout;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.layout.ObjectLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.rooted.RootPlan;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;
import org.verajvm.codegen.wasm.StoreOperator;
import org.verajvm.codegen.wasm.ValueType;

/** Code that allocates, roots and fills objects, in one function. */
final class HeapCode {
  private static final Operand ZERO = code -> code.i32Const(0);

  private final Optional<Collector> collector;
  private final FunctionBuilder code;
  private final LowerValues values;

  HeapCode(Optional<Collector> collector, FunctionBuilder code, LowerValues values) {
    this.collector = collector;
    this.code = code;
    this.values = values;
  }

  private Collector collector() {
    return collector.orElseThrow(
        () -> new IllegalStateException("internal error: an allocation in a program without"));
  }

  void enterFrame(int slots) {
    collector().shadowStack().open(code, slots);
  }

  void leaveFrame(int slots) {
    collector().shadowStack().leave(code, slots);
  }

  void writeSlots(List<RootPlan.SlotWrite> writes) {
    if (writes.isEmpty()) {
      return;
    }
    Local frame = values.acquire(ValueType.I32);
    code.push(collector().shadowStack().pointer()).set(frame);
    for (RootPlan.SlotWrite write : writes) {
      code.get(frame);
      code.push(write.variable().<Operand>map(values::local).orElse(ZERO));
      code.store(StoreOperator.I32_STORE, 4 * write.slot());
    }
    values.release(frame);
  }

  /** Keeps the depth of the shadow stack for a handler; nothing in a program without heap. */
  Optional<Local> saveDepth() {
    return collector.map(heap -> {
      Local depth = code.local("depth", ValueType.I32);
      code.push(heap.shadowStack().depth()).set(depth);
      return depth;
    });
  }

  void restoreDepth(Local depth) {
    collector().shadowStack().unwind(code, depth);
  }

  void safepoint() {
    code.call(collector().safepoint());
  }

  /**
   * Allocates and fills an object.
   *
   * @param frame slots of a frame that is opened only where it has to collect; 0 for none
   * @param writes the roots, written only there, too
   */
  void newObject(Statement.NewObject object, int frame, List<RootPlan.SlotWrite> writes) {
    Local target = values.local(object.target());
    collector()
        .inlineAllocate(
            code,
            object.layout().size(),
            target,
            () -> {
              if (frame > 0) {
                enterFrame(frame);
              }
              writeSlots(writes);
            },
            () -> {
              if (frame > 0) {
                leaveFrame(frame);
              }
            });
    header(target, object.descriptor(), object.aux());
    List<ObjectLayout.Slot> slots = object.layout().fields();
    for (int i = 0; i < slots.size(); i++) {
      ObjectLayout.Slot slot = slots.get(i);
      if (slot.representation() != Representation.NONE) {
        code.get(target);
        values.push(object.fields().get(i));
        code.store(storeOperator(slot.representation()), slot.offset());
      }
    }
  }

  /** Both words at once: the header below, the tag or table index above. */
  private void header(Local target, int descriptor, int aux) {
    code.get(target).i64Const((long) aux << 32 | descriptor);
    code.store(StoreOperator.I64_STORE, ObjectLayout.HEADER);
  }

  void newArray(Statement.NewArray array) {
    code.i32Const(array.descriptor());
    values.push(array.length());
    code.call(collector().allocateArray()).set(values.local(array.target()));
  }

  void newHandle(Statement.NewHandle handle) {
    code.i32Const(handle.descriptor()).call(collector().allocateHandle());
    code.set(values.local(handle.target()));
  }

  void setStoreIndex(Statement.SetStoreIndex set) {
    code.get(values.local(set.handle()));
    values.push(set.index());
    code.store(StoreOperator.I32_STORE, ObjectLayout.AUX);
  }

  void storeElement(Statement.StoreElement store) {
    values.elementAddress(store.array(), store.index(), store.element());
    values.push(store.value());
    StoreOperator operator =
        store.element() == ElementLayout.BYTE
            ? StoreOperator.I32_STORE8
            : storeOperator(store.value().representation());
    code.store(operator, ObjectLayout.PAYLOAD);
  }

  void copyElements(Statement.CopyElements copy) {
    values.elementAddress(copy.target(), copy.at(), copy.element());
    code.i32Const(ObjectLayout.PAYLOAD).op(NumericOperator.I32_ADD);
    values.elementAddress(copy.source(), copy.from(), copy.element());
    code.i32Const(ObjectLayout.PAYLOAD).op(NumericOperator.I32_ADD);
    values.push(copy.count());
    code.op(NumericOperator.I32_WRAP_I64);
    if (copy.element().shift() > 0) {
      code.i32Const(copy.element().shift()).op(NumericOperator.I32_SHL);
    }
    code.memoryCopy();
  }

  void storeCell(CellLayout cells, Statement.StoreCell store) {
    code.i32Const(0);
    values.push(store.value());
    code.store(storeOperator(store.value().representation()), cells.address(store.cell()));
  }

  private static StoreOperator storeOperator(Representation representation) {
    return switch (representation) {
      case I32, REFERENCE -> StoreOperator.I32_STORE;
      case I64 -> StoreOperator.I64_STORE;
      case F64 -> StoreOperator.F64_STORE;
      case NONE -> throw new IllegalStateException("internal error: a store of nothing");
    };
  }
}
