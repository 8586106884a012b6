package org.verajvm.codegen.builtin;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin.Derivation;
import org.verajvm.codegen.builtin.Builtin.Family;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.codegen.builtin.Builtin.Scope;

/** The abilities that the language defines (spec 9.8). */
final class AbilityBuiltins {

  private AbilityBuiltins() {}

  static List<BuiltinAbility> abilities() {
    return List.of(
        ability(
            "Eq",
            "Equality.",
            "eq",
            "(@A, @A -> @Bool)",
            "Whether two values are equal in structure.",
            Derivation.EQUAL),
        ability(
            "Hash",
            "Hashing.",
            "hash",
            "(@A -> @Int)",
            "A number that equal values share.",
            Derivation.HASH),
        ability(
            "Ord",
            "Ordering.",
            "compare",
            "(@A, @A -> @Ordering)",
            "How two values compare.",
            Derivation.COMPARE),
        ability("Show", "Text.", "show", "(@A -> @String)", "The value as text.", Derivation.SHOW));
  }

  private static BuiltinAbility ability(
      String name,
      String document,
      String operation,
      String signature,
      String operationDocument,
      Derivation derivation) {
    Builtin row =
        new Builtin(
            operation,
            Optional.of(name),
            "forall<A where " + name + "<A>> fn" + signature + " effects(pure)",
            Family.ABILITY,
            new Lowering.Derived(derivation),
            operationDocument,
            "9.8.1",
            Scope.PROGRAM);
    return new BuiltinAbility(name, "A", row, document, "9.8.1");
  }
}
