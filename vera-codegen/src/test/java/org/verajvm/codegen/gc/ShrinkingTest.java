package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.wasm.WasmModule;

/** A planted defect is found, and shown by a program that a person can read. */
class ShrinkingTest {
  private static FailedProgram smallestFailure(String mutantName) {
    WasmModule module = MutantModule.original();
    Mutant mutant =
        MutantModule.mutants(module).stream()
            .filter(m -> m.name().equals(mutantName))
            .findFirst()
            .orElseThrow();
    CompiledModule code = CompiledModule.of(MutantModule.with(module, List.of(mutant)));
    for (long seed = 1; seed < 1000; seed++) {
      Optional<FailedProgram> failed = FailedProgram.of(code, GenerateProgram.from(seed), 1);
      if (failed.isPresent()) {
        return failed.get().shrink();
      }
    }
    throw new AssertionError("the defect was not found");
  }

  @Test
  void entriesThatAreNotTraced() {
    FailedProgram failed =
        smallestFailure(
            "mark_drain: host_trace_handle([descriptor+4], child) -> host_trace_handle is not"
                + " called");
    assertTrue(failed.program().actions().size() <= 4, failed::toString);
  }

  @Test
  void anEntryThatIsNotEvicted() {
    FailedProgram failed =
        smallestFailure(
            "sweep_handles: host_decref_handle([and(header, -4)+4], index)"
                + " -> host_decref_handle is not called");
    assertTrue(failed.program().actions().size() <= 2, failed::toString);
  }

  @Test
  void theLastElementsOfLongArraysSkipped() {
    FailedProgram failed =
        smallestFailure("mark_drain: [pointer] = add(index, 64) -> [pointer] = add(index, 65)");
    assertTrue(failed.program().actions().size() <= 4, failed::toString);
  }
}
