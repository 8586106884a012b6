package org.verajvm.runtime.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.builtin.BuiltinTable;
import org.verajvm.codegen.builtin.HostImport;

class HostFunctionsTest {
  private static final List<String> OF_THE_COLLECTOR =
      List.of(
          "host_decref_handle",
          "host_trace_handle",
          "host_gc_event",
          "host_verify_handle",
          "trap",
          "trap_message");

  @Test
  void everyHostRowOfTheBuiltinTableHasAnImplementation() {
    List<String> missing =
        BuiltinTable.hostImports().stream()
            .map(HostImport::name)
            .filter(name -> HostFunctions.find(name).isEmpty())
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void theCollectorsImportsHaveImplementations() {
    for (String name : OF_THE_COLLECTOR) {
      assertTrue(HostFunctions.find(name).isPresent(), name);
    }
  }

  @Test
  void anUnknownImportHasNone() {
    assertTrue(HostFunctions.find("no_such_function").isEmpty());
  }
}
