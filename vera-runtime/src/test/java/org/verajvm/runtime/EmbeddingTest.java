package org.verajvm.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.gc.Trigger;
import org.verajvm.runtime.store.StoreSizes;
import org.verajvm.runtime.value.ValueText;
import org.verajvm.runtime.value.VeraMap;
import org.verajvm.runtime.value.VeraValue;

class EmbeddingTest {
  private static final String SOURCE =
      """
      private data Chain { End, Link(Int, Chain) }
      public data Shape { Dot, Circle(Float64, Bool), Named(String, Option<Shape>) }

      private fn chain(@Int -> @Chain)
        requires(true) ensures(true) effects(pure)
      { if @Int.0 == 0 then { End } else { Link(@Int.0, chain(@Int.0 - 1)) } }
      private fn length(@Chain -> @Int)
        requires(true) ensures(true) effects(pure)
      { match @Chain.0 { End -> 0, Link(@Int, @Chain) -> 1 + length(@Chain.0) } }
      public fn deep(@Int -> @Int)
        requires(true) ensures(true) effects(pure)
      { length(chain(@Int.0)) }
      public fn endless(@Int -> @Chain)
        requires(true) ensures(true) effects(pure)
      { Link(@Int.0, endless(@Int.0 + 1)) }
      private fn spin(@Int -> @Int)
        requires(true) ensures(true) effects(pure)
      { if @Int.0 < 0 then { 0 } else { spin(if @Int.0 > 5 then { 0 } else { @Int.0 + 1 }) } }
      public fn forever(@Int -> @Int)
        requires(true) ensures(true) effects(pure)
      { spin(@Int.0) }
      public fn scale(@Shape, @Float64 -> @Shape)
        requires(true) ensures(true) effects(pure)
      {
        match @Shape.0 {
          Dot -> Dot,
          Circle(@Float64, @Bool) -> Circle(@Float64.0 * @Float64.1, @Bool.0),
          Named(@String, @Option<Shape>) -> Named(string_concat(@String.0, "!"), Some(Dot))
        }
      }
      public fn nested(@Int -> @Map<String, Map<Int, Set<String>>>)
        requires(true) ensures(true) effects(pure)
      { map_insert(map_new(), "outer", map_insert(map_new(), @Int.0, set_add(set_new(), "leaf"))) }
      public fn price(@String -> @Tuple<Decimal, Nat>)
        requires(true) ensures(true) effects(pure)
      { Tuple(option_unwrap_or(decimal_from_string(@String.0), decimal_from_int(0)), 7) }
      public fn greet(@String -> @Unit)
        requires(true) ensures(true) effects(<IO>)
      { IO.print("hello \\(@String.0)"); IO.stderr("log") }
      public fn leave(@Int -> @Int)
        requires(true) ensures(true) effects(<IO>)
      { IO.exit(@Int.0) }
      public fn divide(@Int, @Int -> @Int)
        requires(true) ensures(true) effects(pure)
      { @Int.1 / @Int.0 }
      """;

  private static final VeraProgram PROGRAM = compile(SOURCE);

  private static VeraProgram compile(String source) {
    VeraCompiler.Result result = VeraCompiler.compile(source);
    return result.program().orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
  }

  private static VeraValue value(ExecutionResult result) {
    return result.value().orElseThrow(() -> new AssertionError(result.toString()));
  }

  @Test
  void aProgramIsLoadedFromItsBytes() {
    VeraProgram loaded = VeraProgram.load(PROGRAM.wasm());
    assertEquals(PROGRAM.functions(), loaded.functions());
    try (VeraInstance instance = loaded.instantiate()) {
      assertEquals(new VeraValue.Int(3), value(instance.call("divide", 7L, 2L)));
      assertEquals(
          TrapKind.DIVIDE_BY_ZERO, instance.call("divide", 7L, 0L).trap().orElseThrow().kind());
    }
    byte[] cut = Arrays.copyOf(PROGRAM.wasm(), PROGRAM.wasm().length / 2);
    assertThrows(IllegalArgumentException.class, () -> VeraProgram.load(cut));
  }

  @Test
  void theExampleOfTheDocumentationDoesWhatItSays() {
    assertEquals(
        List.of(
            "Text[value=to] Int[value=2]",
            "Text[value=be] Int[value=2]",
            "Text[value=or] Int[value=1]",
            "Text[value=not] Int[value=1]",
            "held: 1",
            "be: Int[value=2]",
            "let go: 0"),
        EmbeddingExample.run());
  }

