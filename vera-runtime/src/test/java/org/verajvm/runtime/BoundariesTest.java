package org.verajvm.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class BoundariesTest {
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .withImportOption(location -> !location.contains("/quick-test/"))
          .importPackages("org.verajvm.runtime");

  @Test
  void onlyOnePackageNamesTheEngine() {
    onlyWithin("org.verajvm.runtime.host.jvm", "com.dylibso..");
  }

  @Test
  void onlyOnePackageNamesTheJsonLibrary() {
    onlyWithin("org.verajvm.runtime.json", "com.fasterxml..");
  }

  @Test
  void onlyTheCommandLineNamesItsLibrary() {
    onlyWithin("org.verajvm.runtime.cli", "picocli..");
  }

  private static void onlyWithin(String owner, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(owner)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(RUNTIME);
  }
}
