package org.verajvm.runtime.cli;

import java.util.List;
import org.verajvm.codegen.check.CheckResult;
import org.verajvm.codegen.check.Checker;
import org.verajvm.codegen.check.SlotTable;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.diagnostic.Severity;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.runtime.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vera check}. */
@Command(name = "check")
final class CheckCommand extends SourceCommand {
  @Option(names = "--explain-slots")
  private boolean explainSlots;

  CheckCommand(Console console) {
    super(console);
  }

  @Override
  int work(SourceFile source) {
    ParseResult parsed = Parser.parse(source);
    if (parsed.hasErrors()) {
      return reject(parsed.diagnostics());
    }
    CheckResult checked = Checker.check(parsed.program(), modules(source));
    if (checked.hasErrors()) {
      return reject(checked.diagnostics());
    }
    if (json()) {
      Json.Builder answer =
          answer(true)
              .with("diagnostics", Json.of(List.of()))
              .with("warnings", DiagnosticJson.all(checked.diagnostics(), Severity.WARNING));
      if (explainSlots) {
        answer.with("slot_environments", slots(checked.slots()));
      }
      print(answer);
    } else {
      printText(checked.diagnostics());
      if (!quiet()) {
        console().line("OK: " + file());
      }
      if (explainSlots) {
        explain(checked.slots());
      }
    }
    return Status.GOOD;
  }

  private static Json slots(List<SlotTable> tables) {
    return Json.of(
        tables.stream()
            .map(table ->
                Json.object()
                    .with("function", String.join(".", table.path()))
                    .with("slots", Json.of(table.slots().stream().map(CheckCommand::slot).toList()))
                    .build())
            .toList());
  }

  private static Json slot(SlotTable.Slot slot) {
    return Json.object()
        .with("slot", "@" + slot.type() + "." + slot.index())
        .with("type", slot.type())
        .with("parameter", slot.parameter())
        .build();
  }

  private void explain(List<SlotTable> tables) {
    console().line("");
    console().line("Slot environments (index 0 = last occurrence in signature):");
    for (SlotTable table : tables) {
      String margin = "  ".repeat(table.depth() + 1);
      if (table.depth() == 0) {
        console().line("");
        console().line(margin + table.signature());
      } else {
        console().line(margin + "where " + table.signature());
      }
      for (SlotTable.Slot slot : table.slots()) {
        console()
            .line(
                margin
                    + "  @%s.%d  parameter %d%s"
                        .formatted(slot.type(), slot.index(), slot.parameter(), remark(slot)));
      }
    }
    console().line("");
  }

  private static String remark(SlotTable.Slot slot) {
    if (slot.count() == 1) {
      return " (only @" + slot.type() + ")";
    }
    if (slot.index() == 0) {
      return " (last @" + slot.type() + ")";
    }
    return slot.index() == slot.count() - 1 ? " (first @" + slot.type() + ")" : "";
  }
}
