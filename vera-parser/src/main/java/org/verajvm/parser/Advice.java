package org.verajvm.parser;

import java.util.Optional;

/** Knows frequent mistakes at a kind of place, and says how to mend them. */
@FunctionalInterface
interface Advice {
  /** For places where no mistake is more frequent than another. */
  Advice NONE = place -> Optional.empty();

  /** What to write instead, where the mistake is a known one. */
  Optional<String> on(Place place);
}
