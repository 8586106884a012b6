package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.parser.syntax.Name;
import org.verajvm.parser.syntax.TypeParameters;
import org.verajvm.parser.syntax.TypeParameters.AbilityConstraint;

/** Type variables of declarations (spec 10.3.2, 10.3.3). */
final class TypeParameterParser {
  private final TokenCursor cursor;

  TypeParameterParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** {@code forall<A, B where Eq<A>>}. */
  TypeParameters forall() {
    cursor.expect(FORALL);
    cursor.expect(LESS);
    List<Name> variables = variables();
    List<AbilityConstraint> constraints = cursor.accept(WHERE) ? constraints() : List.of();
    cursor.expectCloseAngle(place -> DeclarationAdvice.missing(GREATER, place));
    return new TypeParameters(variables, constraints);
  }

  /** {@code <A, B>} or nothing, after the name of a type, effect or ability. */
  TypeParameters optional() {
    if (!cursor.accept(LESS)) {
      return TypeParameters.NONE;
    }
    List<Name> variables = variables();
    cursor.expectCloseAngle();
    return new TypeParameters(variables, List.of());
  }

  private List<Name> variables() {
    List<Name> variables = new ArrayList<>();
    do {
      variables.add(cursor.upperName("a type variable"));
    } while (cursor.accept(COMMA));
    return variables;
  }

  private List<AbilityConstraint> constraints() {
    List<AbilityConstraint> constraints = new ArrayList<>();
    do {
      Name ability = cursor.upperName("the name of an ability");
      cursor.expect(LESS);
      Name variable = cursor.upperName("a type variable");
      cursor.expectCloseAngle();
      constraints.add(new AbilityConstraint(ability, variable, cursor.spanFrom(ability.span())));
    } while (cursor.accept(COMMA));
    return constraints;
  }
}
