package org.verajvm.codegen.gc;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Memory that fails at one access: what a stack overflow or an interrupt looks like to code. */
final class FaultyMemory {
  /** The failure. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private long accesses;
  private long failAt = Long.MAX_VALUE;
  private int watched;

  /** Counts down the writes to the watched word; the access behind the last one fails. */
  private int writesLeft;

  Memory create(MemoryLimits limits) {
    Memory actual = new ByteArrayMemory(limits);
    return (Memory)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Memory.class},
            (proxy, method, arguments) -> access(actual, method, arguments));
  }

  /** Runs what does not count: the observer's own accesses. */
  void undisturbed(Runnable body) {
    long due = failAt - accesses;
    boolean isOff = failAt == Long.MAX_VALUE;
    failAt = Long.MAX_VALUE;
    body.run();
    failAt = isOff ? Long.MAX_VALUE : accesses + due;
  }

  private Object access(Memory actual, Method method, Object[] arguments) throws Throwable {
    if (++accesses == failAt) {
      throw new Fault();
    }
    if (writesLeft > 0 && isWriteToWatched(method, arguments) && --writesLeft == 0) {
      failAt = accesses + 1;
    }
    try {
      return method.invoke(actual, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private boolean isWriteToWatched(Method method, Object[] arguments) {
    return method.getName().startsWith("write") && arguments[0].equals(watched);
  }

  /** Fails at the access that follows the n-th write to a word. */
  void failBehind(int word, int write) {
    watched = word;
    writesLeft = write;
  }

  /** Accesses so far. */
  long accesses() {
    return accesses;
  }

  /** Fails at the access after so many more; a negative number means never. */
  void failAfter(long more) {
    failAt = more < 0 ? Long.MAX_VALUE : accesses + more + 1;
    writesLeft = 0;
  }
}
