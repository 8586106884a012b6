package org.verajvm.codegen.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.verajvm.codegen.check.CheckResult;
import org.verajvm.codegen.check.Checker;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.codegen.core.lower.LowerToCore;
import org.verajvm.codegen.core.mono.Monomorphize;
import org.verajvm.codegen.core.verify.CoreVerifier;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.SourceFile;

/** A program's way from source to monomorphic Core, verified on arrival. */
final class CoreOf {
  final MonomorphicProgram program;
  final List<Diagnostic> diagnostics = new ArrayList<>();

  CoreOf(String source) {
    CheckResult checked =
        Checker.check(
            Parser.parse(new SourceFile("test.vera", source)).program(), ModuleResolver.NONE);
    assertEquals(List.of(), checked.diagnostics().stream().map(Diagnostic::description).toList());
    Translated<CoreProgram> core = LowerToCore.lower(checked.program().orElseThrow());
    Translated<MonomorphicProgram> monomorphic = Monomorphize.monomorphize(core.program());
    diagnostics.addAll(core.diagnostics());
    diagnostics.addAll(monomorphic.diagnostics());
    program = monomorphic.program();
    assertEquals(List.of(), CoreVerifier.verify(program));
  }

  List<DiagnosticCode> codes() {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }

  CoreFunction function(String name) {
    CoreFunction found = program.functions().get(new FunctionId("", name));
    if (found == null) {
      throw new AssertionError("no function " + name + " among " + program.functions().keySet());
    }
    return found;
  }

  /** Every expression in a function's body. */
  List<CoreExpression> expressions(String name) {
    List<CoreExpression> all = new ArrayList<>();
    Deque<CoreExpression> pending = new ArrayDeque<>();
    pending.push(function(name).body());
    while (!pending.isEmpty()) {
      CoreExpression next = pending.pop();
      all.add(next);
      CoreChildren.of(next).forEach(pending::push);
    }
    return all;
  }

  <T extends CoreExpression> List<T> all(String name, Class<T> kind) {
    return expressions(name).stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
