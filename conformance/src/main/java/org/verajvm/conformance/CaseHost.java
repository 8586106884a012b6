package org.verajvm.conformance;

/** Something that can compile and run a case: the JVM host, a browser. */
public interface CaseHost {
  /** The host's name in reports. */
  String name();

  /** Compiles the case and makes its calls. */
  CaseObservation observe(ConformanceCase subject, Pass pass);
}
