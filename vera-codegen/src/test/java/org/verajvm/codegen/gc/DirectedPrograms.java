package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/**
 * Programs that go where random ones seldom do: to the ends of tables and stacks, of bins and size
 * classes, of memory, and through every kind of mending.
 */
final class DirectedPrograms {
  private static final Holder SLOT = new Holder(Holder.Kind.SLOT, 0);

  /** Words that a stack or table of one block has room for. */
  private static final int BLOCK_WORDS = BlockFormat.ROOM / 4;

  /** Bytes of all pairs of a block. */
  private static final int PAIRS = BlockFormat.ROOM / 16 * 16;

  private final List<HeapProgram> programs = new ArrayList<>();

  private DirectedPrograms() {}

  /** Programs about one part of the collector, and the functions that the part is made of. */
  private record Group(String functions, Consumer<DirectedPrograms> programs) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "inline.*|gc_.*|size.*|large_take|mark_drain|mark_visit|sweep.*",
              d -> d.oneOfEachKind()),
          new Group("size.*|block.*|cell.*|large_take|gc_alloc.*|sweep.*|span.*", d -> d.sizes()),
          new Group(".*root.*|reset", d -> d.hostRoots()),
          new Group(
              "enter.*|leave.*|unwind|depth|gc_stack_grow|reset|span.*", d -> d.shadowStack()),
          new Group("mark.*|gc_mark|span_split|gc_cycle", d -> d.markStack()),
          new Group("gc_.*|cell.*|inline.*|large_take", d -> d.triggers()),
          new Group("span.*|sweep|large_take|heap_grow", d -> d.spans()),
          new Group("block.*|cell.*|sweep.*", d -> d.populations()),
          new Group("block.*|cell.*|large_take|.*grow|span.*|gc_al.*|gc_ar.*", d -> d.usedMemory()),
          new Group("mark.*|gc_mark|mark_rescan", d -> d.markingWithoutMemory()),
          new Group(
              "span.*|heap_grow|.*large.*|gc_refill|gc_out_of_memory|gc_alloc.*|.*grow|block_new|cell_take|inline.*",
              d -> d.littleMemory()),
          new Group(
              "heap_recover|reset|sweep.*|gc_cycle|mark_roots|mark_stack_.*", d -> d.mending()),
          new Group("gc_alloc.*|large_take|gc_out_of_memory", d -> d.tooLarge()));

  /** All of them. */
  static List<HeapProgram> all() {
    return select(group -> true);
  }

  /** Those that are about a function of the collector. */
  static List<HeapProgram> about(String function) {
    return select(group -> function.matches(group.functions()));
  }

  private static List<HeapProgram> select(Predicate<Group> which) {
    DirectedPrograms directed = new DirectedPrograms();
    GROUPS.stream().filter(which).forEach(group -> group.programs().accept(directed));
    return List.copyOf(directed.programs);
  }

  private void add(int pages, HeapAction... actions) {
    programs.add(new HeapProgram(pages, List.of(actions)));
  }

  private static HeapAction collect() {
    return new HeapAction.Collect();
  }

  private static HeapAction made(int id, Form form, int length, Maker maker) {
    return new HeapAction.New(id, form, length, maker, Holder.ROOT);
  }

  private static HeapAction pair(int id) {
    return made(id, Form.PAIR, 0, Maker.PROGRAM);
  }

  private static HeapAction handle(int id, int kind, int sharing, Integer... holds) {
    return new HeapAction.NewHandle(
        id, kind, true, false, List.of(holds), sharing, Maker.PROGRAM, Holder.ROOT);
  }

  private void oneOfEachKind() {
    for (Maker maker : Maker.values()) {
      List<HeapAction> actions = new ArrayList<>();
      int id = 0;
      for (Form form : Form.FIXED) {
        actions.add(made(++id, form, 0, maker));
        actions.add(new HeapAction.Link(id, 0, Math.max(1, id - 1)));
      }
      for (Form form : Form.ARRAYS) {
        actions.add(made(++id, form, 70, maker));
        actions.add(new HeapAction.Link(id, 69, id - 1));
      }
      actions.add(collect());
      for (int i = 1; i <= id; i++) {
        actions.add(new HeapAction.Drop(i));
        actions.add(collect());
      }
      programs.add(new HeapProgram(0, actions));
    }
    for (int kind = 1; kind <= 3; kind++) {
      add(
          0,
          pair(1),
          handle(2, kind, 0, 1, 2),
          handle(3, kind, 2, 2),
          new HeapAction.Enlarge(2, 3),
          new HeapAction.NewHandle(4, kind, false, false, List.of(), 0, Maker.HOST, Holder.ROOT),
          new HeapAction.NewHandle(5, kind, true, true, List.of(), 0, Maker.HOST, Holder.ROOT),
          new HeapAction.Drop(1),
          new HeapAction.Drop(2),
          collect(),
          new HeapAction.Drop(3),
          collect(),
          new HeapAction.Drop(4),
          collect());
    }
  }

  /** Every length of string up to and over the largest small object, and objects of many spans. */
  private void sizes() {
    for (Maker maker : List.of(Maker.PROGRAM, Maker.HOST)) {
      List<HeapAction> actions = new ArrayList<>();
      int id = 0;
      for (int length = 0; length < 8400; length += length < 1200 ? 8 : 40) {
        actions.add(made(++id, Form.BYTES, length + id % 8, maker));
      }
      for (int blocks = 1; blocks < 6; blocks++) {
        int full = blocks * BlockFormat.SIZE - BlockFormat.CELLS - ObjectFormat.PAYLOAD;
        actions.add(made(++id, Form.BYTES, full, maker));
        actions.add(made(++id, Form.BYTES, full + 1, maker));
      }
      actions.add(made(++id, Form.BYTES, SizeClasses.MAX_SMALL - ObjectFormat.PAYLOAD, maker));
      actions.add(made(++id, Form.BYTES, SizeClasses.MAX_SMALL - 7, maker));
      actions.add(collect());
      for (int i = 1; i <= id; i += 2) {
        actions.add(new HeapAction.Drop(i));
      }
      actions.add(collect());
      programs.add(new HeapProgram(0, actions));
    }
  }

  private void hostRoots() {
    for (int more : new int[] {BLOCK_WORDS - 2, BLOCK_WORDS - 1, BLOCK_WORDS + 8}) {
      add(
          0,
          pair(1),
          pair(2),
          new HeapAction.Roots(1, more),
          made(3, Form.BYTES, 30, Maker.HOST),
          collect(),
          new HeapAction.DropAll(1),
          new HeapAction.Roots(2, 50),
          collect(),
          new HeapAction.Roots(3, 9),
          collect());
    }
  }

  /** Frames that end exactly at, before and behind the end of the stack. */
  private void shadowStack() {
    for (int last : TestModule.FRAMES) {
      for (int left : new int[] {last - 1, last}) {
        List<HeapAction> actions = new ArrayList<>();
        actions.add(new HeapAction.Enter(3));
        actions.add(new HeapAction.New(1, Form.PAIR, 0, Maker.PROGRAM, SLOT));
        int free = BLOCK_WORDS - 3 - Math.min(left, 900);
        for (int words : List.of(900, 12, 3, 2, 1)) {
          for (; free >= words; free -= words) {
            actions.add(new HeapAction.Enter(words));
          }
        }
        actions.add(new HeapAction.New(2, Form.PAIR, 0, Maker.INLINED, SLOT));
        actions.add(new HeapAction.Enter(last));
        actions.add(new HeapAction.New(3, Form.PAIR, 0, Maker.PROGRAM, SLOT));
        actions.add(collect());
        actions.add(new HeapAction.Leave());
        actions.add(collect());
        actions.add(new HeapAction.Unwind(2));
        actions.add(new HeapAction.Enter(12));
        actions.add(collect());
        actions.add(new HeapAction.Reset());
        programs.add(new HeapProgram(0, actions));
      }
    }
    add(
        0,
        new HeapAction.Enter(900),
        new HeapAction.Enter(20_000),
        new HeapAction.Enter(20_000),
        new HeapAction.New(1, Form.PAIR, 0, Maker.PROGRAM, SLOT),
        collect(),
        new HeapAction.Unwind(2),
        new HeapAction.Enter(20_000),
        collect());
  }

  private void markStack() {
    for (int depth = BLOCK_WORDS - 2; depth < BLOCK_WORDS + 3; depth++) {
      add(
          0,
          new HeapAction.Many(1, Form.PAIR, 0, 200, Maker.HOST, Holder.ROOT),
          handle(2, 1, 0, 1),
          new HeapAction.Comb(3, depth, 2, Holder.ROOT),
          new HeapAction.Comb(4, depth, 1, Holder.ROOT),
          collect());
    }
    for (int length : new int[] {64, 65, 128, 129, 200}) {
      add(
          0,
          new HeapAction.Many(1, Form.PAIR, 0, length, Maker.HOST, Holder.ROOT),
          new HeapAction.Many(2, Form.REFERENCES, length, 3, Maker.HOST, Holder.ROOT),
          new HeapAction.Link(1, length - 1, 2),
          new HeapAction.Link(1, 0, 2),
          collect());
    }
    for (int live : new int[] {10, 1_200_000}) {
      add(
          0,
          made(1, Form.BYTES, live, Maker.HOST),
          new HeapAction.Comb(2, 17_000, HeapAction.STATIC, Holder.ROOT),
          collect(),
          new HeapAction.Drop(1),
          collect(),
          new HeapAction.Drop(2),
          collect(),
          new HeapAction.Garbage(Form.PAIR, 0, 50, Maker.PROGRAM));
    }
    Integer[] many = new Integer[3];
    java.util.Arrays.fill(many, 1);
    add(
        0,
        new HeapAction.Comb(1, 3, HeapAction.STATIC, Holder.ROOT),
        handle(2, 2, 0, many),
        new HeapAction.Comb(3, BLOCK_WORDS, 2, Holder.ROOT),
        new HeapAction.Drop(1),
        collect());
  }

  private void triggers() {
    int debt = Triggers.MINIMUM_DEBT;
    for (int off : new int[] {-1, 0, 1}) {
      for (Maker maker : Maker.values()) {
        add(
            0,
            new HeapAction.New(1, Form.PAIR, 0, maker, Holder.NOBODY),
            new HeapAction.Report(debt - PAIRS + off),
            new HeapAction.New(2, Form.PAIR, 0, maker, Holder.NOBODY),
            new HeapAction.New(3, Form.BYTES, 40, maker, Holder.NOBODY),
            new HeapAction.Safepoint(),
            new HeapAction.Report(debt + off),
            new HeapAction.New(4, Form.BYTES, 40_000, maker, Holder.NOBODY),
            new HeapAction.Safepoint());
      }
    }
    add(0, new HeapAction.Report(debt), new HeapAction.Safepoint());
    add(
        0,
        new HeapAction.Verify(true),
        pair(1),
        new HeapAction.Report(debt),
        new HeapAction.Safepoint(),
        pair(2),
        new HeapAction.Garbage(Form.BYTES, 60_000, 6, Maker.HOST));
    for (Maker maker : Maker.values()) {
      add(0, new HeapAction.Report(debt - PAIRS), made(1, Form.PAIR, 0, maker));
    }
    add(0, new HeapAction.Garbage(Form.PAIR, 0, 17_000, Maker.INLINED), new HeapAction.Safepoint());
    add(0, new HeapAction.Garbage(Form.BYTES, 60_000, 9, Maker.HOST), new HeapAction.Safepoint());
    add(
        0,
        made(1, Form.BYTES, 400_000, Maker.PROGRAM),
        collect(),
        new HeapAction.Garbage(Form.BYTES, 30_000, 15, Maker.PROGRAM),
        new HeapAction.Handles(2, 3, 1000, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Handles(3, 2, 300, Maker.PROGRAM, Holder.NOBODY),
        new HeapAction.Comb(4, 15_000, HeapAction.STATIC, Holder.ROOT),
        collect(),
        new HeapAction.Drop(2),
        new HeapAction.Handles(5, 2, 300, Maker.PROGRAM, Holder.NOBODY));
    add(
        0,
        new HeapAction.Garbage(Form.PAIR, 0, 5, Maker.PROGRAM),
        new HeapAction.Stress(true),
        new HeapAction.Garbage(Form.PAIR, 0, 5, Maker.INLINED),
        new HeapAction.Garbage(Form.BYTES, 20_000, 2, Maker.PROGRAM),
        new HeapAction.Report(400_000),
        new HeapAction.Garbage(Form.BYTES, 20_000, 15, Maker.HOST),
        new HeapAction.Handles(1, 1, 3, Maker.PROGRAM, Holder.ROOT),
        new HeapAction.Stress(false),
        new HeapAction.Garbage(Form.PAIR, 0, 5, Maker.INLINED));
  }

  /** Large objects of many lengths, of which some go: free spans of every bin, joined and split. */
  private void spans() {
    for (int every = 2; every < 5; every++) {
      List<HeapAction> actions = new ArrayList<>();
      int id = 0;
      for (int blocks : new int[] {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31}) {
        for (int i = 0; i < 2; i++) {
          actions.add(made(++id, Form.BYTES, blocks * BlockFormat.SIZE - 100, Maker.HOST));
        }
      }
      for (int i = 1; i <= id; i++) {
        if (i % every == 0) {
          actions.add(new HeapAction.Drop(i));
        }
      }
      actions.add(collect());
      for (int blocks : new int[] {17, 9, 8, 5, 4, 3, 2, 2, 1, 1, 1, 30}) {
        actions.add(made(++id, Form.BYTES, blocks * BlockFormat.SIZE - 100, Maker.PROGRAM));
      }
      for (int i = 1; i <= id; i++) {
        if (i % 3 == 0) {
          actions.add(new HeapAction.Drop(i));
        }
      }
      actions.add(collect());
      programs.add(new HeapProgram(0, actions));
    }
  }

  private void populations() {
    for (int every : new int[] {2, 7, 1021, 5000}) {
      add(
          0,
          new HeapAction.Many(1, Form.PAIR, 0, 3000, Maker.INLINED, Holder.ROOT),
          new HeapAction.Handles(2, 1, 5000, Maker.HOST, Holder.ROOT),
          new HeapAction.Many(3, Form.BYTES, 700, 70, Maker.PROGRAM, Holder.ROOT),
          collect(),
          new HeapAction.Thin(1, every),
          new HeapAction.Thin(2, every),
          new HeapAction.Thin(3, every),
          collect(),
          new HeapAction.Many(4, Form.PAIR, 0, 700, Maker.INLINED, Holder.ROOT),
          new HeapAction.Handles(5, 2, 900, Maker.PROGRAM, Holder.ROOT),
          collect(),
          new HeapAction.Thin(4, 3),
          collect(),
          new HeapAction.Garbage(Form.PAIR, 0, 40, Maker.INLINED),
          collect(),
          new HeapAction.Many(6, Form.PAIR, 0, 1500, Maker.PROGRAM, Holder.ROOT),
          collect());
    }
  }

  /** Memory that held something else before: what is not written anew is not zero. */
  private void usedMemory() {
    List<HeapAction> actions = new ArrayList<>();
    for (int id = 1; id < 5; id++) {
      actions.add(made(id, Form.BYTES, 300_000, Maker.HOST));
    }
    for (int id = 1; id < 5; id++) {
      actions.add(new HeapAction.Drop(id));
    }
    actions.add(collect());
    int id = 5;
    for (Form form : Form.FIXED) {
      actions.add(new HeapAction.Many(++id, form, 0, 3, Maker.PROGRAM, Holder.ROOT));
    }
    actions.add(new HeapAction.Handles(++id, 1, 2100, Maker.HOST, Holder.ROOT));
    actions.add(made(++id, Form.BYTES, 40_000, Maker.PROGRAM));
    actions.add(made(++id, Form.BYTES, 20_000, Maker.HOST));
    actions.add(new HeapAction.Roots(id, BLOCK_WORDS + 1));
    actions.add(new HeapAction.Enter(20_000));
    programs.add(new HeapProgram(0, List.copyOf(actions)));
    actions.add(collect());
    actions.add(new HeapAction.Stress(true));
    actions.add(new HeapAction.Many(++id, Form.FIXED.get(9), 0, 9, Maker.HOST, Holder.ROOT));
    programs.add(new HeapProgram(0, actions));
    add(
        0,
        new HeapAction.Many(1, Form.PAIR, 0, 5000, Maker.INLINED, Holder.ROOT),
        new HeapAction.Thin(1, 2),
        collect(),
        pair(2),
        new HeapAction.Report(Triggers.MINIMUM_DEBT));
    for (int every : new int[] {2, 5000}) {
      add(
          5,
          new HeapAction.Many(1, Form.BYTES, 700, 900, Maker.HOST, Holder.ROOT),
          collect(),
          new HeapAction.Thin(1, every),
          handle(2, 2, 0),
          handle(3, 3, 0));
    }
    for (int blocks = 0; blocks < 9; blocks++) {
      add(
          20,
          new HeapAction.Garbage(Form.BYTES, 9 * 65_536, 1, Maker.PROGRAM),
          made(1, Form.BYTES, (77 - blocks) * BlockFormat.SIZE - 48, Maker.PROGRAM));
    }
    for (int pages = 40; pages < 44; pages++) {
      add(pages, new HeapAction.Fill(8000));
      add(pages, new HeapAction.Garbage(Form.PAIR, 0, 200_000, Maker.INLINED));
    }
  }

  private void littleMemory() {
    for (int pages : new int[] {4, 7}) {
      for (int length : new int[] {8, 700, 9000, 20_000}) {
        add(
            pages,
            pair(1),
            new HeapAction.Enter(12),
            new HeapAction.Garbage(Form.BYTES, length, 2000 / (length / 100 + 1), Maker.PROGRAM),
            new HeapAction.Many(2, Form.BYTES, length, 900, Maker.PROGRAM, Holder.ROOT),
            new HeapAction.Handles(3, 2, 100, Maker.PROGRAM, Holder.ROOT),
            new HeapAction.Fill(length),
            new HeapAction.NewHandle(4, 3, false, false, List.of(), 0, Maker.HOST, Holder.ROOT),
            new HeapAction.Many(5, Form.PAIR, 0, 90_000, Maker.INLINED, Holder.ROOT),
            new HeapAction.Many(6, Form.PAIR, 0, 9000, Maker.INLINED, Holder.ROOT),
            new HeapAction.Fill(8),
            new HeapAction.Enter(900),
            new HeapAction.Enter(20_000),
            new HeapAction.Roots(1, 4200),
            made(7, Form.LONGS, 30_000, Maker.PROGRAM),
            made(8, Form.BYTES, 30, Maker.HOST),
            collect());
      }
      for (int free : new int[] {1, 2, 4, 7}) {
        add(
            pages + 8,
            new HeapAction.Garbage(Form.BYTES, (pages + 2) * 65_536, 1, Maker.PROGRAM),
            new HeapAction.Garbage(
                Form.BYTES, (pages + 7) * 65_536 - free * BlockFormat.SIZE, 1, Maker.PROGRAM),
            made(1, Form.BYTES, (pages + 5) * 65_536 + free * BlockFormat.SIZE, Maker.PROGRAM));
      }
    }
  }

  private void markingWithoutMemory() {
    for (int depth : new int[] {BLOCK_WORDS - 1, BLOCK_WORDS, 4500}) {
      for (int fill : new int[] {8, 4000}) {
        add(
            14,
            new HeapAction.Many(1, Form.PAIR, 0, 300, Maker.HOST, Holder.ROOT),
            new HeapAction.Many(2, Form.PAIR, 0, 100, Maker.HOST, Holder.ROOT),
            new HeapAction.New(3, Form.FIXED.getLast(), 0, Maker.HOST, Holder.ROOT),
            new HeapAction.Link(3, 4999, 2),
            handle(4, 1, 0, 1, 3),
            new HeapAction.Comb(5, depth, 4, Holder.ROOT),
            new HeapAction.Comb(6, depth, 1, Holder.ROOT),
            new HeapAction.DropAll(1),
            new HeapAction.DropAll(2),
            new HeapAction.DropAll(3),
            new HeapAction.DropAll(4),
            new HeapAction.Fill(fill),
            collect(),
            collect());
      }
    }
  }

  private void tooLarge() {
    List<HeapAction> actions = new ArrayList<>();
    actions.add(pair(1));
    for (long bytes : new long[] {0xFFE00000L + 8, 0xFFF00000L - 8, 0xFFF00000L, 0xFFFFFFF8L}) {
      actions.add(new HeapAction.Huge(Form.BYTES, bytes, Maker.PROGRAM));
      actions.add(new HeapAction.Huge(Form.BYTES, bytes, Maker.HOST));
      actions.add(new HeapAction.Huge(Form.LONGS, bytes / 8, Maker.PROGRAM));
    }
    for (long count : new long[] {1L << 32, 1L << 61, -1}) {
      actions.add(new HeapAction.Huge(Form.BYTES, count, Maker.PROGRAM));
      actions.add(new HeapAction.Huge(Form.LONGS, count, Maker.PROGRAM));
    }
    actions.add(collect());
    programs.add(new HeapProgram(20, actions));
  }

  /** Collections that fail at some handle, with and without a reset behind them. */
  private void mending() {
    Holder cleared = new Holder(Holder.Kind.CELL, TestModule.CELL_COUNT - 1);
    add(
        4,
        new HeapAction.New(1, Form.PAIR, 0, Maker.PROGRAM, cleared),
        new HeapAction.Enter(900),
        new HeapAction.Enter(20_000),
        collect(),
        new HeapAction.New(2, Form.PAIR, 0, Maker.PROGRAM, cleared),
        new HeapAction.Enter(3),
        new HeapAction.Reset(),
        collect());
    for (int handle : new int[] {1, 40}) {
      for (boolean tracing : new boolean[] {true, false}) {
        List<HeapAction> actions = new ArrayList<>();
        actions.add(new HeapAction.Many(1, Form.PAIR, 0, 1500, Maker.INLINED, Holder.ROOT));
        actions.add(new HeapAction.Handles(2, 1, 3000, Maker.HOST, Holder.ROOT));
        actions.add(made(3, Form.BYTES, 50_000, Maker.PROGRAM));
        actions.add(made(4, Form.BYTES, 30_000, Maker.PROGRAM));
        for (int id = 5; id < 50; id++) {
          actions.add(handle(id, 1 + id % 3, 0, id == 5 ? 3 : id - 1));
        }
        actions.add(collect());
        actions.add(new HeapAction.Thin(1, 3));
        actions.add(new HeapAction.Thin(2, 3));
        actions.add(new HeapAction.Drop(4));
        actions.add(new HeapAction.Roots(1, BLOCK_WORDS + 9));
        actions.add(new HeapAction.Comb(50, BLOCK_WORDS + 1, 49, Holder.ROOT));
        actions.add(new HeapAction.Enter(900));
        actions.add(new HeapAction.FailingCollect(tracing, handle));
        actions.add(made(51, Form.BYTES, 90_000, Maker.HOST));
        actions.add(new HeapAction.Many(52, Form.PAIR, 0, 30, Maker.HOST, Holder.ROOT));
        actions.add(pair(53));
        actions.add(collect());
        actions.add(new HeapAction.FailingCollect(tracing, handle));
        actions.add(new HeapAction.Enter(20_000));
        actions.add(new HeapAction.Safepoint());
        actions.add(new HeapAction.FailingCollect(false, handle));
        actions.add(new HeapAction.Reset());
        actions.add(new HeapAction.Garbage(Form.PAIR, 0, 2000, Maker.INLINED));
        programs.add(new HeapProgram(0, actions));
      }
    }
  }
}
