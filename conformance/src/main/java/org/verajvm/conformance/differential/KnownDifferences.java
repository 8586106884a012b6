package org.verajvm.conformance.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The judged differences, in the order in which they are tried. */
public record KnownDifferences(List<KnownDifference> entries) {
  private static final String RESOURCE = "differences.txt";

  public KnownDifferences {
    entries = List.copyOf(entries);
  }

  /** The table that comes with this module. */
  public static KnownDifferences load() {
    try (InputStream stream = KnownDifferences.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("internal error: " + RESOURCE + " is missing");
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Reads a table: entries with an empty line between them, a line {@code key: value} for each
   * component, of which program may be left out; lines with # are comments.
   */
  public static KnownDifferences parse(String text) {
    String entries =
        text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    return new KnownDifferences(
        Arrays.stream(entries.split("\n\\s*\n"))
            .filter(entry -> !entry.isBlank())
            .map(KnownDifferences::entry)
            .toList());
  }

  private static KnownDifference entry(String text) {
    Map<String, String> values =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    return new KnownDifference(
        value(values, "id"),
        Pattern.compile(value(values, "ours"), Pattern.DOTALL),
        Pattern.compile(value(values, "theirs"), Pattern.DOTALL),
        Pattern.compile(values.getOrDefault("program", ""), Pattern.DOTALL),
        value(values, "differs"),
        value(values, "right"),
        value(values, "section"),
        value(values, "reason"));
  }

  private static String value(Map<String, String> values, String key) {
    return Optional.ofNullable(values.get(key))
        .orElseThrow(() -> new IllegalStateException("no " + key + " in " + values));
  }

  /** The first entry that explains a pair of verdicts that differ. */
  public Optional<KnownDifference> explaining(Pair pair) {
    return entries.stream().filter(each -> each.explains(pair)).findFirst();
  }

  /** The table as a document. */
  public String render() {
    return entries.stream()
        .map(each ->
            "| %s | %s | %s | %s | %s |%n"
                .formatted(each.id(), each.differs(), each.right(), each.section(), each.reason()))
        .collect(
            Collectors.joining(
                "",
                """
                # Differences from the reference implementation

                What `bin/fuzz differential` finds when it puts generated programs through this
                compiler and through the reference implementation, veralang 0.1.10, as a black box.
                A difference that no entry explains fails the command, which prints the program.
                The table is `bin/fuzz differential --table`.

                | id | what differs | right | specification | reason |
                | --- | --- | --- | --- | --- |
                """,
                ""));
  }
}
