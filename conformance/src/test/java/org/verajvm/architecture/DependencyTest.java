package org.verajvm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The direction of dependencies and what each module never names. */
@AnalyzeClasses(packages = "org.verajvm", importOptions = ImportOption.DoNotIncludeTests.class)
final class DependencyTest {
  private static final String ENGINE = "com.dylibso.chicory..";

  @ArchTest
  static final ArchRule theParserKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage("org.verajvm.parser..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.verajvm.codegen..", "org.verajvm.runtime..", "org.verajvm.conformance..");

  @ArchTest
  static final ArchRule theCompilerKnowsNothingAboveIt =
      noClasses()
          .that()
          .resideInAPackage("org.verajvm.codegen..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.verajvm.runtime..", "org.verajvm.conformance..");

  @ArchTest
  static final ArchRule theRuntimeDoesNotKnowItsTests =
      noClasses()
          .that()
          .resideInAPackage("org.verajvm.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.verajvm.conformance..");

  @ArchTest
  static final ArchRule onlyOnePackageNamesTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.verajvm.runtime.host.jvm..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ENGINE);

  @ArchTest
  static final ArchRule theParserNamesNoFiles =
      noClasses()
          .that()
          .resideInAPackage("org.verajvm.parser..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..");

  @ArchTest
  static final ArchRule theCompilerNamesNoFilesAndNoClock =
      noClasses()
          .that()
          .resideInAPackage("org.verajvm.codegen..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.time..");

  @ArchTest
  static final ArchRule theCompilerAndTheParserDoNotPrint =
      noClasses()
          .that()
          .resideInAnyPackage("org.verajvm.parser..", "org.verajvm.codegen..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest
  static final ArchRule noPackageIsNamedForNothing =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..common..", "..helpers..", "..misc..");
}
