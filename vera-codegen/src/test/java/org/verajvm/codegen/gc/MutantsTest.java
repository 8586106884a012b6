package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.wasm.WasmModule;

/** Changes of the emitted collector, one at a time: the model must find each of them. */
class MutantsTest {
  /**
   * One mutant of so many is in the sample, by its name: a change elsewhere does not change whether
   * it is.
   */
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
    List<Mutant> sample =
        all.stream()
            .filter(mutant -> Math.floorMod(mutant.name().hashCode(), SAMPLE) == 0)
            .filter(mutant -> !listed.containsKey(mutant.name()))
            .toList();
    assertEquals(Set.of(), names(new KillMutants(module, sample).survivors(line -> {})));
  }

  /**
   * The whole run, or that of the mutants in whose name or reason the regular expression {@code
   * vera.mutants} is found.
   */
  @Test
  @Tag("mutation")
  void everyMutantIsFoundOrListedWithItsReason() {
    Pattern wanted = Pattern.compile(System.getProperty("vera.mutants", ""));
    List<Mutant> chosen =
        all.stream().filter(mutant -> wanted.matcher(withReason(mutant.name())).find()).toList();
    KillMutants kill = new KillMutants(module, chosen);
    kill.requireSound();
    long start = System.nanoTime();
    Set<String> survivors = names(kill.survivors(System.out::println));
    report(chosen, survivors, (System.nanoTime() - start) / 1_000_000_000);
    Set<String> expected = names(chosen);
    expected.retainAll(listed.keySet());
    assertEquals(expected, survivors);
  }

  private String withReason(String name) {
    return "%s [%s]".formatted(name, listed.getOrDefault(name, "not listed"));
  }

  private void report(List<Mutant> chosen, Set<String> survivors, long seconds) {
    int killed = chosen.size() - survivors.size();
    System.out.printf("%,d of %,d mutants killed in %,d s%n", killed, chosen.size(), seconds);
    survivors.forEach(name -> System.out.println("survives: " + withReason(name)));
    names(chosen).stream()
        .filter(name -> listed.containsKey(name) && !survivors.contains(name))
        .forEach(name -> System.out.println("listed, but killed: " + name));
  }
}
