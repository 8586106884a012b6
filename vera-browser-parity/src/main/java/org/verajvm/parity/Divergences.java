package org.verajvm.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where browsers differ from the JVM by nature, each with its reason. A case is never left out
 * silently: the parity run prints this list.
 */
public final class Divergences {
  private static final String MEMORY_LIMIT = "a browser's memory cannot be limited from outside";

  private final List<Divergence> entries;

  private Divergences(List<Divergence> entries) {
    this.entries = entries;
  }

  /**
   * One difference.
   *
   * @param prefix of the names of the cases it concerns
   */
  public record Divergence(String prefix, String reason) {}

  /** The list that comes with this module. */
  public static Divergences load() {
    try (InputStream stream = Divergences.class.getResourceAsStream("divergences.txt")) {
      if (stream == null) {
        throw new IllegalStateException("internal error: divergences.txt is missing");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new Divergences(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Divergences::entry)
              .toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Divergence entry(String line) {
    int bar = line.indexOf('|');
    return new Divergence(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
  }

  /** The entries of the list, and the rule for calls with a memory limit. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    entries.forEach(entry -> lines.add(entry.prefix() + ": " + entry.reason()));
    lines.add("calls with a memory limit: " + MEMORY_LIMIT);
    return lines;
  }

  public List<Divergence> entries() {
    return entries;
  }

  /** Why a program cannot be compared; empty where it must be equal. */
  public Optional<String> reason(Subject subject) {
    if (subject.calls().stream().anyMatch(call -> call.maxMemory().isPresent())) {
      return Optional.of(MEMORY_LIMIT);
    }
    return entries.stream()
        .filter(entry -> subject.name().startsWith(entry.prefix()))
        .map(Divergence::reason)
        .findFirst();
  }
}
