package org.verajvm.runtime.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.verajvm.runtime.json.Json;
import org.verajvm.runtime.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vera builtins}, {@code vera effects} and {@code vera errors}: all entries, or some. */
@Command
final class ListingCommand implements Callable<Integer> {
  private final Console console;
  private final Function<Listings, Listings.Listing> source;

  @Option(names = "--json")
  private boolean json;

  @Parameters(paramLabel = "<name>")
  private List<String> names = new ArrayList<>();

  ListingCommand(Console console, Function<Listings, Listings.Listing> source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() {
    Listings.Listing listing = source.apply(new Listings());
    List<String> known = listing.entries().stream().map(Listings.Entry::name).toList();
    List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      console.error("Error: not in this list: " + String.join(", ", unknown));
      return Status.USAGE;
    }
    List<Listings.Entry> chosen =
        listing.entries().stream()
            .filter(each -> names.isEmpty() || names.contains(each.name()))
            .toList();
    if (json) {
      console.line(
          JsonText.indented(
              Json.object()
                  .with("schema", listing.schema())
                  .with("items", Json.of(chosen.stream().map(Listings.Entry::item).toList()))
                  .build()));
    } else {
      columns(chosen.stream().map(Listings.Entry::row).toList());
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
