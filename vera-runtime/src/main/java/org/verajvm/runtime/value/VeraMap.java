package org.verajvm.runtime.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Map that a program returned. It keeps the map alive until it is closed. */
public non-sealed interface VeraMap extends VeraValue.Handle {
  int size();

  /** The value of a key, given as a value of the key's type. */
  Optional<VeraValue> get(VeraValue key);

  /** All entries in order of insertion. */
  List<Map.Entry<VeraValue, VeraValue>> entries();
}
