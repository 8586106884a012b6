package org.verajvm.runtime.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where compiled code is kept between processes: {@code VERA_CACHE}, or {@code vera} in the user's
 * cache folder; nowhere when {@code VERA_CACHE} is empty.
 */
final class Cache {
  private static final String OWN = "VERA_CACHE";
  private static final String USERS = "XDG_CACHE_HOME";

  private Cache() {}

  static Optional<Path> folder(Console console) {
    Optional<String> own = console.variables().apply(OWN);
    if (own.isPresent()) {
      return own.filter(name -> !name.isEmpty()).flatMap(Cache::path);
    }
    return console
        .variables()
        .apply(USERS)
        .filter(name -> !name.isEmpty())
        .or(() -> console.variables().apply("HOME").map(home -> home + "/.cache"))
        .flatMap(Cache::path)
        .map(folder -> folder.resolve("vera"));
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
