package org.verajvm.conformance;

import java.nio.file.Path;
import java.util.List;

/** Something that compiles and runs Vera programs: the JVM host, a browser. */
public interface Host {
  /** The host's name in reports. */
  String name();

  /** Everything that checking the program reports, sorted; its imports are found beside it. */
  List<DiagnosticMark> check(Path main);

  /** Compiles the program whose main file is {@code main}; its imports are found beside it. */
  HostedProgram compile(Path main);
}
