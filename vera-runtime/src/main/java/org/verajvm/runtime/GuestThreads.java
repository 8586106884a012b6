package org.verajvm.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads whose stacks are large enough for deep recursion.
 *
 * <p>A stack is reserved address space: only what a program has used takes memory, until its thread
 * ends. Threads are kept for a while, since starting one takes longer than a short call.
 */
public final class GuestThreads {
  private static final int KEEP_SECONDS = 5;

  private GuestThreads() {}

  /** A thread that runs guests. */
  private static final class GuestThread extends Thread {
    private final long stackBytes;

    GuestThread(Runnable body, long stackBytes) {
      super(null, body, "vera", stackBytes);
      this.stackBytes = stackBytes;
      setDaemon(true);
    }
  }

  /** The pool of each stack size in use. */
  private static final class Pools {
    private static final java.util.Map<Long, ThreadPoolExecutor> BY_STACK =
        new java.util.concurrent.ConcurrentHashMap<>();

    static ThreadPoolExecutor of(long stackBytes) {
      return BY_STACK.computeIfAbsent(
          stackBytes,
          size ->
              new ThreadPoolExecutor(
                  0,
                  Integer.MAX_VALUE,
                  KEEP_SECONDS,
                  TimeUnit.SECONDS,
                  new SynchronousQueue<>(),
                  body -> new GuestThread(body, size)));
    }
  }

  /**
   * Runs a task on a thread with at least that stack, this one if it is such a thread. The task
   * must not throw checked exceptions.
   */
  public static <T> T run(long stackBytes, Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    if (Thread.currentThread() instanceof GuestThread here && here.stackBytes >= stackBytes) {
      future.run();
    } else {
      Pools.of(stackBytes).execute(future);
    }
    return await(future);
  }

  private static <T> T await(FutureTask<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          // The guest is not to be left running behind its caller's back.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@org.jspecify.annotations.Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException exception) {
      return exception;
    }
    return new IllegalStateException("internal error: a checked exception left a guest", cause);
  }
}
