package org.verajvm.runtime.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticText;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.json.JsonText;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that works on one file. */
abstract class SourceCommand implements Callable<Integer> {
  /** How a WebAssembly module begins. */
  private static final byte[] MAGIC = {0, 'a', 's', 'm'};

  private final Console console;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--quiet")
  private boolean quiet;

  @Parameters(index = "0", paramLabel = "<file>")
  private String file = "";

  SourceCommand(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() {
    return switch (SourceLoader.bytes(console.directory(), file)) {
      case Attempt.Done<byte[]>(byte[] bytes) ->
          isModule(bytes) ? workCompiled(bytes) : work(bytes);
      case Attempt.Failed<byte[]>(Problem problem) -> fail(problem);
    };
  }

  private int work(byte[] bytes) {
    return switch (SourceLoader.source(file, bytes)) {
      case Attempt.Done<SourceFile>(SourceFile source) -> work(source);
      case Attempt.Failed<SourceFile>(Problem problem) -> fail(problem);
    };
  }

  private static boolean isModule(byte[] bytes) {
    return Arrays.mismatch(bytes, MAGIC) == MAGIC.length;
  }

  /** Does the work; the exit status. */
  abstract int work(SourceFile source);

  /** Does the work on a compiled module, where a command can. */
  int workCompiled(byte[] wasm) {
    return fail(
        Problem.usage("is a compiled module, and this command works on source text: " + file));
  }

  final Console console() {
    return console;
  }

  final String file() {
    return file;
  }

  final boolean json() {
    return json;
  }

  final boolean quiet() {
    return quiet;
  }

  final FileModules modules(SourceFile source) {
    return new FileModules(console.directory(), source);
  }

  /** The start of every JSON answer. */
  final Json.Builder answer(boolean ok) {
    return Json.object().with("ok", ok).with("file", file);
  }

  final void print(Json.Builder answer) {
    console.line(JsonText.indented(answer.build()));
  }

  /** Reports a problem that has no place in the source. */
  final int fail(Problem problem) {
    return fail(problem, List.of());
  }

  /** Reports a problem after the warnings that may be its cause. */
  final int fail(Problem problem, List<Diagnostic> warnings) {
    if (json) {
      print(
          answer(false)
              .with("diagnostics", Json.of(List.of(DiagnosticJson.of(problem))))
              .with("warnings", DiagnosticJson.all(warnings, Severity.WARNING)));
    } else {
      printText(warnings);
      console.err().flush();
      console.error("Error: " + problem.message());
    }
    return problem.status();
  }

  /** Reports errors and warnings as JSON, or as text on stderr. */
  final int reject(List<Diagnostic> diagnostics) {
    if (json) {
      print(
          answer(false)
              .with("diagnostics", DiagnosticJson.all(diagnostics, Severity.ERROR))
              .with("warnings", DiagnosticJson.all(diagnostics, Severity.WARNING)));
    } else {
      printText(diagnostics);
    }
    return Status.PROGRAM;
  }

  final void printText(List<Diagnostic> diagnostics) {
    console.err().print(DiagnosticText.render(diagnostics));
  }
}
