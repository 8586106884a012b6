package org.verajvm.conformance.generated;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** An expression of a generated program. Names are resolved: bindings and functions are objects. */
public sealed interface Tree {
  /** The static type. */
  Shape shape();

  /** A number of type Int, Nat or Byte. */
  record IntegerLiteral(Shape shape, BigInteger value) implements Tree {}

  /**
   * A float; generated programs use binary fractions of few digits, so that their text is exact.
   */
  record FloatLiteral(double value) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.FLOAT;
    }
  }

  /** A string without characters that need an escape. */
  record TextLiteral(String value) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.STRING;
    }
  }

  /** {@code true} or {@code false}. */
  record TruthLiteral(boolean value) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.BOOL;
    }
  }

  /** {@code ()}. */
  record UnitLiteral() implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.UNIT;
    }
  }

  /** A slot reference. */
  record Use(Binding binding) implements Tree {
    @Override
    public Shape shape() {
      return binding.shape();
    }
  }

  /** {@code @T.result} in an ensures clause. */
  record ResultValue(Shape shape) implements Tree {}

  /** {@code let @T = value; body}. */
  record Let(Binding binding, Tree value, Tree body) implements Tree {
    @Override
    public Shape shape() {
      return body.shape();
    }
  }

  /** {@code let Tuple<@A, @B> = value; body}. */
  record LetTuple(List<Binding> bindings, Tree value, Tree body) implements Tree {
    @Override
    public Shape shape() {
      return body.shape();
    }
  }

  /** {@code first; body}. */
  record Then(Tree first, Tree body) implements Tree {
    @Override
    public Shape shape() {
      return body.shape();
    }
  }

  /** {@code if ... then ... else}. */
  record If(Tree condition, Tree yes, Tree no) implements Tree {
    @Override
    public Shape shape() {
      return yes.shape();
    }
  }

  /** {@code match}. */
  record Match(Tree subject, List<Arm> arms, Shape shape) implements Tree {}

  /** One arm of a match. */
  record Arm(Pattern pattern, Tree body) {}

  /** What an arm matches. */
  sealed interface Pattern {
    /** {@code _}. */
    record Anything() implements Pattern {}

    /** {@code @T}, inside a constructor. */
    record Bind(Binding binding) implements Pattern {}

    /** A constructor with patterns for its fields. */
    record Constructor(String name, List<Pattern> fields) implements Pattern {}

    /** A literal. */
    record Literal(Tree value) implements Pattern {}
  }

  /** A binary operator; both operands have the same type, except that Nat may meet Int. */
  record Binary(Operator operator, Tree left, Tree right, Shape shape) implements Tree {}

  /** Operators with two operands. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    AND("&&"),
    OR("||");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** {@code !e}. */
  record Not(Tree operand) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.BOOL;
    }
  }

  /** {@code -e} of an Int or a Float64. */
  record Negate(Tree operand) implements Tree {
    @Override
    public Shape shape() {
      return operand.shape();
    }
  }

  /** How a call is written. */
  enum Style {
    PLAIN,
    PIPED
  }

  /** A call of a declared function. */
  record Call(FunctionDeclaration function, List<Tree> arguments, Shape shape, Style style)
      implements Tree {}

  /** A call of an operation of the library. */
  record Operate(Operation operation, List<Tree> arguments, Shape shape, Style style)
      implements Tree {}

  /** A constructor application. */
  record Construct(String constructor, List<Tree> arguments, Shape shape) implements Tree {}

  /** {@code [a, b]}. */
  record ArrayLiteral(List<Tree> elements, Shape shape) implements Tree {}

  /** {@code array[index]}. */
  record Index(Tree array, Tree index, Shape shape) implements Tree {}

  /** An anonymous pure function. */
  record Lambda(List<Binding> parameters, Tree body, Shape shape) implements Tree {}

  /** {@code apply_fn(f, a)}. */
  record Invoke(Tree function, List<Tree> arguments, Shape shape) implements Tree {}

  /** A string with holes: texts are literals, the other parts are printed as text. */
  record Interpolation(List<Tree> parts) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.STRING;
    }
  }

  /** A Nat where an Int is expected; nothing is written. */
  record Widen(Tree operand) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.INT;
    }
  }

  /** An Int where a Nat is expected; nothing is written. */
  record Narrow(Tree operand) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.NAT;
    }
  }

  /** {@code IO.print(text)}. */
  record Print(Tree text) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.UNIT;
    }
  }

  /** {@code assert(condition)}. */
  record Assert(Tree condition) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.UNIT;
    }
  }

  /** {@code get(())}; the clauses of the handler around it in the same function apply. */
  record Get(Shape shape, Optional<StateClauses> clauses) implements Tree {}

  /** {@code put(value)}. */
  record Put(Tree value, Optional<StateClauses> clauses) implements Tree {
    @Override
    public Shape shape() {
      return Shape.Primitive.UNIT;
    }
  }

  /** {@code throw(value)} where a value of the type is expected. */
  record Throw(Tree value, Shape shape) implements Tree {}

  /** {@code Effect.operation(arguments)}. */
  record Perform(EffectDeclaration.Member member, List<Tree> arguments) implements Tree {
    @Override
    public Shape shape() {
      return member.result();
    }
  }

  /**
   * The clauses of a State handler (spec 7.5.2).
   *
   * @param read the state in the get clause
   * @param resumed what get resumes with
   * @param stored the argument of the put clause
   * @param before the state before the put
   * @param update what {@code with} makes the state
   */
  record StateClauses(
      Binding read, Tree resumed, Binding stored, Binding before, Optional<Tree> update) {}

  /** {@code handle[State<T>]}. */
  record HandleState(Tree initial, StateClauses clauses, Tree body) implements Tree {
    @Override
    public Shape shape() {
      return body.shape();
    }
  }

  /** {@code handle[Exn<E>]}. */
  record HandleThrow(Binding caught, Tree clause, Tree body) implements Tree {
    @Override
    public Shape shape() {
      return body.shape();
    }
  }

  /**
   * A clause of a handler of a declared effect.
   *
   * @param body the value resumed with, or the handler's own value when it does not resume
   * @param state the state in the clause, when the handler has one
   * @param update what {@code with} makes the state
   */
  record Clause(
      EffectDeclaration.Member member,
      List<Binding> parameters,
      Optional<Binding> state,
      boolean resumes,
      Tree body,
      Optional<Tree> update) {}

  /** {@code handle[E]} of a declared effect, perhaps with a state. */
  record HandleEffect(
      EffectDeclaration effect, Optional<Tree> initial, List<Clause> clauses, Tree body)
      implements Tree {
    @Override
    public Shape shape() {
      return body.shape();
    }
  }
}
