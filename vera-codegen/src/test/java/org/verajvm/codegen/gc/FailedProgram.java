package org.verajvm.codegen.gc;

import java.util.Optional;

/**
 * A program that failed.
 *
 * @param mutant number of the mutant it ran on, 0 for the collector as it is
 */
record FailedProgram(CompiledModule code, HeapProgram program, int mutant, Throwable cause) {
  /** Runs a program on a new heap; empty if all was as the model says. */
  static Optional<FailedProgram> of(CompiledModule code, HeapProgram program, int mutant) {
    try {
      TestHeap heap = RunProgram.newHeap(code, program);
      if (mutant != 0) {
        heap.setGlobal("mutant", mutant);
      }
      RunProgram.run(heap, program, 1);
      return Optional.empty();
    } catch (AssertionError | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      return Optional.of(new FailedProgram(code, program, mutant, failure));
    }
  }

  /** The same failure, or another, of a program as small as can be. */
  FailedProgram shrink() {
    HeapProgram smallest =
        ShrinkProgram.shrink(program, candidate -> of(code, candidate, mutant).isPresent());
    return of(code, smallest, mutant).orElseThrow();
  }

  /** The steps and what was wrong, for people. */
  @Override
  public String toString() {
    return program + "\n=> " + cause.getMessage();
  }
}
