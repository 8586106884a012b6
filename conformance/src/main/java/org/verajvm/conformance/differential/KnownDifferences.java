package org.verajvm.conformance.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
   * component, of which program and output may be left out; lines with # are comments.
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
        KnownDifference.Output.valueOf(
            values.getOrDefault("output", "any").toUpperCase(Locale.ROOT)),
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

  /** The table in Markdown. */
  public String render() {
    return entries.stream()
        .map(each -> row(each.id(), each.differs(), each.right(), each.section(), each.reason()))
        .collect(
            Collectors.joining(
                "",
                """
                | id | what differs | right | specification | reason |
                | --- | --- | --- | --- | --- |
                """,
                ""));
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(each -> each.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
