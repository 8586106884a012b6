package org.verajvm.runtime.cli;

/** Something, or why there is none. */
sealed interface Attempt<T> {
  record Done<T>(T value) implements Attempt<T> {}

  record Failed<T>(Problem problem) implements Attempt<T> {}
}
