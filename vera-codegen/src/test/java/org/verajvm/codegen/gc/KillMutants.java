package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.verajvm.codegen.wasm.WasmModule;

/** Runs mutants on the programs of the model until one of them tells a mutant from the original. */
final class KillMutants {
  /** Seeds of random programs that are run when the directed ones have not killed a mutant. */
  private static final int RANDOM_PROGRAMS = 20;

  private final CompiledModule code;
  private final List<HeapProgram> programs = new ArrayList<>();
  private final Map<String, List<HeapProgram>> directed = new HashMap<>();
  private final List<Mutant> mutants;

  KillMutants(WasmModule module, List<Mutant> mutants) {
    this.mutants = mutants;
    code = CompiledModule.of(MutantModule.with(module, mutants));
    for (long seed = 1; seed <= RANDOM_PROGRAMS; seed++) {
      programs.add(GenerateProgram.from(seed));
    }
  }

  /** Requires that every program runs on the collector as it is. */
  void requireSound() {
    List<HeapProgram> all = new ArrayList<>(programs);
    all.addAll(DirectedPrograms.all());
    for (HeapProgram program : all) {
      FailedProgram.of(code, program, 0)
          .ifPresent(failed -> {
            throw new AssertionError(failed.toString(), failed.cause());
          });
    }
  }

  /** The mutants that no program tells from the original. */
  List<Mutant> survivors(Consumer<String> progress) {
    List<Mutant> survivors = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      if (!isKilled(i + 1)) {
        survivors.add(mutants.get(i));
        progress.accept("not killed: " + mutants.get(i));
      }
      if ((i + 1) % 100 == 0) {
        progress.accept(
            "%,d of %,d, %,d survive".formatted(i + 1, mutants.size(), survivors.size()));
      }
    }
    return survivors;
  }

  private boolean isKilled(int mutant) {
    if (isKilledBy(programs, mutant)) {
      return true;
    }
    String function = mutants.get(mutant - 1).function().symbol().name();
    return isKilledBy(
        directed.computeIfAbsent(function, name -> new ArrayList<>(DirectedPrograms.about(name))),
        mutant);
  }

  /** What kills comes first for the next mutant: neighbours often die in the same place. */
  private boolean isKilledBy(List<HeapProgram> inOrder, int mutant) {
    for (int i = 0; i < inOrder.size(); i++) {
      if (kills(inOrder.get(i), mutant)) {
        inOrder.addFirst(inOrder.remove(i));
        return true;
      }
    }
    return false;
  }

  private boolean kills(HeapProgram program, int mutant) {
    return FailedProgram.of(code, program, mutant).isPresent();
  }
}
