package org.verajvm.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verajvm.codegen.CompiledModule;

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

  /** What a difference concerns. */
  public enum Scope {
    /** The cases whose names start with the key. */
    CASE("%s: %s"),
    /** The programs that import the host function of that name. */
    IMPORT("programs that use %s: %s");

    private final String line;

    Scope(String line) {
      this.line = line;
    }

    private static Scope of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One difference.
   *
   * @param key the start of a case's name, or the name of a host function
   */
  public record Divergence(Scope scope, String key, String reason) {
    private boolean concerns(CompiledModule module) {
      return scope == Scope.IMPORT
          && module.module().imports().stream().anyMatch(each -> each.name().equals(key));
    }

    private boolean concerns(Subject subject) {
      return scope == Scope.CASE && subject.name().startsWith(key);
    }
  }

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
    String[] words = line.substring(0, bar).strip().split(" ", 2);
    return new Divergence(Scope.of(words[0]), words[1], line.substring(bar + 1).strip());
  }

  /** The entries of the list, and the rule for calls with a memory limit. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    entries.forEach(entry -> lines.add(entry.scope().line.formatted(entry.key(), entry.reason())));
    lines.add("calls with a memory limit: " + MEMORY_LIMIT);
    return lines;
  }

  public List<Divergence> entries() {
    return entries;
  }

  /** Why a program cannot be compared, as its name and calls tell it. */
  public Optional<String> reason(Subject subject) {
    if (subject.calls().stream().anyMatch(call -> call.maxMemory().isPresent())) {
      return Optional.of(MEMORY_LIMIT);
    }
    return entries.stream()
        .filter(entry -> entry.concerns(subject))
        .map(Divergence::reason)
        .findFirst();
  }

  /** Why a program may differ, as the host functions that it imports tell it. */
  public Optional<String> reason(CompiledModule module) {
    return entries.stream()
        .filter(entry -> entry.concerns(module))
        .map(Divergence::reason)
        .findFirst();
  }
}
