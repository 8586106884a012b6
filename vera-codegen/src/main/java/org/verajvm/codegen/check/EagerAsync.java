package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.W002;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.parser.source.Span;

/** Warns where the argument of {@code async} cannot overlap with what follows (spec 9.5.4). */
final class EagerAsync {
  /** Effects whose completion order nobody can observe. */
  private static final Set<String> COMMUTATIVE = Set.of("Http", "Async");

  private EagerAsync() {}

  /** Warns about effects that the arguments of a call of the family's first form perform. */
  static void warn(BodyContext context, Builtin row, EffectRow performed, Span span) {
    Set<String> names = new LinkedHashSet<>();
    performed.effects().forEach(effect -> names.add(effect.id().name()));
    names.addAll(performed.variables());
    names.removeAll(COMMUTATIVE);
    if (names.isEmpty()) {
      return;
    }
    context
        .diagnostics()
        .add(
            W002,
            span,
            "The argument of "
                + row.name()
                + " performs "
                + String.join(", ", names)
                + ", so it is evaluated here and now.",
            "Only effects that nobody can observe out of order may overlap: "
                + String.join(", ", List.copyOf(COMMUTATIVE).stream().sorted().toList())
                + ".",
            "Leave it when the order is meant; otherwise give async a pure expression or a web"
                + " request.");
  }
}
