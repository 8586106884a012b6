package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.wasm.WasmModule;

/** Changes of the emitted collector, one at a time: the model must find each of them. */
class MutantsTest {
  /** One mutant of so many is in the sample. */
  private static final int SAMPLE = 25;

  private final WasmModule module = MutantModule.original();
  private final List<Mutant> all = MutantModule.mutants(module);
  private final Map<String, String> listed = Survivors.listed();

  private static Set<String> names(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyListedSurvivorIsAMutantAndHasAReason() {
    Set<String> names = names(all);
    List<String> unknown = listed.keySet().stream().filter(name -> !names.contains(name)).toList();
    assertEquals(List.of(), unknown);
    assertTrue(listed.values().stream().noneMatch(String::isEmpty));
  }

  @Test
  void theDefectsThatMatterMostAreFound() {
    Set<String> wanted =
        SemanticDefect.ALL.stream().map(SemanticDefect::mutant).collect(Collectors.toSet());
    List<Mutant> chosen = all.stream().filter(mutant -> wanted.contains(mutant.name())).toList();
    assertEquals(wanted, Set.copyOf(names(chosen)));
    assertEquals(Set.of(), names(new KillMutants(module, chosen).survivors(line -> {})));
  }

  @Test
  void aSampleOfAllMutantsIsFound() {
    List<Mutant> sample = new ArrayList<>();
    List<Mutant> expected = all.stream().filter(m -> !listed.containsKey(m.name())).toList();
    for (int i = 0; i < expected.size(); i += SAMPLE) {
      sample.add(expected.get(i));
    }
    assertEquals(Set.of(), names(new KillMutants(module, sample).survivors(line -> {})));
  }

  @Test
  @Tag("mutation")
  void everyMutantIsFoundOrListedWithItsReason() {
    KillMutants kill = new KillMutants(module, all);
    kill.requireSound();
    long start = System.nanoTime();
    Set<String> survivors = names(kill.survivors(System.out::println));
    report(survivors, (System.nanoTime() - start) / 1_000_000_000);
    Set<String> expected = new TreeSet<>(listed.keySet());
    expected.removeIf(name -> isNotJudged(name) && !survivors.contains(name));
    assertEquals(expected, survivors);
  }

  private boolean isNotJudged(String name) {
    return listed.get(name).startsWith(Survivors.NOT_JUDGED);
  }

  private void report(Set<String> survivors, long seconds) {
    int killed = all.size() - survivors.size();
    System.out.printf("%,d of %,d mutants killed in %,d s%n", killed, all.size(), seconds);
    Stream<String> lines =
        survivors.stream()
            .map(name ->
                "survives: %s [%s]".formatted(name, listed.getOrDefault(name, "not listed")));
    lines.forEach(System.out::println);
    listed.keySet().stream()
        .filter(name -> !survivors.contains(name))
        .forEach(name -> System.out.println("listed, but killed: " + name));
  }
}
