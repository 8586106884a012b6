package org.verajvm.codegen.gc;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Steps that build and take apart an object graph.
 *
 * @param pages the memory's limit in pages of 64 KiB; 0 for more than the program can use
 */
record HeapProgram(int pages, List<HeapAction> actions) {
  HeapProgram {
    actions = List.copyOf(actions);
  }

  HeapProgram with(List<HeapAction> others) {
    return new HeapProgram(pages, others);
  }

  /** One line for each step. */
  @Override
  public String toString() {
    String limit = pages == 0 ? "" : "memory: " + pages + " pages\n";
    return actions.stream().map(HeapAction::toString).collect(Collectors.joining("\n", limit, ""));
  }
}
