package org.verajvm.runtime.host;

import java.util.Optional;
import org.verajvm.runtime.store.FloatText;

/** Float64 from and to decimal text (spec 9.6.15, 9.7.1). */
final class FloatFunctions {
  private FloatFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "float_from_numeral" ->
              (guest, a) ->
                  Double.doubleToRawLongBits(Double.parseDouble(guest.memory().text((int) a[0])));
          case "float_shortest_text" ->
              (guest, a) ->
                  guest.memory().newString(FloatText.format(Double.longBitsToDouble(a[0])));
          default -> null;
        });
  }
}
