package org.verajvm.runtime.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.verajvm.runtime.value.VeraValue;

class EncodingLibraryTest {
  private static final LibraryProgram PROGRAM =
      LibraryProgram.of(
          "encode(@String -> @String) = base64_encode(@String.0)",
          "decode(@String -> @Result<String, String>) = base64_decode(@String.0)",
          "percent(@String -> @String) = url_encode(@String.0)",
          "plain(@String -> @Result<String, String>) = url_decode(@String.0)",
          "parse(@String -> @Result<UrlParts, String>) = url_parse(@String.0)",
          "join(@String -> @Result<String, String>)"
              + " = result_map(url_parse(@String.0),"
              + " fn(@UrlParts -> @String) effects(pure) { url_join(@UrlParts.0) })");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "~", "-", "_", ".", " ", "+", "/", "%", "?", "é", "漢", "😀", "\u0001")
        .list()
        .ofMaxSize(20)
        .map(characters -> String.join("", characters));
  }

  @Property(tries = 300)
  void base64IsThatOfJavaAndReadsBack(@ForAll("texts") String text) {
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(encoded, PROGRAM.text("encode", text));
    assertEquals(LibraryProgram.ok(new VeraValue.Text(text)), PROGRAM.call("decode", encoded));
  }

  @Property(tries = 300)
  void percentEncodingKeepsUnreservedCharactersOnly(@ForAll("texts") String text) {
    String encoded =
        URLEncoder.encode(text, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A")
            .replace("%7E", "~");
    assertEquals(encoded, PROGRAM.text("percent", text));
    assertEquals(LibraryProgram.ok(new VeraValue.Text(text)), PROGRAM.call("plain", encoded));
  }

  @Example
  void brokenEncodingsAreErrors() {
    assertEquals(LibraryProgram.err("invalid base64 length"), PROGRAM.call("decode", "ABC"));
    for (String text : new String[] {"QQ!!", "Q===", "====", "QQ=A", "QQ==QQ=="}) {
      assertEquals(LibraryProgram.err("invalid base64"), PROGRAM.call("decode", text), text);
    }
    for (String text : new String[] {"%", "%4", "%ZZ", "a%4"}) {
      assertEquals(
          LibraryProgram.err("invalid percent-encoding"), PROGRAM.call("plain", text), text);
    }
  }

  @Example
  void urlsDivideAsTheRfcSays() {
    assertParts("https://h:1/p/q?a=1&b#f?x#y", "https", "h:1", "/p/q", "a=1&b", "f?x#y");
    assertParts("file:///p", "file", "", "/p", "", "");
    assertParts("mailto:a@b", "mailto", "", "a@b", "", "");
    assertParts("http://h#f/p", "http", "h", "", "", "f/p");
    assertParts("http:", "http", "", "", "", "");
    assertEquals(LibraryProgram.err("missing scheme"), PROGRAM.call("parse", "no-scheme"));
    assertEquals(LibraryProgram.err("missing scheme"), PROGRAM.call("parse", ":x"));
  }

  private static void assertParts(String url, String... parts) {
    VeraValue[] fields = new VeraValue[parts.length];
    for (int i = 0; i < parts.length; i++) {
      fields[i] = new VeraValue.Text(parts[i]);
    }
    assertEquals(
        LibraryProgram.ok(LibraryProgram.data("UrlParts", fields)), PROGRAM.call("parse", url));
  }

  @Property(tries = 200)
  void joiningRestoresUrlsWithAnAuthority(@ForAll("paths") String path) {
    String url = "http://host" + path;
    assertEquals(LibraryProgram.ok(new VeraValue.Text(url)), PROGRAM.call("join", url));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings().withChars("a/.").ofMaxLength(8).map(path -> "/" + path + "?q#f");
  }
}
