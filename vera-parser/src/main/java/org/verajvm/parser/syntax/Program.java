package org.verajvm.parser.syntax;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.source.Span;

/** One parsed source file (spec 10.3.1). */
public record Program(
    SourceFile file,
    Optional<ModulePath> module,
    List<Import> imports,
    List<Declaration> declarations,
    Span span)
    implements Node {
  public Program {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
  }
}
