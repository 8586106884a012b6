package org.verajvm.codegen.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.parser.format.ExpressionPrinter;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.TypeExpression;

/**
 * Recognises a data declaration that repeats one of the prelude's: the same constructors with the
 * same fields, in any order. It is the prelude's type, so that the library works with it; any other
 * declaration of the name hides it (spec 9.1.2).
 */
final class StandardShape {
  private StandardShape() {}

  static Optional<TypeSymbol.Data> of(Declaration.Data data, Prelude prelude, ModuleScope module) {
    if (module.isLibrary() || data.invariant().isPresent()) {
      return Optional.empty();
    }
    return prelude
        .types()
        .type(data.name().text())
        .filter(TypeSymbol.Data.class::isInstance)
        .map(TypeSymbol.Data.class::cast)
        .filter(symbol -> symbol.declaration().map(d -> same(d, data)).orElse(false));
  }

  private static boolean same(Declaration.Data one, Declaration.Data other) {
    return one.typeParameters().variables().size() == other.typeParameters().variables().size()
        && shape(one).equals(shape(other))
        && one.constructors().size() == other.constructors().size();
  }

  /** The fields of each constructor, with type parameters by position. */
  private static Map<String, List<String>> shape(Declaration.Data data) {
    Map<String, String> parameters = new HashMap<>();
    for (Name name : data.typeParameters().variables()) {
      parameters.put(name.text(), "#" + parameters.size());
    }
    Map<String, List<String>> shape = new HashMap<>();
    for (Declaration.Constructor constructor : data.constructors()) {
      shape.put(
          constructor.name().text(),
          constructor.fields().stream().map(field -> text(field, parameters)).toList());
    }
    return shape;
  }

  private static String text(TypeExpression type, Map<String, String> parameters) {
    if (type instanceof TypeExpression.Named named) {
      List<String> arguments =
          named.arguments().stream().map(argument -> text(argument, parameters)).toList();
      return parameters.getOrDefault(named.name().text(), named.name().text()) + arguments;
    }
    return ExpressionPrinter.print(type);
  }
}
