package org.verajvm.codegen.check;

import java.util.Optional;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.ModulePath;

/** Finds the source of an imported module; implementations know files, the checker does not. */
@FunctionalInterface
public interface ModuleResolver {
  /** A resolver for programs without imports: it finds nothing. */
  ModuleResolver NONE = (path, importer) -> Optional.empty();

  /**
   * The source of a module, looked for beside the importing file and then in the project root (spec
   * 8.6.1).
   *
   * @return empty where there is no such file
   */
  Optional<SourceFile> resolve(ModulePath path, SourceFile importer);
}
