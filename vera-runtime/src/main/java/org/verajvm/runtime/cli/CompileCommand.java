package org.verajvm.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.wasm.PrintModule;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.browser.BrowserBundle;
import org.verajvm.runtime.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code vera compile}. */
@Command(name = "compile")
final class CompileCommand extends SourceCommand {
  @Option(names = "-o", paramLabel = "<file>")
  private @Nullable String output;

  @Option(names = "--wat")
  private boolean text;

  /** What to write: a module, or the folder a web server can serve (spec 12.9.5). */
  @Option(names = "--target", paramLabel = "<wasm|browser>", converter = TargetName.class)
  private Target target = Target.WASM;

  /** The forms a compiled program can take. */
  enum Target {
    WASM(".wasm"),
    BROWSER("_browser");

    private final String suffix;

    Target(String suffix) {
      this.suffix = suffix;
    }
  }

  /** Says which names there are when none fits. */
  private static final class TargetName implements ITypeConverter<Target> {
    @Override
    public Target convert(String word) {
      return Arrays.stream(Target.values())
          .filter(target -> target.name().equalsIgnoreCase(word))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'%s' is not 'wasm' or 'browser'".formatted(word)));
    }
  }

  CompileCommand(Console console) {
    super(console);
  }

  @Override
  int work(SourceFile source) {
    Compilation compilation = Compiler.compile(source, modules(source));
    if (compilation.module().isEmpty()) {
      return reject(compilation.diagnostics());
    }
    CompiledModule module = compilation.module().get();
    if (text) {
      return print(compilation, module);
    }
    Optional<Problem> problem = write(module);
    if (problem.isPresent()) {
      return fail(problem.get());
    }
    report(compilation, exports(module));
    return Status.GOOD;
  }

  private int print(Compilation compilation, CompiledModule module) {
    String wat = PrintModule.print(module.module());
    if (json()) {
      print(success(compilation, exports(module)).with("wat", wat));
    } else {
      printText(compilation.diagnostics());
      console().out().print(wat);
    }
    return Status.GOOD;
  }

  private Json.Builder success(Compilation compilation, List<String> exports) {
    return answer(true)
        .with("exports", Json.of(exports.stream().map(Json::of).toList()))
        .with("diagnostics", Json.of(List.of()))
        .with("warnings", DiagnosticJson.all(compilation.diagnostics(), Severity.WARNING));
  }

  static List<String> exports(CompiledModule module) {
    return module.description().functions().stream()
        .filter(ProgramInterface.Function::exported)
        .map(ProgramInterface.Function::name)
        .toList();
  }

  private String place() {
    if (output != null) {
      return output;
    }
    String stem = file().endsWith(".vera") ? file().substring(0, file().length() - 5) : file();
    return stem + target.suffix;
  }

  private Optional<Problem> write(CompiledModule module) {
    try {
      Path path = console().directory().resolve(place());
      byte[] bytes = module.bytes().toArray();
      switch (target) {
        case WASM -> Files.write(path, bytes);
        case BROWSER -> writeFolder(path, BrowserBundle.of(bytes));
      }
      return Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.of(Problem.usage("cannot write " + place()));
    }
  }

  private static void writeFolder(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private void report(Compilation compilation, List<String> exports) {
    if (json()) {
      print(success(compilation, exports));
      return;
    }
    printText(compilation.diagnostics());
    if (!quiet()) {
      String noun = exports.size() == 1 ? "function" : "functions";
      console().line("Compiled: %s (%d %s exported)".formatted(place(), exports.size(), noun));
    }
  }
}
