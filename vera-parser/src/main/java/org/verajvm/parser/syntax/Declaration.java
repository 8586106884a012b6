package org.verajvm.parser.syntax;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.source.Span;

/** A top-level declaration (spec 10.3.1). */
public sealed interface Declaration extends Node {
  Name name();

  /**
   * A function, top-level or in a {@code where} block (spec 5.2).
   *
   * @param visibility absent where the source has none; the checker says where that is an error
   * @param where the functions of the {@code where} block, in order
   */
  record Function(
      Optional<Visibility> visibility,
      TypeParameters typeParameters,
      Name name,
      List<Parameter> parameters,
      Result result,
      List<ContractClause> contracts,
      EffectRow effects,
      Expression.Block body,
      List<Function> where,
      Span span)
      implements Declaration {
    public Function {
      parameters = List.copyOf(parameters);
      contracts = List.copyOf(contracts);
      where = List.copyOf(where);
    }
  }

  /**
   * An algebraic data type (spec 2.4).
   *
   * @param invariant the predicate of {@code invariant(...)} (spec 2.4.1)
   */
  record Data(
      Optional<Visibility> visibility,
      Name name,
      TypeParameters typeParameters,
      Optional<Expression> invariant,
      List<Constructor> constructors,
      Span span)
      implements Declaration {
    public Data {
      constructors = List.copyOf(constructors);
    }
  }

  /** {@code type PosInt = { @Int | @Int.0 > 0 };} (spec 2.6.3). */
  record TypeAlias(Name name, TypeParameters typeParameters, TypeExpression target, Span span)
      implements Declaration {}

  /** {@code effect Logger { op log(String -> Unit); }} (spec 7.2). */
  record Effect(Name name, TypeParameters typeParameters, List<Operation> operations, Span span)
      implements Declaration {
    public Effect {
      operations = List.copyOf(operations);
    }
  }

  /** {@code ability Eq<T> { op eq(T, T -> Bool); }} (spec 9.8). */
  record Ability(Name name, TypeParameters typeParameters, List<Operation> operations, Span span)
      implements Declaration {
    public Ability {
      operations = List.copyOf(operations);
    }
  }

  /** One constructor of a data type; {@code fields} is empty for a nullary one. */
  record Constructor(Name name, List<TypeExpression> fields, Span span) implements Node {
    public Constructor {
      fields = List.copyOf(fields);
    }
  }

  /** {@code op get(Unit -> T);} of an effect or an ability. */
  record Operation(Name name, List<TypeExpression> parameters, TypeExpression result, Span span)
      implements Node {
    public Operation {
      parameters = List.copyOf(parameters);
    }
  }
}
