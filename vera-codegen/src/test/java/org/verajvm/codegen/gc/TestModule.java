package org.verajvm.codegen.gc;

import static org.verajvm.codegen.wasm.ValueType.I32;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.verajvm.codegen.wasm.EncodeModule;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.StoreOperator;
import org.verajvm.codegen.wasm.WasmModule;

/** A module that holds the collector and a few functions that use it as generated code does. */
final class TestModule {
  /** What varies between test modules. */
  record Options(int maximumPages) {
    static final Options DEFAULT = new Options(8192);
  }

  static final List<Shape> SHAPES =
      List.of(
          new Shape(2, 16),
          new Shape(1, 16),
          new Shape(0, 16),
          new Shape(1, 24),
          new Shape(3, 40),
          new Shape(20, 88),
          new Shape(4, 200),
          new Shape(1, 3000),
          new Shape(0, 8168),
          new Shape(5000, 20_008),
          new Shape(0, 40));

  static final int DESCRIPTORS = MemoryMap.STATIC_DATA;
  static final int STRING = after(0);
  static final int LONGS = after(1);
  static final int REFERENCES = after(2);
  static final int MAP_HANDLE = after(3);
  static final int TRACED_MAP_HANDLE = after(4);
  static final int SET_HANDLE = after(5);

  static final int WORDS = after(6);
  static final int TRACED_SET_HANDLE = after(7);
  static final int DECIMAL_HANDLE = after(8);
  static final int TRACED_DECIMAL_HANDLE = after(9);

  /** A static object without references. */
  static final int STATIC_OBJECT = after(10);

  /** Four reference cells, then one that {@code vera.reset} clears. */
  static final int CELLS = after(11);

  static final int CELL_COUNT = 5;

  /** The word behind the reference cells, which is none. */
  static final int NO_CELL = CELLS + 4 * CELL_COUNT;

  static final int STATIC_END = NO_CELL + 4;

  /** Sizes of which {@code inline<size>} allocates an object as generated code does. */
  static final List<Integer> INLINED = List.of(16, 24, 40, 88, 200, 3000, 8168, 20_008);

  /** Words of the frames that {@code enter<words>} and {@code leave<words>} open and close. */
  static final List<Integer> FRAMES = List.of(1, 2, 3, 12, 900, 20_000);

  private TestModule() {}

  private static int after(int count) {
    return DESCRIPTORS + ObjectFormat.DESCRIPTOR_SIZE * (SHAPES.size() + count);
  }

  static int descriptor(Shape shape) {
    return DESCRIPTORS + ObjectFormat.DESCRIPTOR_SIZE * SHAPES.indexOf(shape);
  }

  static byte[] encode(Options options) {
    return EncodeModule.encode(build(options));
  }

  static WasmModule build(Options options) {
    ModuleBuilder module = new ModuleBuilder();
    FunctionSymbol trap = module.importFunction("vera", "trap", FunctionType.of(I32, I32));
    Collector collector = Collector.declare(module, trap);
    module.data(DESCRIPTORS, staticData());
    allocate(module, collector);
    module.export("array", collector.allocateArray());
    module.export("handle", collector.allocateHandle());
    module.export("safepoint", collector.safepoint());
    recursion(module, collector);
    list(module, collector);
    churn(module, collector);
    unwind(module, collector);
    frames(module, collector);
    module.export("room", collector.allocate());
    INLINED.forEach(size -> inlined(module, collector, size));
    int clearedCell = CELLS + 4 * (CELL_COUNT - 1);
    collector.define(
        module,
        new HeapLayout(
            STATIC_END,
            CELLS,
            CELLS + 4 * CELL_COUNT,
            reset(module, clearedCell),
            options.maximumPages()));
    return module.build();
  }

  private static FunctionSymbol reset(ModuleBuilder module, int clearedCell) {
    FunctionSymbol symbol = module.declare("reset_cells", FunctionType.EMPTY);
    module.define(symbol).i32Const(clearedCell).i32Const(0).store(StoreOperator.I32_STORE, 0);
    return symbol;
  }

