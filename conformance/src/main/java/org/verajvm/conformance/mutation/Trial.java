package org.verajvm.conformance.mutation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.Checker;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.format.Formatter;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.host.jvm.EngineModule;

/**
 * What came of one program.
 *
 * @param verdict the class of the outcome
 * @param detail the code of the first error, or what went wrong; empty for a success
 */
public record Trial(Verdict verdict, String detail) {
  private static final long STACK_BYTES = 512L << 20;

  /** Errors the checker leaves to compilation: a typed hole has a type but no value (spec 4.17). */
  private static final Set<DiagnosticCode> ONLY_WHEN_COMPILING = Set.of(DiagnosticCode.E614);

  /** How far a trial goes with a module. */
  public enum Depth {
    /** The module is validated. */
    VALIDATE {
      @Override
      Trial judge(CompiledModule module) {
        return validated(module.bytes().toArray());
      }
    },
    /** Its public functions run, plain and with a collection at every safepoint. */
    RUN {
      @Override
      Trial judge(CompiledModule module) {
        return new Execution(module)
            .difference()
            .map(found -> new Trial(Verdict.DIFFERS_UNDER_STRESS, found))
            .orElse(new Trial(Verdict.COMPILED, ""));
      }
    };

    abstract Trial judge(CompiledModule module);
  }

  /**
   * Checks, formats, compiles and validates or runs a program of one file.
   *
   * @param limit after which the verdict is {@link Verdict#TOO_SLOW}
   */
  public static Trial of(String text, Depth depth, Duration limit) {
    FutureTask<Trial> task = new FutureTask<>(() -> run(new SourceFile("main.vera", text), depth));
    Thread thread = new Thread(null, task, "trial", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Trial(Verdict.TOO_SLOW, stackOf(thread));
    } catch (ExecutionException e) {
      return internalError(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Trial(Verdict.TOO_SLOW, "interrupted");
    }
  }

  private static Trial run(SourceFile file, Depth depth) {
    ParseResult parsed = Parser.parse(file);
    if (!parsed.hasErrors() && !formatIsStable(parsed)) {
      return new Trial(Verdict.UNSTABLE_FORMAT, "");
    }
    Compilation compiled = Compiler.compile(file, ModuleResolver.NONE);
    if (compiled.module().isPresent()) {
      return depth.judge(compiled.module().get());
    }
    Optional<Diagnostic> error = firstError(compiled.diagnostics());
    if (error.isEmpty()) {
      return new Trial(Verdict.NO_ANSWER, "");
    }
    boolean checks =
        !parsed.hasErrors()
            && !ONLY_WHEN_COMPILING.contains(error.get().code())
            && firstError(Checker.check(parsed.program(), ModuleResolver.NONE).diagnostics())
                .isEmpty();
    return new Trial(
        checks ? Verdict.CHECKED_BUT_NOT_COMPILED : Verdict.REJECTED, error.get().code().name());
  }

  private static Trial validated(byte[] module) {
    try {
      EngineModule.load(module, EngineModule.Mode.INTERPRETED, Optional.empty());
      return new Trial(Verdict.COMPILED, "");
    } catch (IllegalArgumentException e) {
      return new Trial(Verdict.INVALID_MODULE, String.valueOf(e.getMessage()));
    }
  }

  private static boolean formatIsStable(ParseResult parsed) {
    String once = Formatter.format(parsed);
    ParseResult again = Parser.parse(new SourceFile("main.vera", once));
    return !again.hasErrors() && Formatter.format(again).equals(once);
  }

  private static Optional<Diagnostic> firstError(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(each -> each.severity() == Severity.ERROR).findFirst();
  }

  private static Trial internalError(Throwable cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    String at = frames.length == 0 ? "" : " at " + frames[0];
    return new Trial(Verdict.INTERNAL_ERROR, cause + at);
  }

  private static String stackOf(Thread thread) {
    StackTraceElement[] frames = thread.getStackTrace();
    return frames.length == 0 ? "" : "at " + frames[0];
  }
}
