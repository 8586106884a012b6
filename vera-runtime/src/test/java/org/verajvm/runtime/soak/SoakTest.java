package org.verajvm.runtime.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.store.StoreSizes;

/** Nothing grows: neither within an instance nor with the number of instances. */
class SoakTest {
  private static final Path FOLDER = Path.of("target", "soak");
  private static final double NANOS = 1e9;

  @Test
  void anInstanceIsFlatOverThousandsOfCalls() throws IOException {
    runInstance(0, 6_000, 60, "calls-short.csv");
  }

  @Test
  void instancesThatAreClosedLeaveNothing() throws IOException {
    runInstances(1_000, 40, "instances-short.csv");
  }

  @Test
  @Tag("soak")
  void anInstanceIsFlatOverTenMinutesAndAMillionCalls() throws IOException {
    runInstance(Integer.getInteger("soak.seconds", 600), 1_000_000, 300, "calls.csv");
  }

  @Test
  @Tag("soak")
  void aHundredThousandInstancesLeaveNothing() throws IOException {
    runInstances(100_000, 200, "instances.csv");
  }

  /** Runs for that time and until that many calls are done, whichever is later. */
  private static void runInstance(long seconds, long calls, int count, String file)
      throws IOException {
    Samples samples = new Samples(count);
    try (MixedProgram program = new MixedProgram()) {
      long begin = System.nanoTime();
      long turn = 0;
      for (int i = 1; i <= count; i++) {
        while (program.calls() < calls * i / count
            || System.nanoTime() - begin < seconds * NANOS * i / count) {
          program.turn(turn++);
        }
        samples.add("seconds", (System.nanoTime() - begin) / NANOS);
        samples.add("calls", program.calls());
        sample(samples, program);
      }
      samples.write(FOLDER.resolve(file));
      assertEquals(StoreSizes.NONE, program.drained());
    }
    for (String quantity : List.of("maps", "sets", "decimals", "heap bytes")) {
      assertFlat(samples, quantity, 0);
    }
    assertJvmIsFlat(samples);
  }

  private static void sample(Samples samples, MixedProgram program) {
    StoreSizes stores = program.stores();
    samples.add("maps", stores.map());
    samples.add("sets", stores.set());
    samples.add("decimals", stores.decimal());
    samples.add("heap bytes", program.statistics().heapBytes());
    samples.addJvm();
  }

  private static void runInstances(int instances, int count, String file) throws IOException {
    Samples samples = new Samples(count);
    int made = 0;
    for (int i = 1; i <= count; i++) {
      for (; made < instances * (long) i / count; made++) {
        try (VeraInstance instance = MixedProgram.program().instantiate();
            ExecutionResult session = instance.call("open", made)) {
          assertTrue(session.ok());
        }
      }
      samples.add("instances", made);
      samples.addJvm();
    }
    samples.write(FOLDER.resolve(file));
    assertJvmIsFlat(samples);
  }

  /** The JVM keeps a few idle threads, and loads classes and compiles on its own account. */
  private static void assertJvmIsFlat(Samples samples) {
    assertFlat(samples, "jvm bytes", 500_000);
    assertFlat(samples, "threads", 5);
    assertFlat(samples, "classes", 50);
  }

  private static void assertFlat(Samples samples, String quantity, double tolerance) {
    Slope slope = samples.slope(quantity);
    assertTrue(slope.isFlat(tolerance), () -> quantity + " grows: " + slope);
  }
}
