package org.verajvm.conformance.differential;

import java.nio.file.Path;

/** Something that checks and runs a program. */
public interface Implementation {
  /** Compiles a file and calls its {@code main}. */
  Reply run(Path file);

  /** Checks a file; {@link Reply.Refused} with its errors, which may be none. */
  Reply.Refused check(Path file);
}
