package org.verajvm.runtime.cli;

import java.util.Optional;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.CheckResult;
import org.verajvm.codegen.check.Checker;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.format.Formatter;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.ExecutionResult;
import org.verajvm.runtime.InstanceOptions;
import org.verajvm.runtime.Limits;
import org.verajvm.runtime.VeraInstance;
import org.verajvm.runtime.VeraProgram;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.store.StoreSizes;
import org.verajvm.runtime.value.ValueText;
import org.verajvm.runtime.value.VeraValue;

/** Does what one request asks for and fills in its reply. */
final class BatchWork {
  private static final int STATUS_MASK = 0xFF;

  private final BatchRequest request;
  private final ScratchFolder folder;
  private final BatchReply reply;

  BatchWork(BatchRequest request, ScratchFolder folder, BatchReply reply) {
    this.request = request;
    this.folder = folder;
    this.reply = reply;
  }

  void perform() {
    switch (SourceLoader.load(folder.path(), request.entry())) {
      case Attempt.Failed<SourceFile>(Problem problem) ->
          reply.problem(problem.message(), problem.status());
      case Attempt.Done<SourceFile>(SourceFile source) -> perform(source);
    }
  }

  private void perform(SourceFile source) {
    try {
      switch (request.operation()) {
        case PARSE -> reply.diagnostics(Parser.parse(source).diagnostics());
        case CHECK -> check(source);
        case FMT -> format(source);
        case COMPILE -> compile(source);
        case RUN -> run(source);
        case VERIFY -> reply.problem("'verify' is not available yet", Status.USAGE);
      }
    } catch (RuntimeException | Error failure) {
      reply.problem(InternalErrors.describe(failure, Optional.of(source.path())), Status.PROGRAM);
    }
  }

  private void check(SourceFile source) {
    ParseResult parsed = Parser.parse(source);
    reply.diagnostics(parsed.diagnostics());
    if (!parsed.hasErrors()) {
      CheckResult checked = Checker.check(parsed.program(), modules(source));
      reply.diagnostics(checked.diagnostics());
    }
  }

  private FileModules modules(SourceFile source) {
    return new FileModules(folder.path(), source);
  }

  private void format(SourceFile source) {
    ParseResult parsed = Parser.parse(source);
    reply.diagnostics(parsed.diagnostics());
    if (!parsed.hasErrors()) {
      reply.output(Formatter.format(parsed), "");
    }
  }

  private Compilation compile(SourceFile source) {
    Compilation compilation = Compiler.compile(source, modules(source));
    reply.diagnostics(compilation.diagnostics());
    compilation
        .module()
        .ifPresent(module ->
            reply.with(
                "exports",
                Json.of(CompileCommand.exports(module).stream().map(Json::of).toList())));
    return compilation;
  }

  private void run(SourceFile source) {
    Compilation compilation = Compiler.compile(source, modules(source));
    reply.diagnostics(compilation.diagnostics());
    if (compilation.module().isEmpty()) {
      return;
    }
    VeraProgram program = VeraProgram.of(compilation.module().get(), Optional.empty());
    switch (EntryPoint.find(
        program, compilation.diagnostics(), request.function(), request.arguments())) {
      case Attempt.Failed<EntryPoint>(Problem problem) ->
          reply.problem(problem.message(), problem.status());
      case Attempt.Done<EntryPoint>(EntryPoint entry) -> run(program, entry);
    }
  }

  private void run(VeraProgram program, EntryPoint entry) {
    InstanceOptions options =
        InstanceOptions.DEFAULT
            .withLimits(Limits.DEFAULT.withCallTime(request.timeout()))
            .withStdin(request.stdin())
            .withArguments(entry.environmentArguments())
            .withVariables(request.environment())
            .withDirectory(folder.path());
    try (VeraInstance instance = program.instantiate(options);
        ExecutionResult result = instance.call(entry.function().name(), entry.values().toArray())) {
      report(result);
      instance.collect();
      reply.with("store_sizes", sizes(result.stores(), instance.storeSizes()));
    }
  }

  private void report(ExecutionResult result) {
    reply.output(result.stdout(), result.stderr());
    reply.value(
        result.value().filter(value -> value != VeraValue.Unit.UNIT).map(ValueText::result));
    result
        .exitCode()
        .ifPresent(code -> {
          reply.exit(code & STATUS_MASK);
          reply.with("exit_code", Json.of(code));
        });
    result
        .trap()
        .ifPresent(trap -> {
          reply.problem(trap.message(), Status.PROGRAM);
          reply.with("trap_kind", Json.of(trap.kind().text()));
        });
  }

  private static Json sizes(StoreSizes ended, StoreSizes collected) {
    return Json.object()
        .with("map", ended.map())
        .with("set", ended.set())
        .with("decimal", ended.decimal())
        .with("after_collect", StatisticsText.stores(collected))
        .build();
  }
}
