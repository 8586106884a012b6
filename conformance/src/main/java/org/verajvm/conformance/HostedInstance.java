package org.verajvm.conformance;

import java.util.List;

/** A living instance of a program. */
public interface HostedInstance extends AutoCloseable {
  /** Calls a function, collects with the result held, lets it go and collects again. */
  CallObservation call(String function, List<String> arguments, String stdin);

  @Override
  void close();
}
