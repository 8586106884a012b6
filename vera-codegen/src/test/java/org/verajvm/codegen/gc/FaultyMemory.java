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
    try {
      return method.invoke(actual, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** Accesses so far. */
  long accesses() {
    return accesses;
  }

  /** Fails at the access after so many more; a negative number means never. */
  void failAfter(long more) {
    failAt = more < 0 ? Long.MAX_VALUE : accesses + more + 1;
  }
}
