package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.verajvm.parser.lexer.Token;
import org.verajvm.parser.lexer.TokenKind;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.ContractClause;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.EffectRow;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.TypeParameters;
import org.verajvm.parser.syntax.Visibility;

/** Function declarations with their contracts and where blocks (spec 10.3.2). */
final class FunctionParser {
  /** Where reading goes on after a broken signature, clause or effect row. */
  private static final Set<TokenKind> CLAUSE_STARTS =
      EnumSet.of(REQUIRES, ENSURES, DECREASES, EFFECTS, LEFT_BRACE);

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final TypeParameterParser typeParameters;

  FunctionParser(Grammar grammar, TypeParameterParser typeParameters) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.typeParameters = typeParameters;
  }

  Declaration.Function function(Optional<Visibility> visibility) {
    cursor.enter();
    Token start = cursor.peek();
    TypeParameters variables = cursor.at(FORALL) ? typeParameters.forall() : TypeParameters.NONE;
    cursor.expect(FN, place -> DeclarationAdvice.missing(FN, place));
    Name name = cursor.lowerName("a function name");
    Optional<SignatureParser.Signature> signature = signature();
    List<ContractClause> contracts = new ArrayList<>();
    boolean broken = contracts(contracts);
    EffectRow effects = effects(signature.isEmpty() || broken || !contracts.isEmpty());
    Expression.Block body =
        grammar.blocks.block(place -> DeclarationAdvice.missing(LEFT_BRACE, place));
    List<Declaration.Function> where = cursor.at(WHERE) ? where() : List.of();
    cursor.leave();
    SignatureParser.Signature read =
        signature.orElseGet(() -> SignatureParser.Signature.unreadable(name.span()));
    return new Declaration.Function(
        visibility,
        variables,
        name,
        read.parameters(),
        read.result(),
        contracts,
        effects,
        body,
        where,
        cursor.spanFrom(start.span()));
  }

  private Optional<SignatureParser.Signature> signature() {
    int nesting = cursor.nesting();
    try {
      return Optional.of(grammar.signatures.labelled());
    } catch (Unwind unwind) {
      cursor.restoreNesting(nesting);
      skipToClause(unwind);
      return Optional.empty();
    }
  }

  private void skipToClause(Unwind unwind) {
    grammar.recovery.skipTo(CLAUSE_STARTS);
    if (!CLAUSE_STARTS.contains(cursor.peek().kind())) {
      throw unwind;
    }
  }

  /** Adds the clauses; returns whether one of them could not be read. */
  private boolean contracts(List<ContractClause> clauses) {
    boolean broken = false;
    int nesting = cursor.nesting();
    while (cursor.at(REQUIRES) || cursor.at(ENSURES) || cursor.at(DECREASES)) {
      try {
        clauses.add(clause());
      } catch (Unwind unwind) {
        cursor.restoreNesting(nesting);
        skipToClause(unwind);
        broken = true;
      }
    }
    return broken;
  }

  private ContractClause clause() {
    Token keyword = cursor.advance();
    cursor.expect(LEFT_PARENTHESIS, place -> DeclarationAdvice.missing(LEFT_PARENTHESIS, place));
    if (keyword.kind() == DECREASES) {
      if (cursor.at(RIGHT_PARENTHESIS)) {
        throw cursor.unexpected("an expression");
      }
      List<Expression> measures = grammar.expressions.listUntil(RIGHT_PARENTHESIS);
      return new ContractClause.Decreases(measures, cursor.spanFrom(keyword.span()));
    }
    Expression predicate = grammar.expressions.expression();
    if (!cursor.accept(RIGHT_PARENTHESIS)) {
      throw cursor.unexpected("an operator or \")\"", ExpressionAdvice::clause);
    }
    Span span = cursor.spanFrom(keyword.span());
    return keyword.kind() == REQUIRES
        ? new ContractClause.Requires(predicate, span)
        : new ContractClause.Ensures(predicate, span);
  }

  /** The effect clause; a body without one before it is read all the same. */
  private EffectRow effects(boolean afterContract) {
    if (!afterContract) {
      cursor.reportAt(SyntaxErrors::missingContract);
    } else if (cursor.at(LEFT_BRACE)) {
      cursor.reportAt(SyntaxErrors::unfinishedContract);
    }
    if (cursor.at(LEFT_BRACE)) {
      return new EffectRow(List.of(), cursor.peek().span());
    }
    if (!afterContract && !cursor.at(EFFECTS)) {
      throw Unwind.SIGNAL;
    }
    int nesting = cursor.nesting();
    try {
      return grammar.types.effects();
    } catch (Unwind unwind) {
      cursor.restoreNesting(nesting);
      grammar.recovery.skipTo(EnumSet.of(LEFT_BRACE));
      if (!cursor.at(LEFT_BRACE)) {
        throw unwind;
      }
      return new EffectRow(List.of(), cursor.peek().span());
    }
  }

  private List<Declaration.Function> where() {
    cursor.expect(WHERE);
    Token open = cursor.expect(LEFT_BRACE);
    List<Declaration.Function> functions = new ArrayList<>();
    do {
      if (!cursor.at(FN) && !cursor.at(FORALL)) {
        throw cursor.unexpected("a function without visibility", DeclarationAdvice::helper);
      }
      functions.add(function(Optional.empty()));
    } while (cursor.at(FN) || cursor.at(FORALL));
    grammar.recovery.closeBrace(open, "\"fn\" or \"}\"", DeclarationAdvice::helper);
    return functions;
  }
}
