package org.verajvm.codegen.check;

import java.util.Optional;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.parser.syntax.Declaration;

/** What the name of a type stands for. */
sealed interface TypeSymbol {
  /** How many type arguments it takes. */
  int arity();

  /**
   * A data type.
   *
   * @param declaration absent for {@code Tuple}, which takes any number of arguments
   */
  record Data(ModuleScope module, Optional<Declaration.Data> declaration, DataDefinition definition)
      implements TypeSymbol {
    @Override
    public int arity() {
      return definition.parameters().size();
    }
  }

  /** A type alias; what it stands for is resolved where it is used. */
  record Alias(ModuleScope module, Declaration.TypeAlias declaration) implements TypeSymbol {
    @Override
    public int arity() {
      return declaration.typeParameters().variables().size();
    }
  }
}
