package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;

/** Collects programs, and names the steps that many of them have. */
abstract class ProgramGroup {
  /** Words that a stack or table of one block has room for. */
  static final int BLOCK_WORDS = BlockFormat.ROOM / 4;

  final List<HeapProgram> programs = new ArrayList<>();

  final void add(int pages, HeapAction... actions) {
    programs.add(new HeapProgram(pages, List.of(actions)));
  }

  static HeapAction collect() {
    return new HeapAction.Collect();
  }

  static HeapAction made(int id, Form form, int length, Maker maker) {
    return new HeapAction.New(id, form, length, maker, Holder.ROOT);
  }

  static HeapAction pair(int id) {
    return made(id, Form.PAIR, 0, Maker.PROGRAM);
  }

  static HeapAction handle(int id, int kind, int sharing, Integer... holds) {
    return new HeapAction.NewHandle(
        id, kind, true, false, List.of(holds), sharing, Maker.PROGRAM, Holder.ROOT);
  }
}
