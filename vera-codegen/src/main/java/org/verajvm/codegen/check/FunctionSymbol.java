package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.Visibility;

/** A function a source file declares, top-level or in a {@code where} block. */
final class FunctionSymbol {
  private final FunctionId id;
  private final ModuleScope module;
  private final Declaration.Function declaration;
  private final Optional<FunctionSymbol> parent;
  private final List<TypeVariable> variables = new ArrayList<>();
  private final Map<String, FunctionSymbol> where = new LinkedHashMap<>();
  private Optional<Signature> signature = Optional.empty();

  FunctionSymbol(
      FunctionId id,
      ModuleScope module,
      Declaration.Function declaration,
      Optional<FunctionSymbol> parent) {
    this.id = id;
    this.module = module;
    this.declaration = declaration;
    this.parent = parent;
    for (Name name : declaration.typeParameters().variables()) {
      variables.add(new TypeVariable(name.text()));
    }
    for (Declaration.Function function : declaration.where()) {
      FunctionId inner = new FunctionId(id.module(), id.name() + "$" + function.name().text());
      where.put(
          function.name().text(), new FunctionSymbol(inner, module, function, Optional.of(this)));
    }
  }

  FunctionId id() {
    return id;
  }

  String name() {
    return declaration.name().text();
  }

  ModuleScope module() {
    return module;
  }

  Declaration.Function declaration() {
    return declaration;
  }

  Optional<FunctionSymbol> parent() {
    return parent;
  }

  /** The functions of its {@code where} block, in order. */
  List<FunctionSymbol> where() {
    return List.copyOf(where.values());
  }

  Optional<FunctionSymbol> where(String name) {
    return Optional.ofNullable(where.get(name));
  }

  /** A missing modifier is an error of its own, from which nothing else follows. */
  boolean isPublic() {
    return !declaration.visibility().equals(Optional.of(Visibility.PRIVATE));
  }

  List<TypeVariable> variables() {
    return variables;
  }

  /** The parents' type variables, outermost first, and its own. */
  List<TypeVariable> allVariables() {
    List<TypeVariable> all = new ArrayList<>();
    parent.ifPresent(p -> all.addAll(p.allVariables()));
    all.addAll(variables);
    return all;
  }

  /** Type variables by name; inner ones hide outer ones. */
  Map<String, TypeVariable> variablesByName() {
    Map<String, TypeVariable> names = new HashMap<>();
    allVariables().forEach(variable -> names.put(variable.name(), variable));
    return names;
  }

  /** Resolved by the registration pass before any body is checked. */
  Signature signature() {
    return signature.orElseThrow(() -> new IllegalStateException("no signature yet: " + id));
  }

  boolean hasSignature() {
    return signature.isPresent();
  }

  void define(Signature resolved) {
    signature = Optional.of(resolved);
  }
}