  private static byte[] staticData() {
    ByteBuffer data = ByteBuffer.allocate(STATIC_END - DESCRIPTORS).order(ByteOrder.LITTLE_ENDIAN);
    int id = 0;
    for (Shape shape : SHAPES) {
      data.putInt(ObjectFormat.FIXED).putInt(shape.size()).putInt(shape.references()).putInt(id++);
    }
    data.putInt(ObjectFormat.SCALAR_ARRAY).putInt(0).putInt(0).putInt(id++);
    data.putInt(ObjectFormat.SCALAR_ARRAY).putInt(3).putInt(0).putInt(id++);
    data.putInt(ObjectFormat.REFERENCE_ARRAY).putInt(2).putInt(ObjectFormat.BY_KIND).putInt(id++);
    data.putInt(ObjectFormat.HANDLE).putInt(1).putInt(0).putInt(id++);
    data.putInt(ObjectFormat.TRACED_HANDLE).putInt(1).putInt(ObjectFormat.BY_KIND).putInt(id++);
    data.putInt(ObjectFormat.HANDLE).putInt(2).putInt(0).putInt(id++);
    data.putInt(ObjectFormat.SCALAR_ARRAY).putInt(2).putInt(0).putInt(id++);
    data.putInt(ObjectFormat.TRACED_HANDLE).putInt(2).putInt(ObjectFormat.BY_KIND).putInt(id++);
    data.putInt(ObjectFormat.HANDLE).putInt(3).putInt(0).putInt(id++);
    data.putInt(ObjectFormat.TRACED_HANDLE).putInt(3).putInt(ObjectFormat.BY_KIND).putInt(id++);
    data.putInt(DESCRIPTORS + 2 * ObjectFormat.DESCRIPTOR_SIZE);
    return data.array();
  }

  /** {@code allocate(descriptor, size) -> object}, references empty. */
  private static void allocate(ModuleBuilder module, Collector collector) {
    FunctionBuilder f = module.function("allocate", FunctionType.of(I32, I32).returning(I32));
    Local object = f.local("object", I32);
    f.get(f.parameter(1)).call(collector.allocate()).set(object);
    f.get(object).get(f.parameter(0)).store(StoreOperator.I32_STORE, 0);
    f.get(object).i32Const(0).store(StoreOperator.I32_STORE, 4);
    f.get(object).i32Const(8).op(NumericOperator.I32_ADD).i32Const(0);
    f.get(f.parameter(1)).i32Const(8).op(NumericOperator.I32_SUB).memoryFill();
    f.get(object);
    module.export("allocate", f.symbol());
  }

  /** A new pair of the shape (2, 16) with two references from code that pushes them. */
  private static void pair(
      FunctionBuilder f, Collector collector, Local target, Runnable first, Runnable second) {
    collector.inlineAllocate(f, 16, target);
    f.get(target).i32Const(descriptor(new Shape(2, 16))).store(StoreOperator.I32_STORE, 0);
    f.get(target).i32Const(0).store(StoreOperator.I32_STORE, 4);
    f.get(target);
    first.run();
    f.store(StoreOperator.I32_STORE, 8);
    f.get(target);
    second.run();
    f.store(StoreOperator.I32_STORE, 12);
  }

  /** {@code recursion(n)}: builds a list of n pairs, each in a frame below the one before. */
  private static void recursion(ModuleBuilder module, Collector collector) {
    FunctionBuilder f = module.function("recursion", FunctionType.of(I32).returning(I32));
    ShadowStack stack = collector.shadowStack();
    Local n = f.parameter(0);
    Local head = f.local("head", I32);
    Local result = f.local("result", I32);
    f.get(n).op(NumericOperator.I32_EQZ);
    f.if_(() -> f.i32Const(STATIC_OBJECT).return_());
    stack.enter(f, 3);
    pair(f, collector, head, () -> f.i32Const(STATIC_OBJECT), () -> f.i32Const(STATIC_OBJECT));
    stack.store(f, 1, head);
    f.get(n).i32Const(1).op(NumericOperator.I32_SUB).call(f.symbol()).set(result);
    stack.store(f, 2, result);
    pair(f, collector, result, () -> f.push(stack.slot(1)), () -> f.push(stack.slot(2)));
    stack.leave(f, 3);
    f.get(result);
    module.export("recursion", f.symbol());
  }

