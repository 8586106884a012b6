package org.verajvm.codegen.gc;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Programs that go where random ones seldom do: to the ends of tables and stacks, of bins and size
 * classes, of memory, and through every kind of mending.
 */
final class DirectedPrograms {
  private DirectedPrograms() {}

  /** Programs about one part of the collector, and the functions that the part is made of. */
  private record Group(String functions, Supplier<List<HeapProgram>> programs) {}

  private static <G extends ProgramGroup> Supplier<List<HeapProgram>> group(
      Supplier<G> newGroup, Consumer<G> fill) {
    return () -> {
      G group = newGroup.get();
      fill.accept(group);
      return group.programs;
    };
  }

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "inline.*|gc_.*|size.*|large_take|mark_drain|mark_visit|sweep.*",
              group(CellPrograms::new, CellPrograms::oneOfEachKind)),
          new Group(
              "size.*|block.*|cell.*|large_take|gc_alloc.*|sweep.*|span.*",
              group(CellPrograms::new, CellPrograms::sizes)),
          new Group(".*root.*|reset", group(RootPrograms::new, RootPrograms::hostRoots)),
          new Group(
              "enter.*|leave.*|unwind|depth|gc_stack_grow|reset|span.*",
              group(RootPrograms::new, RootPrograms::shadowStack)),
          new Group(
              "mark.*|gc_mark|span_split|gc_cycle",
              group(MarkPrograms::new, MarkPrograms::markStack)),
          new Group(
              "gc_.*|cell.*|inline.*|large_take", group(CellPrograms::new, CellPrograms::triggers)),
          new Group(
              "span.*|sweep|large_take|heap_grow", group(SpanPrograms::new, SpanPrograms::spans)),
          new Group("block.*|cell.*|sweep.*", group(CellPrograms::new, CellPrograms::populations)),
          new Group(
              "block.*|cell.*|large_take|.*grow|span.*|gc_al.*|gc_ar.*|mark_r.*|sweep",
              group(SpanPrograms::new, SpanPrograms::usedMemory)),
          new Group("mark.*|gc_mark", group(MarkPrograms::new, MarkPrograms::trees)),
          new Group("mark.*|gc_mark", group(MarkPrograms::new, MarkPrograms::stackLengths)),
          new Group("mark.*|gc_mark", group(MarkPrograms::new, MarkPrograms::trimmedStacks)),
          new Group("mark.*|gc_mark", group(MarkPrograms::new, MarkPrograms::overflows)),
          new Group("mark_rescan", group(MarkPrograms::new, MarkPrograms::staleMarks)),
          new Group("inline.*", group(CellPrograms::new, CellPrograms::inlined)),
          new Group("block.*|sweep", group(CellPrograms::new, CellPrograms::lastAvailable)),
          new Group("mark.*", group(CellPrograms::new, CellPrograms::slack)),
          new Group("gc_cycle|.*verify.*", group(CellPrograms::new, CellPrograms::verification)),
          new Group(".*root.*", group(RootPrograms::new, RootPrograms::manyHostRoots)),
          new Group("enter.*", group(RootPrograms::new, RootPrograms::usedFrames)),
          new Group(
              "heap_recover|gc_cycle",
              group(MendingPrograms::new, MendingPrograms::growthWhileMending)),
          new Group(
              "heap_recover", group(MendingPrograms::new, MendingPrograms::mendingUsedTables)),
          new Group(
              "heap_recover|reset|gc_cycle|cell.*|large_take|.*_grow|sweep.*",
              group(MendingPrograms::new, MendingPrograms::cutOffBehindWrites)),
          new Group("mark.*|gc_mark", group(MarkPrograms::new, MarkPrograms::markingWithoutMemory)),
          new Group(
              "span.*|heap_grow|.*large.*|gc_refill|gc_out_of_memory|gc_alloc.*|.*grow|block_new|cell_take|inline.*",
              group(SpanPrograms::new, SpanPrograms::littleMemory)),
          new Group(
              "heap_recover|reset|sweep.*|gc_cycle|mark_roots|mark_stack_.*",
              group(MendingPrograms::new, MendingPrograms::mending)),
          new Group(
              "heap_recover|reset|gc_cycle|cell.*|large_take|gc_stack_grow|heap_grow|sweep.*",
              group(MendingPrograms::new, MendingPrograms::cutOff)),
          new Group(
              "span_search|span_allocate|span_take|gc_allocate_large",
              group(SpanPrograms::new, SpanPrograms::hiddenSpans)),
          new Group(
              "gc_alloc.*|large_take|gc_out_of_memory",
              group(SpanPrograms::new, SpanPrograms::tooLarge)));

  /** All of them. */
  static List<HeapProgram> all() {
    return select(group -> true);
  }

  /** Those that are about a function of the collector. */
  static List<HeapProgram> about(String function) {
    return select(group -> function.matches(group.functions()));
  }

  private static List<HeapProgram> select(Predicate<Group> which) {
    return GROUPS.stream().filter(which).flatMap(group -> group.programs().get().stream()).toList();
  }
}
