package org.verajvm.runtime.host;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.core.TrapKind;

/** The operations of IO and Random (spec 9.5.1, 7.7). */
final class InputOutputFunctions {
  private InputOutputFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "print" -> (guest, a) -> write(guest, guest.environment().stdout(), a[0]);
          case "stderr" -> (guest, a) -> write(guest, guest.environment().stderr(), a[0]);
          case "read_line" -> InputOutputFunctions::readLine;
          case "try_read_char" -> InputOutputFunctions::readCharacter;
          case "try_read_file" -> FileFunctions::read;
          case "try_write_file" -> FileFunctions::write;
          case "try_get_env" -> InputOutputFunctions::variable;
          case "args" -> InputOutputFunctions::arguments;
          case "exit" -> InputOutputFunctions::exit;
          case "sleep" -> InputOutputFunctions::sleep;
          case "time" -> (guest, a) -> guest.environment().clock().millis();
          case "random_int" -> InputOutputFunctions::randomInt;
          case "random_float" ->
              (guest, a) -> Double.doubleToRawLongBits(guest.environment().random().nextDouble());
          case "random_bool" -> (guest, a) -> guest.environment().random().nextBoolean() ? 1 : 0;
          default -> null;
        });
  }

  private static long write(Guest guest, OutputStream stream, long string) {
    try {
      stream.write(guest.memory().utf8((int) string));
      return 0;
    } catch (IOException e) {
      throw failure("cannot write output", e);
    }
  }

  private static long readLine(Guest guest, long[] arguments) {
    try {
      guest.environment().stdout().flush();
      return guest.memory().newString(guest.environment().stdin().readLine());
    } catch (IOException e) {
      throw failure("cannot read input", e);
    }
  }

  private static long readCharacter(Guest guest, long[] arguments) {
    try {
      guest.environment().stdout().flush();
      byte[] character = guest.environment().stdin().readCharacter();
      return character.length == 0
          ? failed(guest, arguments[0], "EOF")
          : succeeded(guest, arguments[0], character);
    } catch (IOException e) {
      return failed(guest, arguments[0], String.valueOf(e.getMessage()));
    }
  }

  private static long variable(Guest guest, long[] arguments) {
    String name = guest.memory().text((int) arguments[0]);
    Optional<String> value = guest.environment().variables().apply(name);
    if (value.isEmpty()) {
      return 0;
    }
    guest.memory().writeLong((int) arguments[1], reference(guest.memory().newString(value.get())));
    return 1;
  }

  private static long arguments(Guest guest, long[] arguments) {
    List<String> words = guest.environment().arguments();
    ArrayWriter array = new ArrayWriter(guest.memory(), (int) arguments[0], words.size());
    words.forEach(word -> array.add(guest.memory().newString(word)));
    return array.array();
  }

  private static long exit(Guest guest, long[] arguments) {
    throw GuestStop.exit(arguments[0]);
  }

  private static long sleep(Guest guest, long[] arguments) {
    try {
      guest.environment().stdout().flush();
      Thread.sleep(arguments[0] < 0 ? Long.MAX_VALUE : arguments[0]);
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GuestStop.withMessage(TrapKind.TIMEOUT, "Interrupted while sleeping");
    } catch (IOException e) {
      throw failure("cannot write output", e);
    }
  }

  private static long randomInt(Guest guest, long[] arguments) {
    long low = arguments[0];
    long high = arguments[1];
    if (low > high) {
      throw GuestStop.withMessage(
          TrapKind.HOST_FAILURE, "random_int: the range " + low + " to " + high + " is empty");
    }
    return high == Long.MAX_VALUE
        ? low == Long.MIN_VALUE
            ? guest.environment().random().nextLong()
            : guest.environment().random().nextLong(low - 1, high) + 1
        : guest.environment().random().nextLong(low, high + 1);
  }

  static long succeeded(Guest guest, long scratch, byte[] utf8) {
    guest.memory().writeLong((int) scratch, reference(guest.memory().newString(utf8)));
    return 1;
  }

  static long failed(Guest guest, long scratch, String message) {
    guest.memory().writeLong((int) scratch, reference(guest.memory().newString(message)));
    return 0;
  }

  private static long reference(int address) {
    return address & 0xFFFF_FFFFL;
  }

  private static GuestStop failure(String what, IOException cause) {
    return GuestStop.withMessage(TrapKind.HOST_FAILURE, what + ": " + cause.getMessage());
  }
}
