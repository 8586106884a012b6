package org.verajvm.parser.syntax;

import java.util.List;
import org.verajvm.parser.source.Span;

/** A clause between a function's signature and its effects (spec 5.4). */
public sealed interface ContractClause extends Node {
  record Requires(Expression predicate, Span span) implements ContractClause {}

  record Ensures(Expression predicate, Span span) implements ContractClause {}

  /** A termination measure; several components compare lexicographically (spec 5.6.1). */
  record Decreases(List<Expression> measures, Span span) implements ContractClause {
    public Decreases {
      measures = List.copyOf(measures);
    }
  }
}
