package org.verajvm.codegen.gc;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReachabilityTest {
  @Property(tries = 300)
  @Label("a collection keeps exactly what is reachable, whatever the mutator did")
  void keepsExactlyTheReachable(@ForAll("programs") List<HeapAction> program) {
    run(new TestHeap(), program);
  }

  @Property(tries = 60)
  @Label("the same holds when every safepoint collects and every collection is verified")
  void keepsExactlyTheReachableUnderStress(@ForAll("shortPrograms") List<HeapAction> program) {
    TestHeap heap = new TestHeap();
    heap.call("vera.gc_set_stress", 1);
    heap.call("vera.gc_set_verify", 1);
    run(heap, program);
  }

  private static void run(TestHeap heap, List<HeapAction> program) {
    HeapModel model = new HeapModel(heap);
    program.forEach(action -> action.run(model));
    model.collectAndCheck();
    model.collectAndCheck();
  }

  @Provide
  Arbitrary<List<HeapAction>> programs() {
    return action().list().ofMaxSize(150);
  }

  @Provide
  Arbitrary<List<HeapAction>> shortPrograms() {
    return action().filter(action -> action.kind() != HeapAction.Kind.CHURN).list().ofMaxSize(60);
  }

  private static Arbitrary<HeapAction> action() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 1 << 20);
    return Combinators.combine(Arbitraries.of(HeapAction.Kind.class), number, number, number)
        .as(HeapAction::new);
  }
}
