package org.verajvm.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.Compiler;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.abi.WriteInterface;
import org.verajvm.codegen.check.ModuleResolver;
import org.verajvm.parser.source.SourceFile;

/** The interface section says all that a host must know. */
class ReadInterfaceTest {
  private static final CompiledModule MODULE =
      compile(
          """
          public data Shape<T> { Dot, Many(Array<T>, Map<String, Set<Int>>), Later(Decimal) }
          type Small = { @Int | @Int.0 < 10 };
          private fn hidden(@Int, @Shape<Small> -> @Int)
            requires(@Int.0 > 0) ensures(true) effects(<State<Tuple<Bool, Byte>>>)
          { 10 / @Int.0 }
          public fn shown(@Shape<Small>, @Small -> @Option<Shape<Float64>>)
            requires(true) ensures(true) effects(<State<Tuple<Bool, Byte>>>)
          { if hidden(@Small.0, @Shape<Small>.0) > 3 then { Some(Dot) } else { None } }
          """);

  private static CompiledModule compile(String source) {
    return Compiler.compile(new SourceFile("main.vera", source), ModuleResolver.NONE)
        .module()
        .orElseThrow();
  }

  private static byte[] section() {
    return WriteInterface.write(MODULE.description());
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    ProgramInterface read = ReadInterface.read(section());
    assertArrayEquals(section(), WriteInterface.write(read));
    assertEquals(MODULE.description().trapSites(), read.trapSites());
    assertEquals(
        MODULE.description().functions().stream().map(ProgramInterface.Function::name).toList(),
        read.functions().stream().map(ProgramInterface.Function::name).toList());
    assertTrue(read.functions().stream().anyMatch(function -> !function.exported()));
  }

  @Test
  void anotherVersionIsRefusedWithWhatToDo() {
    String other =
        new String(section(), StandardCharsets.UTF_8).replaceFirst("\"abi\":\\d+", "\"abi\":1");
    assertEquals(
        "the module speaks host ABI 1, this runtime 2: compile the program again", refusal(other));
  }

  @Test
  void aDamagedSectionIsRefused() {
    String whole = new String(section(), StandardCharsets.UTF_8);
    for (String part : new String[] {"\"texts\"", "\"frames\"", "\"Int\""}) {
      assertTrue(refusal(whole.replace(part, part.replaceAll("\\w", "x"))).length() > 0, part);
    }
    refusal(whole.substring(0, whole.length() / 2));
    refusal("{}");
  }

  private static String refusal(String section) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> ReadInterface.read(section.getBytes(StandardCharsets.UTF_8)))
            .getMessage());
  }
}
