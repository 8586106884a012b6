package org.verajvm.runtime.cli;

import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.tree.SyntaxTree;
import org.verajvm.runtime.tree.TreeText;
import picocli.CommandLine.Command;

/** {@code vera parse}. */
@Command(name = "parse")
final class ParseCommand extends SourceCommand {
  ParseCommand(Console console) {
    super(console);
  }

  @Override
  int work(SourceFile source) {
    ParseResult parsed = Parser.parse(source);
    if (parsed.hasErrors()) {
      return reject(parsed.diagnostics());
    }
    console().out().print(TreeText.outline(SyntaxTree.of(parsed.program())));
    return Status.GOOD;
  }
}
