package org.verajvm.parser.syntax;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.verajvm.parser.source.Span;

/**
 * An expression (spec 10.3.8).
 *
 * <p>Parentheses leave no node: the tree's shape says what they said. The span of an expression in
 * parentheses lies inside them; the spans of what is built from it include them.
 */
public sealed interface Expression extends Node {
  record IntLiteral(BigInteger value, Span span) implements Expression {}

  /** The span holds the text as written; it always has a decimal point. */
  record FloatLiteral(double value, Span span) implements Expression {}

  record BoolLiteral(boolean value, Span span) implements Expression {}

  record UnitLiteral(Span span) implements Expression {}

  /** The value after escapes; may hold a lone surrogate written as an escape. */
  record StringLiteral(String value, Span span) implements Expression {}

  /** {@code "x = \(@Int.0)"}: literal parts and holes in order (spec 1.6, 4.13.1). */
  record Interpolation(List<Part> parts, Span span) implements Expression {
    public Interpolation {
      parts = List.copyOf(parts);
    }

    /** A piece of an interpolated string. */
    public sealed interface Part {
      record Text(String value) implements Part {}

      record Hole(Expression expression) implements Part {}
    }
  }

  /** {@code @T.n} (spec 3.1). The index may exceed any real scope. */
  record SlotReference(TypeExpression type, int index, Span span) implements Expression {}

  /** {@code @T.result} (spec 3.6). */
  record ResultReference(TypeExpression type, Span span) implements Expression {}

  /** {@code f(args)}, also {@code resume(args)}. */
  record Call(Name function, List<Expression> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code Effect.op(args)} or an ability operation qualified (spec 10.3.10). */
  record QualifiedCall(Name qualifier, Name operation, List<Expression> arguments, Span span)
      implements Expression {
    public QualifiedCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code vera.math::magnitude(args)} (spec 8.5.3). */
  record ModuleCall(ModulePath module, Name function, List<Expression> arguments, Span span)
      implements Expression {
    public ModuleCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code Some(1)}, {@code Tuple(1, "a")} or a nullary constructor. */
  record Construct(Name constructor, List<Expression> arguments, Span span) implements Expression {
    public Construct {
      arguments = List.copyOf(arguments);
    }
  }

  /** An anonymous function (spec 5.7). */
  record Lambda(List<Parameter> parameters, Result result, EffectRow effects, Block body, Span span)
      implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  record If(Expression condition, Block thenBranch, Block elseBranch, Span span)
      implements Expression {}

  record Match(Expression scrutinee, List<Arm> arms, Span span) implements Expression {
    public Match {
      arms = List.copyOf(arms);
    }

    /** {@code pattern -> body}. */
    public record Arm(Pattern pattern, Expression body, Span span) implements Node {}
  }

  /** Statements and a final expression (spec 4.10). */
  record Block(List<Statement> statements, Expression result, Span span) implements Expression {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** {@code handle[E](@T = init) { clauses } in { body }} (spec 7.5). */
  record Handle(
      EffectReference effect,
      Optional<HandlerState> state,
      List<Clause> clauses,
      Block body,
      Span span)
      implements Expression {
    public Handle {
      clauses = List.copyOf(clauses);
    }

    /** {@code (@T = init)}. */
    public record HandlerState(TypeExpression type, Expression initial, Span span)
        implements Node {}

    /** {@code op(@T) -> body with @S = update}. */
    public record Clause(
        Name operation,
        List<Parameter> parameters,
        Expression body,
        Optional<StateUpdate> update,
        Span span)
        implements Node {
      public Clause {
        parameters = List.copyOf(parameters);
      }
    }

    /** {@code with @T = expression} (spec 7.5.2). */
    public record StateUpdate(TypeExpression type, Expression value, Span span) implements Node {}
  }

  record ArrayLiteral(List<Expression> elements, Span span) implements Expression {
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code array[index]} (spec 4.12.2). */
  record Index(Expression array, Expression index, Span span) implements Expression {}

  record Binary(
      BinaryOperator operator, Expression left, Expression right, Span operatorSpan, Span span)
      implements Expression {}

  record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

  /** {@code old(State<Int>)} (spec 7.9.2). */
  record OldState(EffectReference effect, Span span) implements Expression {}

  /** {@code new(State<Int>)} (spec 7.9.2). */
  record NewState(EffectReference effect, Span span) implements Expression {}

  record Assert(Expression predicate, Span span) implements Expression {}

  record Assume(Expression predicate, Span span) implements Expression {}

  /** {@code forall(@Nat, bound, fn(@Nat -> @Bool) ...)} and {@code exists} (spec 6.3.3). */
  record Quantifier(
      boolean universal, TypeExpression binder, Expression bound, Lambda predicate, Span span)
      implements Expression {}

  /** A typed hole {@code ?} (spec 4.17). */
  record Hole(Span span) implements Expression {}
}
