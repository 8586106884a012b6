package org.verajvm.runtime;

import java.time.Duration;
import java.util.Optional;

/** Interrupts the thread that made it when the time is up, unless it is closed before. */
final class Deadline implements AutoCloseable {
  private final Thread guest = Thread.currentThread();
  private final Optional<Thread> watcher;
  private boolean closed;
  private boolean expired;

  Deadline(Optional<Duration> time) {
    watcher = time.map(this::watch);
  }

  private Thread watch(Duration time) {
    Thread thread = new Thread(null, () -> await(time), "vera-deadline", 1 << 18);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void await(Duration time) {
    try {
      Thread.sleep(time);
      expire();
    } catch (InterruptedException e) {
      // Closed in time.
    }
  }

  private synchronized void expire() {
    if (!closed) {
      expired = true;
      guest.interrupt();
    }
  }

  synchronized boolean expired() {
    return expired;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (expired) {
        Thread.interrupted();
      }
    }
    watcher.ifPresent(Thread::interrupt);
  }
}
