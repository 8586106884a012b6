package org.verajvm.conformance.generated.evaluate;

import java.util.List;
import java.util.Optional;
import org.verajvm.conformance.Outcome;
import org.verajvm.conformance.StoreCounts;
import org.verajvm.conformance.generated.Program;
import org.verajvm.conformance.generated.Shape;

/**
 * What a program must do.
 *
 * @param outcome how the call of its entry ends; of a trap the kind only
 * @param stdout everything it prints
 * @param kept entries that remain while the host holds the result
 * @param released entries that remain without it: those of State cells
 */
public record Expectation(Outcome outcome, String stdout, StoreCounts kept, StoreCounts released) {
  /** Evaluates a program; empty for one that runs too long or leaves the agreed ground. */
  public static Optional<Expectation> of(Program program) {
    Evaluator evaluator = new Evaluator();
    try {
      return Optional.of(run(program, evaluator));
    } catch (Stop.Unsuitable unsuitable) {
      return Optional.empty();
    }
  }

  private static Expectation run(Program program, Evaluator evaluator) {
    try {
      Value result = evaluator.call(program.entry(), List.of(new Value.Nothing()));
      Shape shape = program.entry().signature().result();
      Optional<String> text =
          shape == Shape.Primitive.UNIT
              ? Optional.empty()
              : Optional.of(Texts.result(shape, result));
      return expectation(program, new Outcome.Returned(text), evaluator, Optional.of(result));
    } catch (Stop.Trap trap) {
      return expectation(program, new Outcome.Trapped(trap.kind, ""), evaluator, Optional.empty());
    } catch (Stop.Thrown thrown) {
      return expectation(
          program, new Outcome.Trapped("uncaught_exception", ""), evaluator, Optional.empty());
    }
  }

  private static Expectation expectation(
      Program program, Outcome outcome, Evaluator evaluator, Optional<Value> result) {
    Effects effects = evaluator.effects();
    List<Value> cells = effects.outermostCells();
    if (cells.size() < program.entry().signature().row().states().size()) {
      throw new Stop.Unsuitable("a State without its first put has an initial value of the host's");
    }
    return new Expectation(
        outcome,
        effects.output(),
        Reachable.from(cells, result),
        Reachable.from(cells, Optional.empty()));
  }
}
