package org.verajvm.runtime.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.Compiler;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Visibility;
import org.verajvm.runtime.CollectionListener;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.InstanceOptions;
import org.verajvm.runtime.Limits;
import org.verajvm.runtime.Trap;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.VeraProgram;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.store.FloatText;
import org.verajvm.runtime.value.ValueText;
import org.verajvm.runtime.value.VeraValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code vera run}. */
@Command(name = "run")
final class RunCommand extends SourceCommand {
  private final Optional<List<String>> words;

  @Option(names = "--fn", paramLabel = "<name>")
  private @Nullable String function;

  @Option(
      names = "--stats",
      arity = "0..1",
      paramLabel = "json",
      parameterConsumer = StatisticsForm.class)
  private @Nullable String statistics;

  private final CollectionTally tally = new CollectionTally();

  @Option(names = "--max-memory", paramLabel = "<size>")
  private @Nullable String maxMemory;

  @Option(names = "--timeout", paramLabel = "<time>")
  private @Nullable String timeout;

  @Option(names = "--gc-at-exit")
  private boolean collectAtExit;

  @Option(names = "--gc-stress")
  private boolean stress;

  @Option(names = "--gc-verify")
  private boolean verify;

  /** Takes the form only: a word that is none is the file. */
  private static final class StatisticsForm implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
      boolean form =
          !words.isEmpty() && (words.peek().equals("json") || words.peek().equals("text"));
      option.setValue(form ? words.pop() : "text");
    }
  }

  /**
   * @param words what follows {@code --}
   */
  RunCommand(Console console, Optional<List<String>> words) {
    super(console);
    this.words = words;
  }

  @Override
  int work(SourceFile source) {
    return switch (limits()) {
      case Attempt.Failed<Limits>(Problem problem) -> fail(problem);
      case Attempt.Done<Limits>(Limits limits) -> {
        Compilation compilation = Compiler.compile(source, modules(source));
        yield compilation.module().isEmpty()
            ? reject(compilation.diagnostics())
            : enter(
                Optional.of(source),
                VeraProgram.of(compilation.module().get(), cache()),
                compilation.diagnostics(),
                limits);
      }
    };
  }

  @Override
  int workCompiled(byte[] wasm) {
    return switch (limits()) {
      case Attempt.Failed<Limits>(Problem problem) -> fail(problem);
      case Attempt.Done<Limits>(Limits limits) ->
          switch (load(wasm)) {
            case Attempt.Failed<VeraProgram>(Problem problem) -> fail(problem);
            case Attempt.Done<VeraProgram>(VeraProgram program) ->
                enter(Optional.empty(), program, List.of(), limits);
          };
    };
  }

  private Attempt<VeraProgram> load(byte[] wasm) {
    try {
      return new Attempt.Done<>(VeraProgram.load(wasm, cache()));
    } catch (IllegalArgumentException e) {
      return new Attempt.Failed<>(Problem.program("cannot run " + file() + ": " + e.getMessage()));
    }
  }

  private Attempt<Limits> limits() {
    Limits limits = Limits.DEFAULT;
    if (statistics != null && !statistics.equals("text") && !statistics.equals("json")) {
      return bad("--stats", statistics);
    }
    if (maxMemory != null) {
      Optional<Long> bytes = Sizes.bytes(maxMemory);
      if (bytes.isEmpty()) {
        return bad("--max-memory", maxMemory);
      }
      limits = limits.withMemory(bytes.get());
    }
    if (timeout != null) {
      Optional<Duration> time = Sizes.time(timeout);
      if (time.isEmpty()) {
        return bad("--timeout", timeout);
      }
      limits = limits.withCallTime(time.get());
    }
    return new Attempt.Done<>(limits);
  }

  private static Attempt<Limits> bad(String option, String value) {
    return new Attempt.Failed<>(Problem.usage("bad value of " + option + ": " + value));
  }

  /**
   * @param source absent for a module that was compiled before
   */
  private int enter(
      Optional<SourceFile> source,
      VeraProgram program,
      List<Diagnostic> diagnostics,
      Limits limits) {
    return switch (EntryPoint.find(
        program, diagnostics, Optional.ofNullable(function), words.orElse(List.of()))) {
      case Attempt.Failed<EntryPoint>(Problem problem) ->
          fail(source.flatMap(this::privateFunction).orElse(problem), diagnostics);
      case Attempt.Done<EntryPoint>(EntryPoint entry) -> {
        printNotes(diagnostics);
        printChoice(entry.function().name());
        yield execute(program, entry, options(limits, entry), diagnostics);
      }
    };
  }

  private Optional<Problem> privateFunction(SourceFile source) {
    return Optional.ofNullable(function)
        .filter(name ->
            Parser.parse(source).program().declarations().stream()
                .anyMatch(each -> isPrivate(each, name)))
        .map(name ->
            Problem.usage(
                "Function '%s' is private and cannot be called: declare it `public fn %s`."
                    .formatted(name, name)));
  }

  private static boolean isPrivate(Declaration declaration, String name) {
    return declaration instanceof Declaration.Function each
        && each.name().text().equals(name)
        && each.visibility().equals(Optional.of(Visibility.PRIVATE));
  }

  /** That another function than main runs is said, as nobody asked for it. */
  private void printChoice(String name) {
    if (function == null && !name.equals("main")) {
      console().error("Note: no public 'main'; running public function '" + name + "'.");
    }
  }

  private Optional<java.nio.file.Path> cache() {
    return Cache.folder(console());
  }

  private void printNotes(List<Diagnostic> diagnostics) {
    if (!json()) {
      printText(diagnostics);
      console().err().flush();
    }
  }

  private InstanceOptions options(Limits limits, EntryPoint entry) {
    return InstanceOptions.DEFAULT
        .withLimits(limits)
        .withStdin(console().in())
        .withArguments(entry.environmentArguments())
        .withVariables(console().variables())
        .withDirectory(console().directory())
        .withListener(statistics == null ? CollectionListener.NONE : tally)
        .withDebugging(stress, verify);
  }

  private int execute(
      VeraProgram program,
      EntryPoint entry,
      InstanceOptions options,
      List<Diagnostic> diagnostics) {
    LineEndingOutput out = new LineEndingOutput(console().out());
    LineEndingOutput err = new LineEndingOutput(console().err());
    InstanceOptions streams = json() ? options : options.withOutput(out, err);
    try (VeraInstance instance = program.instantiate(streams);
        ExecutionResult result = instance.call(entry.function().name(), entry.values().toArray())) {
      if (collectAtExit) {
        instance.collect();
      }
      out.endLine();
      console().out().flush();
      err.endLine();
      if (json()) {
        printJson(entry, result, diagnostics);
      } else {
        printText(result);
      }
      printStatistics(instance);
      return status(result);
    }
  }

  private void printStatistics(VeraInstance instance) {
    if (statistics != null) {
      console()
          .error(
              statistics.equals("json")
                  ? StatisticsText.json(instance.storeSizes(), instance.statistics(), tally)
                  : StatisticsText.table(instance.storeSizes(), instance.statistics(), tally));
    }
  }

  private static int status(ExecutionResult result) {
    return result.exitCode().orElse(result.ok() ? Status.GOOD : Status.PROGRAM);
  }

  private void printText(ExecutionResult result) {
    result.trap().ifPresent(trap -> console().err().print(TrapText.render(trap)));
    result
        .value()
        .filter(value -> value != VeraValue.Unit.UNIT)
        .ifPresent(value -> console().line(ValueText.result(value)));
    result.trap().flatMap(Trap::cause).ifPresent(this::printCause);
  }

  private void printCause(Throwable cause) {
    if (console().variables().apply("VERA_DEBUG").isPresent()) {
      cause.printStackTrace(console().err());
    }
  }

  private void printJson(EntryPoint entry, ExecutionResult result, List<Diagnostic> diagnostics) {
    Json.Builder answer = answer(result.ok());
    result
        .trap()
        .ifPresentOrElse(
            trap -> answer.with("diagnostics", Json.of(List.of(DiagnosticJson.of(trap)))),
            () ->
                answer
                    .with("function", entry.function().name())
                    .with("value", value(result.value())));
    if (result.ok() || !result.stdout().isEmpty()) {
      answer.with("stdout", result.stdout());
    }
    if (!result.stderr().isEmpty()) {
      answer.with("stderr", result.stderr());
    }
    result.exitCode().ifPresent(code -> answer.with("exit_code", code));
    if (!diagnostics.isEmpty()) {
      answer.with("warnings", DiagnosticJson.all(diagnostics, Severity.WARNING));
    }
    print(answer);
  }

  /** Scalars as numbers, a string as itself, anything structured as the text of the value. */
  private static Json value(Optional<VeraValue> result) {
    if (result.isEmpty() || result.get() == VeraValue.Unit.UNIT) {
      return Json.Nothing.NULL;
    }
    return switch (result.get()) {
      case VeraValue.Int number -> Json.of(number.value());
      case VeraValue.Nat number -> Json.of(number.bits());
      case VeraValue.Byte number -> Json.of(number.value());
      case VeraValue.Bool bool -> Json.of(bool.value() ? 1 : 0);
      case VeraValue.Float64 number -> new Json.Number(jsonNumber(number.value()));
      case VeraValue.Text text -> Json.of(text.value());
      default -> Json.of(ValueText.nested(result.get()));
    };
  }

  private static String jsonNumber(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    return FloatText.format(value);
  }
}
