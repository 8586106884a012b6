package org.verajvm.runtime.host;

import java.util.Optional;
import org.verajvm.codegen.core.TrapKind;

/** What the collector calls, and how a program stops. */
final class RuntimeFunctions {
  private RuntimeFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "host_decref_handle" -> HostFunctions.DESTRUCTOR;
          case "host_trace_handle" -> RuntimeFunctions::trace;
          case "host_verify_handle" -> RuntimeFunctions::verify;
          case "host_gc_event" -> RuntimeFunctions::collectorEvent;
          case "trap" -> RuntimeFunctions::trap;
          case "trap_message" -> RuntimeFunctions::trapMessage;
          default -> null;
        });
  }

  static long evict(Guest guest, long[] arguments) {
    guest.stores().evict((int) arguments[0], (int) arguments[1]);
    return 0;
  }

  private static long trace(Guest guest, long[] arguments) {
    guest.stores().trace((int) arguments[0], (int) arguments[1], bits -> guest.mark((int) bits));
    return 0;
  }

  private static long verify(Guest guest, long[] arguments) {
    if (!guest.stores().contains((int) arguments[0], (int) arguments[1])) {
      throw new IllegalStateException(
          "internal error: a live handle of kind "
              + arguments[0]
              + " names no entry: "
              + Integer.toHexString((int) arguments[1]));
    }
    return 0;
  }

  private static long collectorEvent(Guest guest, long[] arguments) {
    guest.collectorEvent((int) arguments[0]);
    return 0;
  }

  private static long trap(Guest guest, long[] arguments) {
    throw GuestStop.atSite(kind(arguments[0]), (int) arguments[1]);
  }

  private static long trapMessage(Guest guest, long[] arguments) {
    throw GuestStop.withMessage(kind(arguments[0]), guest.memory().text((int) arguments[1]));
  }

  private static TrapKind kind(long code) {
    return TrapKind.values()[(int) code];
  }
}
