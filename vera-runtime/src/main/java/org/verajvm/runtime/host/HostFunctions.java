package org.verajvm.runtime.host;

import java.util.Optional;

/** Every function a module can import, by name. */
public final class HostFunctions {
  /**
   * Evicts the entry of a dead handle, as {@code HostStores.evict} does. A sweep calls it for each
   * one; a host that recognizes it may call the stores without the detour.
   */
  public static final HostFunction DESTRUCTOR = RuntimeFunctions::evict;

  private HostFunctions() {}

  /** The function of that import name. */
  public static Optional<HostFunction> find(String name) {
    return RuntimeFunctions.find(name)
        .or(() -> CollectionFunctions.find(name))
        .or(() -> DecimalFunctions.find(name))
        .or(() -> MathFunctions.find(name))
        .or(() -> FloatFunctions.find(name))
        .or(() -> InputOutputFunctions.find(name))
        .or(() -> NetworkFunctions.find(name))
        .or(() -> DatabaseFunctions.find(name));
  }
}
