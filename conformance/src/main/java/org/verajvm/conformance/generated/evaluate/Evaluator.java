package org.verajvm.conformance.generated.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.conformance.generated.Binding;
import org.verajvm.conformance.generated.FunctionDeclaration;
import org.verajvm.conformance.generated.Tree;
import org.verajvm.conformance.generated.Tree.Operator;

/** Evaluates trees, strictly and from left to right (spec 4.11). */
final class Evaluator {
  private static final int STEPS = 60_000;
  private static final int LONGEST_TEXT = 4_000;
  private static final int DEEPEST = 300;
  private static final Value UNIT = new Value.Nothing();

  private final Effects effects = new Effects(this);
  private final Operations operations = new Operations(this);
  private int steps;
  private int depth;

  /** The values of the bindings of one activation; {@code result} in its postcondition. */
  record Frame(Map<Binding, Value> values, Optional<Value> result) {
    Frame() {
      this(new HashMap<>(), Optional.empty());
    }

    Frame copy() {
      return new Frame(new HashMap<>(values), result);
    }

    Value get(Binding binding) {
      return Optional.ofNullable(values.get(binding)).orElseThrow();
    }

    void set(Binding binding, Value value) {
      values.put(binding, value);
    }
  }

  Effects effects() {
    return effects;
  }

