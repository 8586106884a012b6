package org.verajvm.runtime.cli;

import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.json.JsonText;
import org.verajvm.runtime.tree.SyntaxTree;
import org.verajvm.runtime.tree.Tree;
import org.verajvm.runtime.tree.TreeJson;
import org.verajvm.runtime.tree.TreeText;
import picocli.CommandLine.Command;

/** {@code vera ast}. */
@Command(name = "ast")
final class AstCommand extends SourceCommand {
  AstCommand(Console console) {
    super(console);
  }

  @Override
  int work(SourceFile source) {
    ParseResult parsed = Parser.parse(source);
    if (parsed.hasErrors()) {
      return reject(parsed.diagnostics());
    }
    Tree tree = SyntaxTree.of(parsed.program());
    if (json()) {
      console().line(JsonText.indented(TreeJson.of(tree)));
    } else {
      console().out().print(TreeText.of(tree));
    }
    return Status.GOOD;
  }
}
