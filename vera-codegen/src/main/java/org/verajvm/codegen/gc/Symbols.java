package org.verajvm.codegen.gc;

import static org.verajvm.codegen.wasm.ValueType.I32;
import static org.verajvm.codegen.wasm.ValueType.I64;

import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.FunctionType;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.ValueType;

/** The functions that the collector consists of and those it needs from the host. */
final class Symbols {
  private static final String HOST = "vera";

  private final ModuleBuilder module;

  // Imports.
  final FunctionSymbol trap;
  final FunctionSymbol hostDecrefHandle;
  final FunctionSymbol hostTraceHandle;
  final FunctionSymbol hostVerifyHandle;
  final FunctionSymbol hostGcEvent;

  // Spans of blocks.
  final FunctionSymbol pushSpan;
  final FunctionSymbol appendSpan;
  final FunctionSymbol takeSpan;
  final FunctionSymbol searchSpan;
  final FunctionSymbol splitSpan;
  final FunctionSymbol growHeap;
  final FunctionSymbol allocateSpan;

  // Cells.
  final FunctionSymbol sizeClassOf;
  final FunctionSymbol newBlock;
  final FunctionSymbol takeCell;
  final FunctionSymbol returnFreeCells;

  // Allocation.
  final FunctionSymbol refill;
  final FunctionSymbol allocate;
  final FunctionSymbol takeLarge;
  final FunctionSymbol allocateLarge;
  final FunctionSymbol allocateArray;
  final FunctionSymbol allocateHandle;
  final FunctionSymbol allocateHost;
  final FunctionSymbol outOfMemory;

  // Triggers.
  final FunctionSymbol charge;
  final FunctionSymbol arm;
  final FunctionSymbol reportExternal;
  final FunctionSymbol safepoint;
  final FunctionSymbol setStress;
  final FunctionSymbol setVerify;

  // Roots.
  final FunctionSymbol growStack;
  final FunctionSymbol reset;
  final FunctionSymbol addRoot;
  final FunctionSymbol getRoot;
  final FunctionSymbol removeRoot;
  final FunctionSymbol growRoots;

  // Marking.
  final FunctionSymbol visit;
  final FunctionSymbol growMarkStack;
  final FunctionSymbol trimMarkStack;
  final FunctionSymbol drain;
  final FunctionSymbol mark;
  final FunctionSymbol markRange;
  final FunctionSymbol markRoots;
  final FunctionSymbol rescan;

  // Sweeping and the whole cycle.
  final FunctionSymbol makeAvailable;
  final FunctionSymbol sweepPlain;
  final FunctionSymbol sweepHandles;
  final FunctionSymbol sweep;
  final FunctionSymbol recover;
  final FunctionSymbol collect;
  final FunctionSymbol collectNow;

  // Checks and counters.
  final FunctionSymbol isObject;
  final FunctionSymbol verifyDescriptor;
  final FunctionSymbol verifyRange;
  final FunctionSymbol verifyObject;
  final FunctionSymbol verifyBlock;
  final FunctionSymbol verifySpans;
  final FunctionSymbol verifyBins;
  final FunctionSymbol verifyRoots;
  final FunctionSymbol verify;
  final FunctionSymbol unusedBytes;
  final FunctionSymbol stat;

  Symbols(ModuleBuilder module, FunctionSymbol trap) {
    this.module = module;
    this.trap = trap;
    hostDecrefHandle = imported("host_decref_handle", I32, I32);
    hostTraceHandle = imported("host_trace_handle", I32, I32);
    hostVerifyHandle = imported("host_verify_handle", I32, I32);
    hostGcEvent = imported("host_gc_event", I32);

    pushSpan = action("span_push", I32);
    appendSpan = action("span_append", I32);
    takeSpan = function("span_take", I32);
    searchSpan = function("span_search", I32);
    splitSpan = action("span_split", I32, I32);
    growHeap = function("heap_grow", I32);
    allocateSpan = function("span_allocate", I32);

    sizeClassOf = function("size_class_of", I32);
    newBlock = function("block_new", I32);
    takeCell = function("cell_take", I32);
    returnFreeCells = action("cells_return");

    refill = function("gc_refill", I32);
    allocate = function("gc_allocate", I32);
    takeLarge = function("large_take", I32);
    allocateLarge = function("gc_allocate_large", I32);
    allocateArray = function("gc_allocate_array", I32, I64);
    allocateHandle = function("gc_allocate_handle", I32);
    allocateHost = function("gc_alloc_host", I32, I32);
    outOfMemory = action("gc_out_of_memory");

    charge = action("gc_charge", I32);
    arm = action("gc_arm");
    reportExternal = action("gc_report_external", I32);
    safepoint = action("gc_safepoint");
    setStress = action("gc_set_stress", I32);
    setVerify = action("gc_set_verify", I32);

    growStack = action("gc_stack_grow", I32);
    reset = action("reset");
    addRoot = function("gc_root_add", I32);
    getRoot = function("gc_root_get", I32);
    removeRoot = action("gc_root_remove", I32);
    growRoots = action("roots_grow");

    visit = function("mark_visit", I32, I32);
    growMarkStack = function("mark_stack_grow");
    trimMarkStack = action("mark_stack_trim");
    drain = action("mark_drain", I32);
    mark = action("gc_mark", I32);
    markRange = action("mark_range", I32, I32);
    markRoots = action("mark_roots");
    rescan = action("mark_rescan");

    makeAvailable = action("block_make_available", I32);
    sweepPlain = action("sweep_plain", I32);
    sweepHandles = action("sweep_handles", I32);
    sweep = action("sweep");
    recover = action("heap_recover");
    collect = action("gc_cycle");
    collectNow = action("gc_collect");

    isObject = function("verify_is_object", I32);
    verifyDescriptor = function("verify_descriptor", I32, I32, I32);
    verifyRange = function("verify_range", I32, I32);
    verifyObject = function("verify_object", I32, I32);
    verifyBlock = function("verify_block", I32);
    verifySpans = function("verify_spans");
    verifyBins = function("verify_bins");
    verifyRoots = function("verify_roots");
    verify = function("gc_verify");
    unusedBytes = function("cells_unused_bytes");
    stat = module.declare("gc_stat", FunctionType.of(I32).returning(I64));
    exportAll();
  }

  private FunctionSymbol imported(String name, ValueType... parameters) {
    return module.importFunction(HOST, name, FunctionType.of(parameters));
  }

  private FunctionSymbol action(String name, ValueType... parameters) {
    return module.declare(name, FunctionType.of(parameters));
  }

  private FunctionSymbol function(String name, ValueType... parameters) {
    return module.declare(name, FunctionType.of(parameters).returning(I32));
  }

  private void exportAll() {
    module.exportMemory("memory");
    export(collectNow, allocateHost, mark, addRoot, getRoot, removeRoot, reportExternal);
    export(setStress, setVerify, stat, verify, reset);
  }

  private void export(FunctionSymbol... functions) {
    for (FunctionSymbol function : functions) {
      module.export(HOST + "." + function.name(), function);
    }
  }

  /** Starts the code of one of the functions. */
  FunctionBuilder define(FunctionSymbol symbol) {
    return module.define(symbol);
  }
}
