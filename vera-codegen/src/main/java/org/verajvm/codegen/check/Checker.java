package org.verajvm.codegen.check;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.syntax.Program;

/** Checks a program: modules, names, types, effects and exhaustiveness. */
public final class Checker {
  private Checker() {}

  /**
   * Checks a main file and everything it imports.
   *
   * @param main a file that parsed without errors
   * @param modules finds the modules it imports
   */
  public static CheckResult check(Program main, ModuleResolver modules) {
    return new CheckResult(List.of(), Optional.empty(), List.of());
  }
}
