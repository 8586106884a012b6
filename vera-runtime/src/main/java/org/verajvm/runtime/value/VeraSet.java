package org.verajvm.runtime.value;

import java.util.List;

/** A Set that a program returned. It keeps the set alive until it is closed. */
public non-sealed interface VeraSet extends VeraValue.Handle {
  int size();

  boolean contains(VeraValue element);

  /** All elements in order of insertion. */
  List<VeraValue> elements();
}
