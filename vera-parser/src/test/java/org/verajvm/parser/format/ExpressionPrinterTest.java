package org.verajvm.parser.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verajvm.parser.ParseResult;
import org.verajvm.parser.syntax.BinaryOperator;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Expression;

class ExpressionPrinterTest {
  private static Declaration.Function function(String body) {
    ParseResult parsed =
        FormatterTest.parse(
            "public fn f(@Array<{ @Int | @Int.0 > 0 }> -> @Int)\n"
                + "  requires(true)\n  decreases(1, @Nat.0)\n  effects(pure)\n{ "
                + body
                + "\n}");
    return (Declaration.Function) parsed.program().declarations().getFirst();
  }

  private static String print(String body) {
    return ExpressionPrinter.print(function(body).body().result());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "((@Int.0)) ~ @Int.0",
        "(1 + 2) * 3 ~ (1 + 2) * 3",
        "1 + (2 * 3) ~ 1 + 2 * 3",
        "1 - (2 - 3) ~ 1 - (2 - 3)",
        "(1 - 2) - 3 ~ 1 - 2 - 3",
        "(a() ==> b()) ==> c() ~ (a() ==> b()) ==> c()",
        "a() ==> (b() ==> c()) ~ a() ==> b() ==> c()",
        "(1 < 2) == (3 < 4) ~ 1 < 2 == 3 < 4",
        "(1 == 2) == true ~ (1 == 2) == true",
        "-(-1) ~ -(-1)",
        "!(!true) ~ !!true",
        "-(1 + 2) ~ -(1 + 2)",
        "(-1)[0] ~ (-1)[0]",
        "(f(1))[0] ~ f(1)[0]",
        "(1 |> f()) |> g() ~ 1 |> f() |> g()",
        "None() ~ None()",
        "None ~ None",
        "1.50 ~ 1.5",
        "100000000000000000000.0 ~ 100000000000000000000.0",
        "0.00000001 ~ 0.00000001",
        "a . b :: f ( 1,2 ) ~ a.b::f(1, 2)",
        "match 1 { _ -> { { 2 } } } ~ match 1 { _ -> 2 }",
        "handle[E] { op() -> 1 } in { 2 } ~ handle[E] { op() -> { 1 } } in { 2 }"
      })
  void theTextDependsOnTheTreeAlone(String source, String canonical) {
    assertEquals(canonical, print(source));
    assertEquals(canonical, print(canonical));
  }

  @Test
  void clausesAndTypesHaveATextToo() {
    Declaration.Function function = function("1");
    assertEquals(
        List.of("requires(true)", "decreases(1, @Nat.0)"),
        function.contracts().stream().map(ExpressionPrinter::print).toList());
    assertEquals(
        "Array<{ @Int | @Int.0 > 0 }>",
        ExpressionPrinter.print(function.parameters().getFirst().type()));
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> leaves = Arbitraries.of("1", "@Int.0", "f()", "\"a\"", "?", "true", "()");
    return Arbitraries.recursive(() -> leaves, ExpressionPrinterTest::larger, 0, 5);
  }

  /** Fully parenthesised, so that the source says its tree without precedence. */
  private static Arbitrary<String> larger(Arbitrary<String> inner) {
    Arbitrary<String> binary =
        Combinators.combine(inner, Arbitraries.of(BinaryOperator.values()), inner)
            .as((l, o, r) -> "(" + l + ") " + o.symbol() + " (" + r + ")");
    Arbitrary<String> unary =
        Combinators.combine(Arbitraries.of("-", "!"), inner).as((o, e) -> o + "(" + e + ")");
    Arbitrary<String> index =
        Combinators.combine(inner, inner).as((a, i) -> "(" + a + ")[" + i + "]");
    Arbitrary<String> conditional =
        Combinators.combine(inner, inner, inner)
            .as((c, t, e) -> "if " + c + " then { " + t + " } else { " + e + " }");
    return Arbitraries.oneOf(binary, unary, index, conditional);
  }

  @Property(tries = 500)
  void droppingParenthesesKeepsTheTree(@ForAll("expressions") String source) {
    Expression tree = function(source).body().result();
    Expression again = function(ExpressionPrinter.print(tree)).body().result();
    assertEquals(shape(tree), shape(again));
  }

  /** The tree in prefix form, where no parentheses can be missing. */
  private static String shape(Expression expression) {
    return switch (expression) {
      case Expression.Binary e -> "[" + e.operator() + shape(e.left()) + shape(e.right()) + "]";
      case Expression.Unary e -> "[" + e.operator() + shape(e.operand()) + "]";
      case Expression.Index e -> "[index" + shape(e.array()) + shape(e.index()) + "]";
      case Expression.If e ->
          "[if"
              + shape(e.condition())
              + shape(e.thenBranch().result())
              + shape(e.elseBranch().result())
              + "]";
      default -> "[" + ExpressionPrinter.print(expression) + "]";
    };
  }
}
