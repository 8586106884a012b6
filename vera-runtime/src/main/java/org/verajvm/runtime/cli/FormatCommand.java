package org.verajvm.runtime.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.format.Formatter;
import org.verajvm.parser.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vera fmt}. */
@Command(name = "fmt")
final class FormatCommand extends SourceCommand {
  @Option(names = "--write")
  private boolean write;

  @Option(names = "--check")
  private boolean check;

  FormatCommand(Console console) {
    super(console);
  }

  @Override
  int work(SourceFile source) {
    ParseResult parsed = Parser.parse(source);
    if (parsed.hasErrors()) {
      return reject(parsed.diagnostics());
    }
    String formatted = Formatter.format(parsed);
    boolean canonical = formatted.equals(source.text());
    if (check) {
      if (canonical) {
        console().line("OK: " + file());
        return Status.GOOD;
      }
      console().error("Would reformat: " + file());
      return Status.PROGRAM;
    }
    if (write) {
      return canonical ? done() : replace(formatted);
    }
    console().out().print(formatted);
    return Status.GOOD;
  }

  private int replace(String formatted) {
    try {
      Files.write(
          console().directory().resolve(file()), formatted.getBytes(StandardCharsets.UTF_8));
      return done();
    } catch (IOException e) {
      return fail(Problem.usage("cannot write " + file()));
    }
  }

  private int done() {
    if (!quiet()) {
      console().line("Formatted: " + file());
    }
    return Status.GOOD;
  }
}
