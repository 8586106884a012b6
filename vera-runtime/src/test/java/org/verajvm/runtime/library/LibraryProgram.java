package org.verajvm.runtime.library;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.VeraProgram;
import org.verajvm.runtime.value.VeraValue;

/** A program of one-line functions, compiled once and called many times. */
final class LibraryProgram {
  private final VeraInstance instance;

  private LibraryProgram(VeraInstance instance) {
    this.instance = instance;
  }

  /**
   * @param functions such as {@code "split(@String, @String -> @Array<String>) =
   *     string_split(@String.1, @String.0)"}
   */
  static LibraryProgram of(String... functions) {
    StringBuilder text = new StringBuilder();
    for (String function : functions) {
      List<String> parts = List.of(function.split(" = ", 2));
      text.append("public fn ")
          .append(parts.getFirst())
          .append(" requires(true) ensures(true) effects(pure) { ")
          .append(parts.getLast())
          .append(" }\n");
    }
    Compilation compilation =
        Compiler.compile(new SourceFile("test.vera", text.toString()), ModuleResolver.NONE);
    CompiledModule module =
        compilation
            .module()
            .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
    return new LibraryProgram(VeraProgram.of(module, Optional.empty()).instantiate());
  }

  VeraValue call(String function, Object... arguments) {
    ExecutionResult result = instance.call(function, arguments);
    return result.value().orElseThrow(() -> new AssertionError(result.trap().toString()));
  }

  String text(String function, Object... arguments) {
    return ((VeraValue.Text) call(function, arguments)).value();
  }

  boolean bool(String function, Object... arguments) {
    return ((VeraValue.Bool) call(function, arguments)).value();
  }

  long integer(String function, Object... arguments) {
    return ((VeraValue.Int) call(function, arguments)).value();
  }

  List<String> texts(String function, Object... arguments) {
    return ((VeraValue.Array) call(function, arguments))
        .elements().stream().map(element -> ((VeraValue.Text) element).value()).toList();
  }

  static VeraValue data(String constructor, VeraValue... fields) {
    return new VeraValue.Data(constructor, List.of(fields));
  }

  static VeraValue ok(VeraValue value) {
    return data("Ok", value);
  }

  static VeraValue err(String message) {
    return data("Err", new VeraValue.Text(message));
  }
}
