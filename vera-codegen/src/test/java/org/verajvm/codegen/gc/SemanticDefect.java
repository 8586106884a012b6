package org.verajvm.codegen.gc;

import java.util.List;

/**
 * A defect that a collector might have, and the mutant that has it.
 *
 * @param mutant name of the {@link Mutant}
 */
record SemanticDefect(String what, String mutant) {
  static final List<SemanticDefect> ALL =
      List.of(
          new SemanticDefect(
              "a frame of the shadow stack is no root",
              "mark_roots: mark_range(STACK_POINTER, STACK_BASE) -> mark_range is not called"),
          new SemanticDefect(
              "static cells are no roots",
              "mark_roots: mark_range(1376, 1396) -> mark_range is not called"),
          new SemanticDefect(
              "host roots are no roots",
              "mark_roots: mark_range(slot, add(slot, 4)) -> mark_range is not called"),
          new SemanticDefect(
              "the last host root is skipped",
              "mark_roots: slot = add(ROOTS_TABLE, 4) -> slot = add(ROOTS_TABLE, 5)"),
          new SemanticDefect(
              "an object that a root reaches is marked, but not what it reaches",
              "mark_range: mark_drain(object) -> mark_drain is not called"),
          new SemanticDefect(
              "the entries of a store are not traced",
              "mark_drain: host_trace_handle([descriptor+4], child) -> host_trace_handle is not"
                  + " called"),
          new SemanticDefect(
              "a store is traced under another kind",
              "mark_drain: host_trace_handle([descriptor+4], child) ->"
                  + " host_trace_handle([descriptor+8], child)"),
          new SemanticDefect(
              "what a store reports is not marked",
              "gc_mark: p0 = mark_visit(p0, EPOCH) -> mark_visit is not called"),
          new SemanticDefect(
              "what a store reports is marked, but not what it reaches",
              "gc_mark: [MARK_POINTER] = p0 -> left out"),
          new SemanticDefect(
              "a reference field is skipped",
              "mark_drain: slot = add(slot, 4) -> slot = add(slot, 5) (2)"),
          new SemanticDefect(
              "fields behind the references are followed",
              "mark_drain: end = add(slot, shl(traced, 2)) -> end = add(slot, shl(traced, 3))"),
          new SemanticDefect(
              "an element of a long array is skipped",
              "mark_drain: [pointer] = add(index, 64) -> [pointer] = add(index, 65)"),
          new SemanticDefect(
              "the rest of a long array is forgotten",
              "mark_drain: pointer = add(pointer, 8) -> left out"),
          new SemanticDefect(
              "a child that waits is forgotten", "mark_drain: [pointer] = child -> left out"),
          new SemanticDefect(
              "a stale mark is kept beside the new one",
              "mark_visit: header = and(header, -4) -> left out"),
          new SemanticDefect(
              "the epoch does not change", "gc_cycle: EPOCH = sub(3, EPOCH) -> left out"),
          new SemanticDefect(
              "a mark is not written", "mark_visit: [p0] = or(header, p1) -> left out"),
          new SemanticDefect(
              "the block's count of marks is kept", "sweep_plain: [p0+20] = 0 -> left out"),
          new SemanticDefect(
              "no handle's entry is evicted",
              "sweep_handles: host_decref_handle([and(header, -4)+4], index) -> host_decref_handle"
                  + " is not called"),
          new SemanticDefect(
              "a destructor fires twice",
              "sweep_handles: host_decref_handle([and(header, -4)+4], index) -> done twice"),
          new SemanticDefect(
              "a destructor fires before its handle is free",
              "sweep_handles: [cell] = 0 -> left out"),
          new SemanticDefect(
              "a destructor fires for a living handle",
              "sweep_handles: if ne(and(header, 3), epoch) -> always"),
          new SemanticDefect(
              "a destructor fires with another kind",
              "sweep_handles: host_decref_handle([and(header, -4)+4], index) ->"
                  + " host_decref_handle([and(header, -4)+8], index)"),
          new SemanticDefect(
              "a destructor fires for a wrapper without entry",
              "sweep_handles: if index -> always"),
          new SemanticDefect(
              "handles are not swept", "sweep: sweep_handles(span) -> sweep_handles is not called"),
          new SemanticDefect(
              "large objects are forgotten by the sweep", "sweep: if eq(kind, 3) -> never"),
          new SemanticDefect(
              "a large object is freed while it lives", "sweep: if [span+20] -> never"),
          new SemanticDefect(
              "a block in which nothing lives is not freed", "sweep_plain: [p0] = 0 -> left out"),
          new SemanticDefect(
              "a block with free cells is lost",
              "sweep_plain: block_make_available(p0) -> block_make_available is not called"),
          new SemanticDefect(
              "a free span is lost", "sweep: span_append(run) -> span_append is not called"),
          new SemanticDefect(
              "the rest of a split span is lost",
              "span_split: span_push(rest) -> span_push is not called"),
          new SemanticDefect(
              "free cells are not given back before marking",
              "gc_cycle: cells_return() -> cells_return is not called"),
          new SemanticDefect(
              "the wrong size class",
              "size_class_of: p0 = shr_u(add(p0, 7), 3) -> p0 = shr_u(add(p0, 8), 3)"),
          new SemanticDefect(
              "a handle among plain cells",
              "gc_allocate_handle: cell = cell_take(41) -> cell = cell_take(42)"),
          new SemanticDefect(
              "a block of handles says that it is plain",
              "block_new: [block] = select(1, 2, ne(p0, 41)) -> the other value"),
          new SemanticDefect(
              "an index that was never set is not empty",
              "gc_allocate_handle: [cell+4] = 0 -> left out"),
          new SemanticDefect(
              "a new array is not zeros",
              "gc_allocate_array: fill(add(object, 8), 0, size) -> left out"),
          new SemanticDefect(
              "the shadow stack moves without its frames",
              "gc_stack_grow: copy(sub(base, used), STACK_POINTER, used) -> left out"),
          new SemanticDefect(
              "a root that was dropped stays",
              "gc_root_remove: [add(ROOTS_TABLE, shl(p0, 2))] = add(shl(ROOTS_FREE, 1), 1) -> left"
                  + " out"),
          new SemanticDefect(
              "a failed collection is not mended",
              "gc_cycle: heap_recover() -> heap_recover is not called"),
          new SemanticDefect(
              "marks of a failed collection are kept",
              "heap_recover: [object] = and([object], -4) -> left out"),
          new SemanticDefect(
              "handles do not count towards a collection",
              "gc_allocate_handle: HANDLES_SINCE = add(HANDLES_SINCE, 1) -> left out"),
          new SemanticDefect(
              "bytes do not count towards a collection",
              "gc_charge: DEBT = add(DEBT, extend_i32_u(p0)) -> left out"));
}
