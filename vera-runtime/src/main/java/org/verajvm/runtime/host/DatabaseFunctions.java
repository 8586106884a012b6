package org.verajvm.runtime.host;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations of DB (spec 9.5.7). Texts and whether they are there cross apart. */
final class DatabaseFunctions {
  private static final int REFERENCE_SHIFT = 2;
  private static final int DESCRIPTOR_MASK = ~7;

  private DatabaseFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "try_database_query" -> DatabaseFunctions::query;
          case "try_database_execute" -> DatabaseFunctions::execute;
          case "database_columns" -> (guest, a) -> guest.database().lastGrid().columns();
          case "database_cells_present" -> DatabaseFunctions::cellsPresent;
          default -> null;
        });
  }

  private static long query(Guest guest, long[] arguments) {
    GuestMemory memory = guest.memory();
    try {
      Database.Grid grid =
          guest.database().query(memory.text((int) arguments[0]), parameters(guest, arguments));
      // The result is an array of strings, as the parameters are.
      int descriptor = memory.readInt((int) arguments[1]) & DESCRIPTOR_MASK;
      ArrayWriter cells = new ArrayWriter(memory, descriptor, grid.cells().size());
      grid.cells().forEach(cell -> cells.add(memory.newString(cell.orElse(""))));
      memory.writeLong((int) arguments[3], cells.array() & 0xFFFF_FFFFL);
      return 1;
    } catch (SQLException e) {
      return failed(guest, arguments, e);
    }
  }

  private static long execute(Guest guest, long[] arguments) {
    GuestMemory memory = guest.memory();
    try {
      long changed =
          guest.database().execute(memory.text((int) arguments[0]), parameters(guest, arguments));
      memory.writeLong((int) arguments[3], changed);
      return 1;
    } catch (SQLException e) {
      return failed(guest, arguments, e);
    }
  }

  private static long failed(Guest guest, long[] arguments, SQLException failure) {
    return InputOutputFunctions.failed(guest, arguments[3], String.valueOf(failure.getMessage()));
  }

  private static List<Optional<String>> parameters(Guest guest, long[] arguments) {
    GuestMemory memory = guest.memory();
    int texts = (int) arguments[1];
    int present = (int) arguments[2];
    List<Optional<String>> parameters = new ArrayList<>();
    for (int i = 0; i < memory.readInt(texts + GuestMemory.AUX); i++) {
      int text = (int) memory.readElement(texts, REFERENCE_SHIFT, i);
      boolean there = memory.readElement(present, 0, i) != 0;
      parameters.add(there ? Optional.of(memory.text(text)) : Optional.empty());
    }
    return parameters;
  }

  private static long cellsPresent(Guest guest, long[] arguments) {
    List<Optional<String>> cells = guest.database().lastGrid().cells();
    ArrayWriter present = new ArrayWriter(guest.memory(), (int) arguments[0], cells.size());
    cells.forEach(cell -> present.add(cell.isPresent() ? 1 : 0));
    return present.array();
  }
}
