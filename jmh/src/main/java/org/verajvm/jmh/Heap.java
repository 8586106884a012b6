package org.verajvm.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.codegen.gc.Statistic;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.host.Environment;
import org.verajvm.runtime.host.TextInput;
import org.verajvm.runtime.host.jvm.EngineInstance;
import org.verajvm.runtime.host.jvm.EngineModule;
import org.verajvm.runtime.host.jvm.Outcome;

/**
 * An instance of the benchmarks' program. Its functions run on the calling thread and answer
 * references, so that neither a change of thread nor a conversion of values is measured.
 */
final class Heap {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MARKED = 1;
  private static final int END = 2;
  private static final int WARM_UP_ROUNDS = 1500;
  private static final int WARM_UP_SIZE = 300;
  private static final long MEMORY = 2L << 30;

  /** Where an object's first field lies. */
  private static final int PAYLOAD = 8;

  private final EngineInstance engine;
  private long begun;
  private long marked;
  private long ended;

  Heap() {
    CompiledModule compiled =
        Compiler.compile(new SourceFile("heap.vera", source()), ModuleResolver.NONE)
            .module()
            .orElseThrow();
    EngineModule module =
        EngineModule.load(compiled.bytes().toArray(), EngineModule.Mode.COMPILED, Optional.empty());
    engine =
        new EngineInstance(
            module,
            environment(),
            MEMORY,
            compiled.description().wellKnown().string(),
            this::collectorEvent);
  }

  private static String source() {
    try (InputStream resource = Heap.class.getResourceAsStream("heap.vera")) {
      if (resource == null) {
        throw new IllegalStateException("internal error: heap.vera is missing");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("internal error: heap.vera cannot be read", e);
    }
  }

  private static Environment environment() {
    return new Environment(
        new TextInput(InputStream.nullInputStream()),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        List.of(),
        name -> Optional.empty(),
        Path.of(""),
        new Random(1),
        InstantSource.system());
  }

  private void collectorEvent(int phase) {
    // Processor time: on a machine that is shared, others' turns are not the collector's cost.
    long now = THREADS.getCurrentThreadCpuTime();
    switch (phase) {
      case MARKED -> marked = now;
      case END -> ended = now;
      default -> begun = now;
    }
  }

  /** Calls a function of the program: its one word. */
  long call(String function, long... arguments) {
    return switch (engine.call(function, arguments)) {
      case Outcome.Returned returned -> returned.word();
      case Outcome.Exited exited -> throw new IllegalStateException(exited.toString());
      case Outcome.Stopped stopped -> throw new IllegalStateException(stopped.toString());
    };
  }

  /** Keeps an object alive; the root's slot. */
  int hold(long reference) {
    return (int) engine.callRuntime("vera.gc_root_add", reference);
  }

  /** The object that a root holds. */
  long held(int root) {
    return engine.callRuntime("vera.gc_root_get", root);
  }

  void release(int root) {
    engine.callRuntime("vera.gc_root_remove", root);
  }

  /** An object's reference field. */
  long field(long reference, int position) {
    return engine.readInt((int) reference + PAYLOAD + 4 * position);
  }

  /** Lets the JVM compile the collector and one of the program's functions. */
  void warmUp(String function) {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      call(function, WARM_UP_SIZE);
      collect();
    }
  }

  void collect() {
    engine.callRuntime("vera.gc_collect");
  }

  /** Processor time the last collection took to mark. */
  long markNanos() {
    return marked - begun;
  }

  /** Processor time the last collection took to sweep, evictions included. */
  long sweepNanos() {
    return ended - marked;
  }

  long statistic(Statistic statistic) {
    return engine.callRuntime("vera.gc_stat", statistic.code());
  }
}