  /** {@code list(n, element)}: a list of n pairs of the element and the rest. */
  private static void list(ModuleBuilder module, Collector collector) {
    FunctionBuilder f = module.function("list", FunctionType.of(I32, I32).returning(I32));
    ShadowStack stack = collector.shadowStack();
    Local n = f.parameter(0);
    Local result = f.local("result", I32);
    stack.enter(f, 2);
    stack.store(f, 0, code -> code.i32Const(STATIC_OBJECT));
    stack.store(f, 1, f.parameter(1));
    f.block(exit ->
        f.loop(again -> {
          f.get(n).op(NumericOperator.I32_EQZ).brIf(exit);
          pair(f, collector, result, () -> f.push(stack.slot(1)), () -> f.push(stack.slot(0)));
          stack.store(f, 0, result);
          f.get(n).i32Const(1).op(NumericOperator.I32_SUB).set(n).br(again);
        }));
    f.push(stack.slot(0)).set(result);
    stack.leave(f, 2);
    f.get(result);
    module.export("list", f.symbol());
  }

  /** {@code churn(n)}: allocates n pairs and forgets each. */
  private static void churn(ModuleBuilder module, Collector collector) {
    FunctionBuilder f = module.function("churn", FunctionType.of(I32));
    Local n = f.parameter(0);
    Local object = f.local("object", I32);
    f.block(exit ->
        f.loop(again -> {
          f.get(n).op(NumericOperator.I32_EQZ).brIf(exit);
          pair(
              f,
              collector,
              object,
              () -> f.i32Const(STATIC_OBJECT),
              () -> f.i32Const(STATIC_OBJECT));
          f.get(n).i32Const(1).op(NumericOperator.I32_SUB).set(n).br(again);
        }));
    module.export("churn", f.symbol());
  }

  /** {@code depthAfterUnwind()}: opens frames, drops them as a handler does, answers the depth. */
  private static void unwind(ModuleBuilder module, Collector collector) {
    FunctionBuilder f = module.function("depthAfterUnwind", FunctionType.EMPTY.returning(I32));
    ShadowStack stack = collector.shadowStack();
    Local depth = f.local("depth", I32);
    stack.enter(f, 5);
    f.push(stack.depth()).set(depth);
    stack.enter(f, 6000);
    stack.enter(f, 20);
    stack.unwind(f, depth);
    f.push(stack.depth());
    stack.leave(f, 5);
    f.i32Const(0).op(NumericOperator.I32_ADD);
    module.export("depthAfterUnwind", f.symbol());
  }

  /** Frames as functions of their own, so that a test opens and closes them one by one. */
  private static void frames(ModuleBuilder module, Collector collector) {
    ShadowStack stack = collector.shadowStack();
    for (int words : FRAMES) {
      FunctionBuilder enter = module.function("enter" + words, FunctionType.EMPTY);
      stack.enter(enter, words);
      module.export("enter" + words, enter.symbol());
      FunctionBuilder leave = module.function("leave" + words, FunctionType.EMPTY);
      stack.leave(leave, words);
      module.export("leave" + words, leave.symbol());
    }
    FunctionBuilder depth = module.function("depth", FunctionType.EMPTY.returning(I32));
    depth.push(stack.depth());
    module.export("depth", depth.symbol());
    FunctionBuilder unwind = module.function("unwind", FunctionType.of(I32));
    stack.unwind(unwind, unwind.parameter(0));
    module.export("unwind", unwind.symbol());
  }

  private static void inlined(ModuleBuilder module, Collector collector, int size) {
    FunctionBuilder f = module.function("inline" + size, FunctionType.EMPTY.returning(I32));
    Local object = f.local("object", I32);
    collector.inlineAllocate(f, size, object);
    f.get(object);
    module.export("inline" + size, f.symbol());
  }
}
