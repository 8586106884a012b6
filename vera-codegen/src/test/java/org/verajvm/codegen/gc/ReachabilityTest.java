package org.verajvm.codegen.gc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Random object graphs against plain reachability. A failure names the seed of its graph and shows
 * the smallest program that fails; {@code -Dvera.graphs.seed} runs the nightly set from that seed
 * on.
 */
class ReachabilityTest {
  /** The long run says after so many graphs how far it is. */
  private static final int PROGRESS = 5000;

  private static final CompiledModule CODE =
      CompiledModule.of(TestModule.build(TestModule.Options.DEFAULT));

  @Property(tries = 400, seed = "1", shrinking = ShrinkingMode.OFF)
  @Label("each collection keeps exactly what is reachable, whatever program and host did")
  void keepsExactlyTheReachable(@ForAll long seed) {
    check(seed);
  }

  @Property(tries = 60, seed = "2", shrinking = ShrinkingMode.OFF)
  @Label("what is given up is used again: the heap does not grow from round to round")
  void memoryIsReused(@ForAll long seed) {
    HeapProgram program = GenerateProgram.from(seed);
    List<Long> sizes = RunProgram.run(RunProgram.newHeap(CODE, program), program, 6);
    assertEquals(sizes.get(2), sizes.getLast(), () -> "bytes of memory after each round: " + sizes);
  }

  @Example
  @Label("a free span that is long enough is found behind shorter ones before memory is out")
  void hiddenSpansAreFound() {
    SpanPrograms spans = new SpanPrograms();
    spans.hiddenSpans();
    spans.programs.forEach(program -> RunProgram.run(CODE, program));
  }

  @Example
  @Label("a call that ends in the middle of the allocator or of a collection is mended")
  void cutOffCallsAreMended() {
    MendingPrograms mending = new MendingPrograms();
    mending.cutOff();
    mending.programs.forEach(program -> RunProgram.run(CODE, program));
  }

  @Property(tries = 1)
  @Tag("nightly")
  @Label("a hundred thousand graphs from a seed of today")
  void nightly() {
    int count = Integer.getInteger("vera.graphs", 100_000);
    long seed = Long.getLong("vera.graphs.seed", ThreadLocalRandom.current().nextLong());
    System.out.printf("%,d graphs, -Dvera.graphs.seed=%d%n", count, seed);
    long start = System.nanoTime();
    for (int i = 1; i <= count; i++) {
      check(seed + i - 1);
      if (i % PROGRESS == 0 || i == count) {
        System.out.printf("%,d graphs in %,d s%n", i, (System.nanoTime() - start) / 1_000_000_000);
      }
    }
  }

  private static void check(long seed) {
    HeapProgram program = GenerateProgram.from(seed);
    FailedProgram.of(CODE, program, 0)
        .ifPresent(failed -> {
          throw new AssertionError(
              "graph of seed " + seed + "\n" + failed.shrink(), failed.cause());
        });
  }
}
