package org.verajvm.parser.format;

import java.util.HashSet;
import java.util.Set;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Program;

/** Where the annotation comments end that are written as labels of binding sites (spec 1.3). */
final class LabelEnds {
  private LabelEnds() {}

  /** The end offsets; a labelled site's span ends with its label. */
  static Set<Integer> of(Program program) {
    Set<Integer> ends = new HashSet<>();
    for (Declaration declaration : program.declarations()) {
      if (declaration instanceof Declaration.Function function) {
        collect(function, ends);
      }
    }
    return ends;
  }

  private static void collect(Declaration.Function function, Set<Integer> ends) {
    function.parameters().stream()
        .filter(p -> p.label().isPresent())
        .forEach(p -> ends.add(p.span().end()));
    if (function.result().label().isPresent()) {
      ends.add(function.result().span().end());
    }
    function.where().forEach(helper -> collect(helper, ends));
  }
}