  /** Calls a function; its contract is checked. */
  Value call(FunctionDeclaration function, List<Value> arguments) {
    Frame frame = new Frame();
    List<Binding> parameters = function.signature().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      frame.set(parameters.get(i), arguments.get(i));
    }
    function.requirement().ifPresent(clause -> require(clause, frame));
    Value result = deeper(() -> evaluate(function.body(), frame));
    Frame after = new Frame(frame.values(), Optional.of(result));
    function.guarantee().ifPresent(clause -> require(clause, after));
    return result;
  }

  private void require(Tree clause, Frame frame) {
    if (!isTrue(clause, frame)) {
      throw new Stop.Trap("contract_violation");
    }
  }

  private Value deeper(java.util.function.Supplier<Value> body) {
    if (++depth > DEEPEST) {
      throw new Stop.Unsuitable("depth");
    }
    try {
      return body.get();
    } finally {
      depth--;
    }
  }

  /** Calls a function value. */
  Value invoke(Value function, List<Value> arguments) {
    Value.Closure closure = (Value.Closure) function;
    Frame frame = new Frame(new HashMap<>(closure.captured()), Optional.empty());
    for (int i = 0; i < arguments.size(); i++) {
      frame.set(closure.code().parameters().get(i), arguments.get(i));
    }
    return deeper(() -> evaluate(closure.code().body(), frame));
  }

  boolean isTrue(Tree tree, Frame frame) {
    return ((Value.Truth) evaluate(tree, frame)).value();
  }

  List<Value> all(List<Tree> trees, Frame frame) {
    List<Value> values = new ArrayList<>();
    trees.forEach(tree -> values.add(evaluate(tree, frame)));
    return values;
  }

  Value evaluate(Tree tree, Frame frame) {
    if (++steps > STEPS) {
      throw new Stop.Unsuitable("steps");
    }
    return switch (tree) {
      case Tree.IntegerLiteral literal -> Value.of(literal.value());
      case Tree.FloatLiteral literal -> new Value.Real(literal.value());
      case Tree.TextLiteral literal -> Value.of(literal.value());
      case Tree.TruthLiteral literal -> Value.of(literal.value());
      case Tree.UnitLiteral _ -> UNIT;
      case Tree.Use(Binding binding) -> frame.get(binding);
      case Tree.ResultValue _ -> frame.result().orElseThrow();
      case Tree.Let let -> {
        frame.set(let.binding(), evaluate(let.value(), frame));
        yield evaluate(let.body(), frame);
      }
      case Tree.LetTuple let -> tuple(let, frame);
      case Tree.Then(Tree first, Tree body) -> {
        Value ignored = evaluate(first, frame);
        yield evaluate(body, frame);
      }
      case Tree.If choice ->
          evaluate(isTrue(choice.condition(), frame) ? choice.yes() : choice.no(), frame);
      case Tree.Match match -> match(match, frame);
      case Tree.Binary binary -> binary(binary, frame);
      case Tree.Not(Tree operand) -> Value.of(!isTrue(operand, frame));
      case Tree.Negate(Tree operand) -> negate(evaluate(operand, frame));
      case Tree.Call call -> call(call.function(), all(call.arguments(), frame));
      case Tree.Operate operate ->
          checked(operations.apply(operate.operation(), all(operate.arguments(), frame)));
      case Tree.Construct construct ->
          new Value.Data(construct.constructor(), all(construct.arguments(), frame));
      case Tree.ArrayLiteral array -> new Value.Sequence(all(array.elements(), frame));
      case Tree.Index index -> index(index, frame);
      case Tree.Lambda lambda -> closure(lambda, frame);
      case Tree.Invoke invoke ->
          invoke(evaluate(invoke.function(), frame), all(invoke.arguments(), frame));
      case Tree.Interpolation(List<Tree> parts) -> interpolated(parts, frame);
      case Tree.Widen(Tree operand) -> Arithmetic.widened(evaluate(operand, frame));
      case Tree.Narrow(Tree operand) -> Arithmetic.narrowed(evaluate(operand, frame));
      case Tree.Assert(Tree condition) -> {
        if (!isTrue(condition, frame)) {
          throw new Stop.Trap("unreachable");
        }
        yield UNIT;
      }
      case Tree.Throw thrown -> throw effects.thrown(thrown, frame);
      case Tree.Print print -> effects.print(evaluate(print.text(), frame));
      case Tree.Get get -> effects.get(get, frame);
      case Tree.Put put -> effects.put(put, frame);
      case Tree.Perform perform -> effects.perform(perform, frame);
      case Tree.HandleState handle -> effects.handle(handle, frame);
      case Tree.HandleThrow handle -> effects.handle(handle, frame);
      case Tree.HandleEffect handle -> effects.handle(handle, frame);
    };
  }

  private Value checked(Value value) {
    if (value instanceof Value.Text(String text) && text.length() > LONGEST_TEXT) {
      throw new Stop.Unsuitable("long text");
    }
    return value;
  }

  private Value tuple(Tree.LetTuple let, Frame frame) {
    Value.Data tuple = (Value.Data) evaluate(let.value(), frame);
    for (int i = 0; i < let.bindings().size(); i++) {
      frame.set(let.bindings().get(i), tuple.fields().get(i));
    }
    return evaluate(let.body(), frame);
  }

  private Value match(Tree.Match match, Frame frame) {
    Value subject = evaluate(match.subject(), frame);
    for (Tree.Arm arm : match.arms()) {
      if (fits(arm.pattern(), subject, frame)) {
        return evaluate(arm.body(), frame);
      }
    }
    throw new IllegalStateException("a match without an arm for " + subject);
  }

  private boolean fits(Tree.Pattern pattern, Value value, Frame frame) {
    return switch (pattern) {
      case Tree.Pattern.Anything() -> true;
      case Tree.Pattern.Bind(Binding binding) -> {
        frame.set(binding, value);
        yield true;
      }
      case Tree.Pattern.Literal(Tree literal) -> Arithmetic.equal(evaluate(literal, frame), value);
      case Tree.Pattern.Constructor(String name, List<Tree.Pattern> fields) -> {
        Value.Data data = (Value.Data) value;
        boolean all = data.constructor().equals(name);
        for (int i = 0; all && i < fields.size(); i++) {
          all = fits(fields.get(i), data.fields().get(i), frame);
        }
        yield all;
      }
    };
  }

  private Value binary(Tree.Binary binary, Frame frame) {
    if (binary.operator() == Operator.AND) {
      return Value.of(isTrue(binary.left(), frame) && isTrue(binary.right(), frame));
    }
    if (binary.operator() == Operator.OR) {
      return Value.of(isTrue(binary.left(), frame) || isTrue(binary.right(), frame));
    }
    Value left = evaluate(binary.left(), frame);
    return Arithmetic.apply(
        binary.operator(), left, evaluate(binary.right(), frame), binary.shape());
  }

  private static Value negate(Value value) {
    return value instanceof Value.Real(double number)
        ? new Value.Real(-number)
        : Value.of(Arithmetic.integer(((Value.Whole) value).value().negate()));
  }

  private Value index(Tree.Index index, Frame frame) {
    List<Value> elements = ((Value.Sequence) evaluate(index.array(), frame)).elements();
    long place = ((Value.Whole) evaluate(index.index(), frame)).value().longValue();
    if (place < 0 || place >= elements.size()) {
      throw new Stop.Trap("out_of_bounds");
    }
    return elements.get((int) place);
  }

  private static Value closure(Tree.Lambda lambda, Frame frame) {
    Map<Binding, Value> captured = new HashMap<>();
    for (Binding binding : Free.in(lambda.body())) {
      Value value = frame.values().get(binding);
      if (value != null && !lambda.parameters().contains(binding)) {
        captured.put(binding, value);
      }
    }
    return new Value.Closure(lambda, captured);
  }

  private Value interpolated(List<Tree> parts, Frame frame) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(Texts.shown(evaluate(part, frame))));
    return checked(Value.of(text.toString()));
  }
}
