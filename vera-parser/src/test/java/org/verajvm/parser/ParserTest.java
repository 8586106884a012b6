package org.verajvm.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Program;
import org.verajvm.parser.syntax.Statement;
import org.verajvm.parser.syntax.TypeExpression;

class ParserTest {
  private static final String CONTRACT = "\n  requires(true)\n  ensures(true)\n  effects(pure)\n";

  private static ParseResult parse(String text) {
    return Parser.parse(new SourceFile("test.vera", text));
  }

  private static Program program(String text) {
    ParseResult result = parse(text);
    assertEquals(List.of(), result.diagnostics());
    return result.program();
  }

  private static Expression.Block body(String body) {
    Program program = program("public fn f(-> @Int)" + CONTRACT + "{\n" + body + "\n}\n");
    return ((Declaration.Function) program.declarations().getFirst()).body();
  }

  private static List<DiagnosticCode> codes(String text) {
    return parse(text).diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void spansReachFromTheFirstToTheLastCharacter() {
    Expression.Binary sum =
        assertInstanceOf(Expression.Binary.class, body("(1 + 2) * (3)").result());
    assertEquals("(1 + 2) * (3)", sum.span().text());
    assertEquals("*", sum.operatorSpan().text());
    assertEquals("1 + 2", sum.left().span().text());
  }

  @Test
  void aFunctionsSpanStartsAfterItsVisibility() {
    Program program = program("private forall<T> fn f(-> @T)" + CONTRACT + "{ 1 }");
    assertTrue(program.declarations().getFirst().span().text().startsWith("forall<T> fn f"));
  }

  @Test
  void labelsBelongToTheParametersOfDeclarations() {
    Program program =
        program(
            "public fn f(@Int /* width */, @Int -> @Int /* area */)"
                + CONTRACT
                + "{ fn(@Int /* none */ -> @Int) effects(pure) { 1 } }");
    Declaration.Function f = (Declaration.Function) program.declarations().getFirst();
    assertEquals(Optional.of("width"), f.parameters().getFirst().label());
    assertEquals("@Int /* width */", f.parameters().getFirst().span().text());
    assertEquals(Optional.empty(), f.parameters().getLast().label());
    assertEquals(Optional.of("area"), f.result().label());
    Expression.Lambda lambda = assertInstanceOf(Expression.Lambda.class, f.body().result());
    assertEquals(Optional.empty(), lambda.parameters().getFirst().label());
  }

  @Test
  void implicationAssociatesToTheRightAndThePipeToTheLeft() {
    Expression.Binary implication = (Expression.Binary) body("a() ==> b() ==> c()").result();
    assertEquals("b() ==> c()", implication.right().span().text());
    Expression.Binary pipe = (Expression.Binary) body("1 |> f() |> g()").result();
    assertEquals("1 |> f()", pipe.left().span().text());
  }

  @Test
  void closingAnglesComeApart() {
    Statement.Let let =
        (Statement.Let) body("let @Map<Int, Array<Array<Int>>>= x(); 1").statements().getFirst();
    TypeExpression.Named map = (TypeExpression.Named) let.type();
    assertEquals(2, map.arguments().size());
    assertEquals("x()", let.value().span().text());
  }

  @Test
  void aSlotIndexBeyondEveryScopeIsRead() {
    Expression.SlotReference slot =
        (Expression.SlotReference) body("@Int.99999999999999999999").result();
    assertEquals(Integer.MAX_VALUE, slot.index());
  }

  @Test
  void literalsKeepTheirValueWhateverTypeHoldsThem() {
    Expression.IntLiteral literal = (Expression.IntLiteral) body("18446744073709551616").result();
    assertEquals(BigInteger.TWO.pow(64), literal.value());
    assertEquals(
        "a\n\t\"\\\0A",
        ((Expression.StringLiteral) body("\"a\\n\\t\\\"\\\\\\0\\u{41}\"").result()).value());
  }

  @Test
  void holesOfStringsNestParentheses() {
    Expression.Interpolation text =
        (Expression.Interpolation) body("\"x \\(f((1), g(2))) y\"").result();
    assertEquals(3, text.parts().size());
    assertEquals(
        "f((1), g(2))",
        ((Expression.Interpolation.Part.Hole) text.parts().get(1)).expression().span().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "effects",
        "requires",
        "with",
        "then",
        "result",
        "op",
        "data",
        "where",
        "pure",
        "in",
        "type"
      })
  void aKeywordIsANameWhereTheGrammarCannotUseIt(String word) {
    program("public fn " + word + "(-> @Int)" + CONTRACT + "{ " + word + "() + A." + word + "() }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"match", "old", "handle", "true", "let", "exists"})
  void anExpressionKeywordIsANameAfterFnAlone(String word) {
    program("public fn " + word + "(-> @Int)" + CONTRACT + "{ 1 }");
    assertEquals(
        1, parse("public fn f(-> @Int)" + CONTRACT + "{ " + word + "(3) }").diagnostics().size());
  }

  @Test
  void visibilityIsOptionalForTheGrammar() {
    assertEquals(1, program("fn f(-> @Int)" + CONTRACT + "{ 1 }").declarations().size());
  }

  @Test
  void anEmptyFileIsAProgram() {
    assertEquals(List.of(), program("").declarations());
    assertEquals(List.of(), program("\n-- nothing\n").declarations());
  }

  @Test
  void whatIsReadBesideAnErrorStaysInTheTree() {
    ParseResult result =
        parse(
            "public fn bad(-> @Int)"
                + CONTRACT
                + "{ let @Int = ; let @Int = 2; 3 }\nprivate data D { A }");
    assertEquals(1, result.diagnostics().size());
    assertEquals(2, result.program().declarations().size());
    Declaration.Function bad = (Declaration.Function) result.program().declarations().getFirst();
    assertEquals(1, bad.body().statements().size());
  }

  @Test
  void brokenDeclarationsAreReportedOneByOne() {
    assertEquals(
        List.of(DiagnosticCode.E005, DiagnosticCode.E005, DiagnosticCode.E001),
        codes("type A = ;\ntype B Int;\npublic fn f(-> @Int) { 1 }\ntype C = Int;"));
  }

  @Test
  void aStrayBraceAfterAnErrorIsSilent() {
    assertEquals(List.of(DiagnosticCode.E005), codes("private data { A }\n}\n}\n"));
  }
}
