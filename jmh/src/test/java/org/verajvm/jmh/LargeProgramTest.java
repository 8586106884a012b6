package org.verajvm.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verajvm.codegen.Compilation;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.Parser;
import org.verajvm.parser.format.Formatter;
import org.verajvm.parser.source.SourceFile;

/** The long programs are what they promise: so long, in canonical form, and without an error. */
class LargeProgramTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 3000})
  void itIsAsLongAsAsked(int lines) {
    long found = LargeProgram.text(lines).lines().count();
    assertTrue(found >= lines && found < lines + 120, found + " lines");
  }

  @Test
  void itIsInCanonicalForm() {
    String text = LargeProgram.text(200);
    assertEquals(text, Formatter.format(Parser.parse(new SourceFile("main.vera", text))));
  }

  @Test
  void itCompilesWithoutAWord() {
    SourceFile source = new SourceFile("main.vera", LargeProgram.text(500));
    Compilation compilation = Compiler.compile(source, ModuleResolver.NONE);
    assertEquals(List.of(), compilation.diagnostics());
    assertTrue(compilation.module().isPresent());
  }
}
