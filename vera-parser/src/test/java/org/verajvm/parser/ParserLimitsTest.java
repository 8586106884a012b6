package org.verajvm.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.SourceFile;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Expression;

class ParserLimitsTest {
  private static ParseResult parse(String body) {
    String head = "public fn f(-> @Int)\n  requires(true)\n  ensures(true)\n  effects(pure)\n";
    return Parser.parse(new SourceFile("limits.vera", head + "{\n" + body + "\n}\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "(, 1, )",
    "{, 1, }",
    "f(, 1, )",
    "[, 1, ]",
    "'a()[', 1, ]",
    "if true then { 1 } else {, 1, }",
    "match 1 { _ ->, 1, }",
    "fn(-> @Int) effects(pure) {, 1, }",
    "handle[E] { a() ->, 1, } in { 1 }",
    "'match 1 { _ -> 2 } + (', 1, )",
    "'let @', A, ' = 1; 2'"
  })
  void nestingThousandsDeepIsReportedOnce(String open, String middle, String close) {
    String body =
        open.startsWith("let")
            ? open + "A<".repeat(20_000) + middle + ">".repeat(20_000) + close
            : open.repeat(20_000) + middle + close.repeat(20_000);
    List<Diagnostic> diagnostics = parse(body).diagnostics();
    assertEquals(1, diagnostics.size(), diagnostics::toString);
    assertTrue(diagnostics.getFirst().description().contains("nested more than"));
  }

  @Test
  void nestingHundredsDeepIsAccepted() {
    assertEquals(List.of(), parse("f(".repeat(900) + "1" + ")".repeat(900)).diagnostics());
    String chain = "if a() then { 1 } else { ";
    assertEquals(List.of(), parse(chain.repeat(900) + "1" + "}".repeat(900)).diagnostics());
  }

  @ParameterizedTest
  @CsvSource({"' + 1'", "' ==> a()'", "' |> f()'", "' && a()'", "', 1'"})
  void longChainsAndListsAreAccepted(String link) {
    String body =
        link.startsWith(",") ? "[1" + link.repeat(50_000) + "]" : "1" + link.repeat(50_000);
    assertEquals(List.of(), parse(body).diagnostics());
  }

  @Test
  void aChainBeyondTheLimitIsReported() {
    List<Diagnostic> diagnostics = parse("1" + " + 1".repeat(200_000)).diagnostics();
    assertEquals(1, diagnostics.size());
    assertTrue(diagnostics.getFirst().description().contains("chain of operators"));
  }

  @Test
  void aBlockHoldsAnyNumberOfStatements() {
    ParseResult result = parse("let @Int = 1;\n".repeat(50_000) + "2");
    assertEquals(List.of(), result.diagnostics());
    Declaration.Function function =
        (Declaration.Function) result.program().declarations().getFirst();
    assertEquals(50_000, function.body().statements().size());
  }

  @Test
  void anIntegerOfAMillionDigitsIsReportedAtOnce() {
    ParseResult result = parse("9".repeat(1_000_000));
    assertEquals(1, result.diagnostics().size());
    Declaration.Function function =
        (Declaration.Function) result.program().declarations().getFirst();
    assertTrue(function.body().result() instanceof Expression.IntLiteral);
  }
}
