package org.verajvm.runtime.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Finds the command that the first word names, and runs it with the rest. */
final class Commands {
  private static final String USAGE =
      """
      Usage: vera <command> [options] <file>

      Commands:
          check [--json|--quiet|--explain-slots]  Parse and type-check (also: typecheck)
          run [--fn name] [-- args]   Compile and execute
          compile [-o file] [--wat]   Compile to WebAssembly
          fmt [--write|--check]       Format to canonical form
          parse                       Print the parse tree
          ast [--json]                Print the abstract syntax tree
          batch                       Answer requests, one JSON object a line
          builtins [--json] [name]    List the built-in functions
          effects [--json] [name]     List the effects and abilities
          errors [--json] [code]      List the diagnostic codes
          version                     Print the version

      Options of run:
          --fn <name>                 The function to call (default: main)
          --json                      Print the result as JSON
          --stats[=json]              Write statistics to stderr: a table, or JSON
          --max-memory <size>         Such as 512k, 64m, 1g
          --timeout <time>            Such as 10, 500ms, 2m
          --gc-at-exit                Collect garbage before the statistics
          --gc-stress, --gc-verify    Collect always; check the heap after each collection
          -- <args...>                Arguments of the function
      """;

  private Commands() {}

  static int run(List<String> arguments, Console console) {
    if (arguments.isEmpty()) {
      console.err().print(USAGE);
      return Status.USAGE;
    }
    String name = arguments.getFirst();
    List<String> rest = arguments.subList(1, arguments.size());
    switch (name) {
      case "help", "--help", "-h" -> {
        console.out().print(USAGE);
        return Status.GOOD;
      }
      default -> {
        Optional<Callable<Integer>> command = find(name, console, rest);
        if (command.isPresent()) {
          return execute(command.get(), console, rest);
        }
        console.error("Error: unknown command: " + name + " (see 'vera help')");
        return Status.USAGE;
      }
    }
  }

  private static Optional<Callable<Integer>> find(
      String name, Console console, List<String> words) {
    return Optional.ofNullable(
        switch (name) {
          case "check", "typecheck" -> new CheckCommand(console);
          case "run" -> new RunCommand(console, afterSeparator(words));
          case "compile" -> new CompileCommand(console);
          case "fmt" -> new FormatCommand(console);
          case "parse" -> new ParseCommand(console);
          case "ast" -> new AstCommand(console);
          case "batch" -> new BatchCommand(console);
          case "builtins" -> new ListingCommand(console, Listings::builtins);
          case "effects" -> new ListingCommand(console, Listings::effects);
          case "errors" -> new ListingCommand(console, Listings::errors);
          case "version", "--version", "-V" -> new VersionCommand(console);
          default -> null;
        });
  }

  private static int execute(Callable<Integer> command, Console console, List<String> words) {
    CommandLine line = new CommandLine(command);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setTrimQuotes(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((exception, given) -> {
      console.error("Error: " + firstLine(exception) + " (see 'vera help')");
      return Status.USAGE;
    });
    line.setExecutionExceptionHandler((exception, commandLine, result) -> {
      throw exception;
    });
    return line.execute(beforeSeparator(words).toArray(new String[0]));
  }

  private static String firstLine(Exception exception) {
    String message = exception.getMessage();
    String line = message == null ? "wrong usage" : message.lines().findFirst().orElse("");
    return line.isEmpty() ? "wrong usage" : line;
  }

  private static List<String> beforeSeparator(List<String> words) {
    int separator = words.indexOf("--");
    return separator < 0 ? words : words.subList(0, separator);
  }

  /** The words after {@code --}; empty without it. */
  private static Optional<List<String>> afterSeparator(List<String> words) {
    int separator = words.indexOf("--");
    return separator < 0
        ? Optional.empty()
        : Optional.of(words.subList(separator + 1, words.size()));
  }
}