  @Test
  void structuredValuesGoInAndComeOut() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      VeraValue circle =
          new VeraValue.Data(
              "Circle", List.of(new VeraValue.Float64(1.5), new VeraValue.Bool(true)));
      assertEquals("Circle(3.0, true)", text(instance.call("scale", circle, 2.0)));
      VeraValue named =
          new VeraValue.Data(
              "Named", List.of(new VeraValue.Text("a\nb"), new VeraValue.Data("None", List.of())));
      assertEquals("Named(\"a\\nb!\", Some(Dot))", text(instance.call("scale", named, 2.0)));
    }
  }

  private static String text(ExecutionResult result) {
    return ValueText.nested(value(result));
  }

  @Test
  void aResultHoldsItsHandlesUntilItIsClosed() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      ExecutionResult result = instance.call("nested", 3);
      assertEquals("Map{\"outer\": Map{3: Set{\"leaf\"}}}", text(result));
      instance.collect();
      assertEquals(new StoreSizes(2, 1, 0), instance.storeSizes());
      VeraMap map = (VeraMap) value(result);
      result.close();
      instance.collect();
      assertEquals(StoreSizes.NONE, instance.storeSizes());
      assertThrows(IllegalStateException.class, map::size);
    }
  }

  @Test
  void decimalsComeOutAsNumbersAndText() {
    try (VeraInstance instance = PROGRAM.instantiate();
        ExecutionResult result = instance.call("price", "12.50")) {
      assertEquals("Tuple(12.50, 7)", text(result));
    }
  }

  @Test
  void outputIsCapturedForEachCall() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      ExecutionResult result = instance.call("greet", "wörld");
      assertEquals("hello wörld", result.stdout());
      assertEquals("log", result.stderr());
      assertEquals("hello x", instance.call("greet", "x").stdout());
    }
  }

  @Test
  void exitIsNoTrap() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      ExecutionResult result = instance.call("leave", 3);
      assertEquals(3, result.exitCode().orElseThrow());
      assertTrue(result.ok());
      assertEquals(new VeraValue.Int(4), value(instance.call("deep", 4)));
    }
  }

  @Test
  void aTrapSaysWhereAndLeavesTheInstanceUsable() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      Trap trap = instance.call("divide", 1, 0).trap().orElseThrow();
      assertEquals(TrapKind.DIVIDE_BY_ZERO, trap.kind());
      assertEquals("divide", trap.frames().getFirst().function());
      assertEquals("main.vera", trap.frames().getFirst().file());
      assertEquals(new VeraValue.Int(3), value(instance.call("divide", 6, 2)));
    }
  }

  @Test
  void recursionMayGoAMillionDeep() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      assertEquals(new VeraValue.Int(1_000_000), value(instance.call("deep", 1_000_000)));
    }
  }

  @Test
  void limitsTrapAndTheNextCallWorks() {
    Limits memory = Limits.DEFAULT.withMemory(1 << 20);
    try (VeraInstance instance = PROGRAM.instantiate(InstanceOptions.DEFAULT.withLimits(memory))) {
      assertEquals(TrapKind.OUT_OF_MEMORY, kind(instance.call("deep", 200_000)));
      assertEquals(new VeraValue.Int(100), value(instance.call("deep", 100)));
    }
    Limits stack = Limits.DEFAULT.withStack(16 << 20);
    try (VeraInstance instance = PROGRAM.instantiate(InstanceOptions.DEFAULT.withLimits(stack))) {
      assertEquals(TrapKind.STACK_OVERFLOW, kind(instance.call("endless", 1)));
      assertEquals(new VeraValue.Int(100), value(instance.call("deep", 100)));
      instance.verify();
    }
  }

  @Test
  void aCallThatDoesNotEndIsStopped() {
    Limits limits = Limits.DEFAULT.withCallTime(Duration.ofMillis(300));
    try (VeraInstance instance = PROGRAM.instantiate(InstanceOptions.DEFAULT.withLimits(limits))) {
      assertEquals(TrapKind.TIMEOUT, kind(instance.call("forever", 1)));
      assertEquals(new VeraValue.Int(10), value(instance.call("deep", 10)));
    }
  }

  private static TrapKind kind(ExecutionResult result) {
    return result.trap().map(Trap::kind).orElseThrow(() -> new AssertionError(result.toString()));
  }

  @Test
  void wrongArgumentsAreRefused() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      assertThrows(IllegalArgumentException.class, () -> instance.call("nothing"));
      assertThrows(IllegalArgumentException.class, () -> instance.call("deep"));
      assertThrows(IllegalArgumentException.class, () -> instance.call("deep", "three"));
    }
  }

  @Test
  void storesAndHeapStayFlatOverManyCalls() {
    try (VeraInstance instance = PROGRAM.instantiate()) {
      for (int i = 0; i < 300; i++) {
        instance.call("nested", i).close();
      }
      long heap = instance.statistics().heapBytes();
      for (int i = 0; i < 3_000; i++) {
        instance.call("nested", i).close();
      }
      assertEquals(heap, instance.statistics().heapBytes());
      assertTrue(instance.storeSizes().map() < 200, () -> instance.storeSizes().toString());
    }
  }

  @Test
  void aListenerHearsOfCollections() {
    List<CollectionListener.Collection> heard = new ArrayList<>();
    try (VeraInstance instance =
        PROGRAM.instantiate(InstanceOptions.DEFAULT.withListener(heard::add))) {
      instance.call("nested", 1).close();
      instance.collect();
      assertEquals(1, heard.size());
      CollectionListener.Collection collection = heard.getFirst();
      assertEquals(Trigger.EXPLICIT, collection.trigger());
      assertEquals(new StoreSizes(0, 0, 0), collection.after());
      assertEquals(new StoreSizes(4, 2, 0), collection.evicted());
      assertEquals(0, collection.objectsLive());
      assertEquals(6, collection.objectsSwept());
      assertTrue(collection.pauseNanos() >= collection.markNanos());
    }
  }

  @Test
  void errorsAreDiagnostics() {
    VeraCompiler.Result result = VeraCompiler.compile("public fn main(-> @Int)");
    assertEquals(Optional.empty(), result.program());
    assertFalse(result.diagnostics().isEmpty());
  }

  @Test
  void aClosedInstanceRefusesCalls() {
    VeraInstance instance = PROGRAM.instantiate();
    instance.close();
    assertThrows(IllegalStateException.class, () -> instance.call("deep", 1));
  }
}
