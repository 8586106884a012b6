package org.verajvm.codegen.check;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.BuiltinTable;

/** The library is ours, so an error in it is a bug that this test finds before a program does. */
class LibrarySourcesTest {

  @TestFactory
  Stream<DynamicTest> everyLibraryFunctionChecks() {
    return BuiltinTable.rows().stream()
        .map(Builtin::lowering)
        .filter(Builtin.Lowering.Library.class::isInstance)
        .map(lowering -> ((Builtin.Lowering.Library) lowering).function())
        .distinct()
        .map(name ->
            DynamicTest.dynamicTest(
                name, () -> Prelude.get().checked(Prelude.libraryFunction(name))));
  }
}
