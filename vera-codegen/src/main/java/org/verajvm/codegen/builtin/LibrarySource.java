package org.verajvm.codegen.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The library's sources: functions and data types that are written in Vera, in module {@code
 * vera.prelude}. A compiler parses the resources a program reaches and no others.
 */
public final class LibrarySource {
  /** Declares the prelude's data types (spec 9.1.2). */
  public static final String PRELUDE = "prelude.vera";

  private static final Map<String, String> RESOURCE_OF_FUNCTION =
      BuiltinTable.rows().stream()
          .map(Builtin::lowering)
          .filter(Builtin.Lowering.Library.class::isInstance)
          .map(Builtin.Lowering.Library.class::cast)
          .distinct()
          .collect(
              Collectors.toMap(
                  Builtin.Lowering.Library::function,
                  Builtin.Lowering.Library::resource,
                  (one, other) -> {
                    throw new IllegalStateException("one function in " + one + " and " + other);
                  },
                  TreeMap::new));

  private LibrarySource() {}

  /** The resource that defines a library function. */
  public static Optional<String> resourceOf(String function) {
    return Optional.ofNullable(RESOURCE_OF_FUNCTION.get(function));
  }

  /** Every resource, {@link #PRELUDE} included, sorted. */
  public static List<String> resources() {
    return Stream.concat(Stream.of(PRELUDE), RESOURCE_OF_FUNCTION.values().stream())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /**
   * The text of a resource.
   *
   * @throws IllegalStateException when there is none: the table and the resources disagree
   */
  public static String text(String resource) {
    try (InputStream in =
        LibrarySource.class.getResourceAsStream("/org/verajvm/codegen/library/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("library resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("library resource " + resource, failure);
    }
  }
}
