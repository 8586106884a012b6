package org.verajvm.runtime.soak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.Statistics;
import org.verajvm.runtime.VeraCompiler;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.VeraProgram;
import org.verajvm.runtime.store.StoreSizes;
import org.verajvm.runtime.value.VeraValue;

/**
 * An instance that is called again and again as a server would: work that leaves nothing behind,
 * and requests that change the state of one of many sessions, which end after a while.
 */
final class MixedProgram implements AutoCloseable {
  static final int SESSIONS = 50;

  /** Every so many turns the oldest session ends and a new one begins. */
  private static final int SESSION_TURNS = 10;

  private static final VeraProgram PROGRAM = compile();

  private final VeraInstance instance = PROGRAM.instantiate();

  /** What the last call for each session answered: it keeps the session's values alive. */
  private final Deque<ExecutionResult> sessions = new ArrayDeque<>();

  private long calls;

  static VeraProgram program() {
    return PROGRAM;
  }

  private static VeraProgram compile() {
    try (InputStream source = MixedProgram.class.getResourceAsStream("mixed.vera")) {
      return VeraCompiler.compile(new String(source.readAllBytes(), StandardCharsets.UTF_8))
          .program()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ExecutionResult call(String function, Object... arguments) {
    calls++;
    ExecutionResult result = instance.call(function, arguments);
    if (!result.ok()) {
      throw new IllegalStateException(result.trap().toString());
    }
    return result;
  }

  /** Three or four calls. */
  void turn(long number) {
    call("work", number).close();
    try (ExecutionResult before =
        sessions.size() < SESSIONS ? call("open", number) : sessions.removeFirst()) {
      VeraValue session = before.value().orElseThrow();
      sessions.addLast(call("serve", session, number));
      call("summary", session).close();
    }
    if (number % SESSION_TURNS == 0) {
      sessions.removeFirst().close();
    }
  }

  long calls() {
    return calls;
  }

  StoreSizes stores() {
    return instance.storeSizes();
  }

  Statistics statistics() {
    return instance.statistics();
  }

  /** Ends all sessions and collects: nothing may be left. */
  StoreSizes drained() {
    sessions.forEach(ExecutionResult::close);
    sessions.clear();
    instance.collect();
    return instance.storeSizes();
  }

  @Override
  public void close() {
    instance.close();
  }
}
