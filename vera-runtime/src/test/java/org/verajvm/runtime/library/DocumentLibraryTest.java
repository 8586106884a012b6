package org.verajvm.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.verajvm.runtime.value.VeraValue;

/** JSON, HTML and Markdown. */
class DocumentLibraryTest {
  private static final LibraryProgram PROGRAM =
      LibraryProgram.of(
          "json(@String -> @Result<String, String>) = result_map(json_parse(@String.0),"
              + " fn(@Json -> @String) effects(pure) { json_stringify(@Json.0) })",
          "number(@Float64 -> @String) = json_stringify(JNumber(@Float64.0))",
          "quoted(@String -> @String) = json_stringify(JString(@String.0))",
          "html(@String -> @Result<String, String>) = result_map(html_parse(@String.0),"
              + " fn(@HtmlNode -> @String) effects(pure) { html_to_string(@HtmlNode.0) })",
          "selected(@String, @String -> @Result<String, String>) = result_map("
              + "html_parse(@String.1), fn(@HtmlNode -> @String) effects(pure)"
              + " { string_join(array_map(html_query(@HtmlNode.0, @String.0),"
              + " fn(@HtmlNode -> @String) effects(pure) { html_text(@HtmlNode.0) }), \",\") })",
          "markdown(@String -> @Result<String, String>) = result_map(md_parse(@String.0),"
              + " fn(@MdBlock -> @String) effects(pure) { md_render(@MdBlock.0) })");

  @Example
  void jsonReadsAndWritesEveryKindOfValue() {
    assertText(
        "json",
        " {\"a\" : [1, -2.5e3, true, false, null], \"b\": {\"c\": \"\\u00e9\\n\\ud83d\\ude00\"}}",
        "{\"a\": [1.0, -2500.0, true, false, null], \"b\": {\"c\": \"é\\n😀\"}}");
    assertText("json", "{\"a\":1,\"b\":2,\"a\":3}", "{\"a\": 3.0, \"b\": 2.0}");
    assertText("json", "\"\\ud83d\"", "\"\uFFFD\"");
  }

  @Example
  void jsonErrorsNameTheirPlace() {
    assertFault("[1,]", "Expecting value: line 1 column 4 (char 3)");
    assertFault("[1,\n 2 3]", "Expecting ',' delimiter: line 2 column 4 (char 7)");
    assertFault("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)");
    assertFault("\"é\\x\"", "Invalid \\escape: line 1 column 3 (char 2)");
    assertFault("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)");
    assertFault("\"a", "Unterminated string starting at: line 1 column 1 (char 0)");
    assertFault("\"a\tb\"", "Invalid control character at: line 1 column 3 (char 2)");
    assertFault("01", "Extra data: line 1 column 2 (char 1)");
    assertFault("NaN", "Expecting value: line 1 column 1 (char 0)");
  }

  private static void assertFault(String text, String fault) {
    assertEquals(LibraryProgram.err(fault), PROGRAM.call("json", text));
  }

  @Property(tries = 300)
  void jsonNumbersReadBackAsTheSameFloat(@ForAll double value) {
    assertEquals(value, Double.parseDouble(PROGRAM.text("number", value)));
  }

  @Property(tries = 300)
  void jsonStringsReadBackAsTheSameText(@ForAll int codePoint) {
    int character = Math.floorMod(codePoint, Character.MIN_SURROGATE);
    String literal = PROGRAM.text("quoted", "a" + Character.toString(character) + "\"\\/");
    assertText("json", literal, literal);
  }

  @Example
  void htmlElementsEndWhereTheirEndTagIs() {
    assertText("html", "<p>a</p><p>b</p>", "<html><p>a</p><p>b</p></html>");
    assertText(
        "html",
        "<DIV Class=x y><br>a &lt; b</span></DIV>",
        "<div class=\"x\" y=\"\"><br>a &lt; b</div>");
    assertText("html", "<p>a<!-- c --><b>x", "<p>a<!-- c --><b>x</b></p>");
    assertText("html", "<script>a < b && c</script>", "<script>a < b && c</script>");
    assertText("html", "<a t=\"&quot;&#x41;&amp;\">x</a>", "<a t=\"&quot;A&amp;\">x</a>");
    assertText("html", "1 < 2 & 3", "<html>1 &lt; 2 &amp; 3</html>");
  }

  @Example
  void htmlIsSelectedByNameClassIdAttributeAndDescent() {
    String page =
        "<div id=m class='a b'><p>1</p><div class=c><p id=x>2<b>3</b></p></div><i h>4</i></div>";
    assertEquals("1,23", selected(page, "p"));
    assertEquals("23", selected(page, ".c p"));
    assertEquals("1234", selected(page, ".b"));
    assertEquals("23", selected(page, "#x"));
    assertEquals("4", selected(page, "[h]"));
    assertEquals("3", selected(page, "div div b"));
    assertEquals("", selected(page, "b p"));
  }

  private static String selected(String page, String selector) {
    VeraValue.Data result = (VeraValue.Data) PROGRAM.call("selected", page, selector);
    return ((VeraValue.Text) result.fields().getFirst()).value();
  }

  @Example
  void canonicalMarkdownIsItsOwnCanonicalForm() {
    String[] texts = {
      "# T *e* `c`",
      "a **b *c* d** [t](u) ![i](v)",
      "```vera\nx\n\ny\n```",
      "> a\n>\n> > b",
      "- a\n- b\n  - c\n\n  d\n- e",
      "1. a\n2. b",
      "| a | b |\n| --- | --- |\n| 1 | **2** |",
      "---\n\nx"
    };
    for (String text : texts) {
      assertText("markdown", text, text);
    }
  }

  @Example
  void otherSpellingsOfMarkdownBecomeTheCanonicalOne() {
    assertText("markdown", "T\n===\nx\n* a\n* b", "# T\n\nx\n\n- a\n- b");
    assertText("markdown", "    code\n    more", "```\ncode\nmore\n```");
    assertText("markdown", "~~~\n```\n~~~", "````\n```\n````");
    assertText("markdown", "a_b_c __d__ *e", "a_b_c **d** *e");
  }

  private static void assertText(String function, String source, String expected) {
    assertEquals(
        LibraryProgram.ok(new VeraValue.Text(expected)), PROGRAM.call(function, source), source);
  }
}
