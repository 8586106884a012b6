package org.verajvm.runtime.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.ModulePath;

/**
 * Finds modules as files: beside the importing file, then beside the main file (spec 8.6.1). A
 * module is read once.
 */
final class FileModules implements ModuleResolver {
  private final Path directory;
  private final Path root;
  private final Map<String, SourceFile> read = new HashMap<>();

  /**
   * @param directory what relative paths are relative to
   * @param main the main file
   */
  FileModules(Path directory, SourceFile main) {
    this.directory = directory;
    this.root = parent(main);
  }

  @Override
  public Optional<SourceFile> resolve(ModulePath path, SourceFile importer) {
    String file = String.join("/", path.segments()) + ".vera";
    return Stream.concat(Stream.of(parent(importer)), Stream.of(root))
        .distinct()
        .map(folder -> folder.resolve(file).normalize().toString())
        .flatMap(name -> load(name).stream())
        .findFirst();
  }

  private Optional<SourceFile> load(String name) {
    SourceFile known = read.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    return switch (SourceLoader.load(directory, name)) {
      case Attempt.Done<SourceFile>(SourceFile file) -> {
        read.put(name, file);
        yield Optional.of(file);
      }
      case Attempt.Failed<SourceFile> failed -> Optional.empty();
    };
  }

  private static Path parent(SourceFile file) {
    Path parent = Path.of(file.path()).getParent();
    return parent == null ? Path.of("") : parent;
  }
}
