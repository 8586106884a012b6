package org.verajvm.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.verajvm.codegen.CompiledModule;
import org.verajvm.codegen.types.Type;
import org.verajvm.conformance.ConformanceCase;
import org.verajvm.conformance.HostedProgram.ExportedFunction;
import org.verajvm.conformance.Suite;
import org.verajvm.conformance.foreign.ForeignProgram;
import org.verajvm.conformance.foreign.Manifest;

/**
 * The programs of a suite.
 *
 * @param subjects those that have something to call
 * @param rejected names of those that the compiler rejects, so that nothing can run
 * @param withoutCalls names of those that compile and have nothing to call
 * @param leftOut functions that are not called, each with the reason
 */
public record Programs(
    List<Subject> subjects,
    List<String> rejected,
    List<String> withoutCalls,
    List<String> leftOut) {
  /** Host functions that ask something outside, which answers each host in its own way. */
  private static final Set<String> NETWORK =
      Set.of("try_http_get", "try_http_post", "try_complete");

  private static final String NO_ADDRESS =
      ": a request to an address made up is refused by each host in its own words";

  public Programs {
    leftOut = List.copyOf(leftOut);
    subjects = List.copyOf(subjects);
    rejected = List.copyOf(rejected);
    withoutCalls = List.copyOf(withoutCalls);
  }

  /** The cases of the conformance suite in a folder. */
  public static Programs ofSuite(Path folder) throws IOException {
    Gathered found = new Gathered();
    for (ConformanceCase each : Suite.cases(folder)) {
      if (each.isRejected()) {
        found.rejected.add(each.name());
      } else if (each.calls().isEmpty()) {
        found.withoutCalls.add(each.name());
      } else {
        found.subjects.add(Subject.of(each));
      }
    }
    return found.programs();
  }

  /**
   * The programs that the manifest in a folder lists. Of each, every exported function is called
   * whose parameters a word can give a value; with values made up like that, though, none that asks
   * the network.
   *
   * @param chromium compiles them
   */
  public static Programs foreign(Path folder, ChromiumHost chromium) throws IOException {
    Gathered found = new Gathered();
    for (ForeignProgram each : Manifest.read(folder)) {
      ChromiumProgram compiled = chromium.compile(each.file());
      boolean network = compiled.module().stream().anyMatch(Programs::asksTheNetwork);
      List<Subject.Call> calls =
          compiled.exports().stream()
              .filter(export -> !(network && export.needsArguments()))
              .flatMap(export -> call(export).stream())
              .toList();
      if (network) {
        compiled.exports().stream()
            .filter(ExportedFunction::needsArguments)
            .forEach(export -> found.leftOut.add(each.id() + " " + export.name() + NO_ADDRESS));
      }
      if (compiled.diagnostics().stream().anyMatch(mark -> mark.isError())) {
        found.rejected.add(each.id());
      } else if (calls.isEmpty()) {
        found.withoutCalls.add(each.id());
      } else {
        found.subjects.add(Subject.of(each.id(), each.file(), calls));
      }
    }
    return found.programs();
  }

  private static boolean asksTheNetwork(CompiledModule module) {
    return module.module().imports().stream().anyMatch(each -> NETWORK.contains(each.name()));
  }

  private static Optional<Subject.Call> call(ExportedFunction function) {
    List<String> words = new ArrayList<>();
    for (Type type : function.parameters()) {
      Optional<String> word = word(type);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      words.add(word.get());
    }
    return Optional.of(new Subject.Call(function.name(), words, "", OptionalLong.empty()));
  }

  /** A small value of a type, if a word can give one. */
  private static Optional<String> word(Type type) {
    return switch (type) {
      case Type.Primitive.INT, Type.Primitive.NAT, Type.Primitive.BYTE -> Optional.of("3");
      case Type.Primitive.BOOL -> Optional.of("true");
      case Type.Primitive.FLOAT64 -> Optional.of("2.5");
      case Type.Primitive.STRING -> Optional.of("vera");
      default -> Optional.empty();
    };
  }

  /** Those whose names contain one of some texts; all where there is no text. */
  public Programs named(List<String> texts) {
    return new Programs(
        subjects.stream().filter(each -> isNamed(each.name(), texts)).toList(),
        rejected.stream().filter(name -> isNamed(name, texts)).toList(),
        withoutCalls.stream().filter(name -> isNamed(name, texts)).toList(),
        leftOut.stream().filter(name -> isNamed(name, texts)).toList());
  }

  private static boolean isNamed(String name, List<String> texts) {
    return texts.isEmpty() || texts.stream().anyMatch(name::contains);
  }

  private static final class Gathered {
    private final List<Subject> subjects = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> withoutCalls = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Programs programs() {
      return new Programs(subjects, rejected, withoutCalls, leftOut);
    }
  }
}
