package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.Parser;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.Import;
import org.verajvm.parser.syntax.Program;

/** Finds and parses every module a program imports, each once, imported ones first (spec 8.6). */
final class LoadModules {
  private final ModuleResolver resolver;
  private final Diagnostics diagnostics;
  private final ModuleScope prelude;
  private final Map<String, Optional<ModuleScope>> loaded = new LinkedHashMap<>();
  private final Set<String> loading = new LinkedHashSet<>();
  private final List<ModuleScope> order = new ArrayList<>();

  LoadModules(ModuleResolver resolver, Diagnostics diagnostics, ModuleScope prelude) {
    this.resolver = resolver;
    this.diagnostics = diagnostics;
    this.prelude = prelude;
  }

  /** The modules in an order in which each comes after those it imports; the main file is last. */
  List<ModuleScope> load(Program main) {
    ModuleScope scope = new ModuleScope("", main, Optional.of(prelude));
    main.module().ifPresent(path -> loading.add(path.toString()));
    imports(scope);
    order.add(scope);
    return order;
  }

  private void imports(ModuleScope scope) {
    for (Import each : scope.program().imports()) {
      load(each, scope.program().file())
          .ifPresent(module -> scope.modules().put(each.path().toString(), module));
    }
  }

  private Optional<ModuleScope> load(Import each, SourceFile importer) {
    String path = each.path().toString();
    Optional<ModuleScope> known = loaded.get(path);
    if (known != null) {
      return known;
    }
    if (!loading.add(path)) {
      diagnostics.add(ModuleErrors.circular(each));
      return Optional.empty();
    }
    Optional<ModuleScope> module = parse(each, path, importer);
    module.ifPresent(this::imports);
    module.ifPresent(order::add);
    loading.remove(path);
    loaded.put(path, module);
    return module;
  }

  private Optional<ModuleScope> parse(Import each, String path, SourceFile importer) {
    Optional<SourceFile> file = resolver.resolve(each.path(), importer);
    if (file.isEmpty()) {
      diagnostics.add(ModuleErrors.missing(each));
      return Optional.empty();
    }
    ParseResult result = Parser.parse(file.get());
    if (result.hasErrors()) {
      diagnostics.add(ModuleErrors.unparsable(each, result.diagnostics().getFirst()));
      return Optional.empty();
    }
    return Optional.of(new ModuleScope(path, result.program(), Optional.of(prelude)));
  }
}
