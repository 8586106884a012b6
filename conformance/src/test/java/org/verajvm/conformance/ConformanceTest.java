package org.verajvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.verajvm.conformance.jvm.JvmHost;

/** Every case of the suite on the JVM host. */
final class ConformanceTest {
  private final Host host = new JvmHost();

  @TestFactory
  Stream<DynamicTest> everyCaseConforms() throws IOException {
    return tests(Pass.PLAIN);
  }

  @TestFactory
  Stream<DynamicTest> everyCaseConformsWithACollectionAtEverySafepoint() throws IOException {
    return tests(Pass.STRESS);
  }

  private Stream<DynamicTest> tests(Pass pass) throws IOException {
    return Suite.cases(Suite.root()).stream()
        .filter(subject -> pass == Pass.PLAIN || !subject.calls().isEmpty())
        .map(subject -> DynamicTest.dynamicTest(subject.name(), () -> run(subject, pass)));
  }

  private void run(ConformanceCase subject, Pass pass) {
    assertEquals(List.of(), CaseRunner.run(host, subject, pass).differences());
  }
}
