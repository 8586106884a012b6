package org.verajvm.runtime.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vera builtins}, {@code vera effects} and {@code vera errors}. */
@Command
final class ListingCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<Listings.Listing> source;

  @Option(names = "--json")
  private boolean json;

  ListingCommand(Console console, Supplier<Listings.Listing> source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() {
    Listings.Listing listing = source.get();
    if (json) {
      console.line(
          JsonText.indented(
              Json.object()
                  .with("schema", listing.schema())
                  .with("items", Json.of(listing.items()))
                  .build()));
    } else {
      columns(listing.rows());
    }
    return Status.GOOD;
  }

  private void columns(List<List<String>> rows) {
    int[] widths = new int[3];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
      }
      console.line(line.toString().stripTrailing());
    }
  }
}
