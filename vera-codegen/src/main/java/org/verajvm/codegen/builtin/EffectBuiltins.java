package org.verajvm.codegen.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.verajvm.codegen.builtin.Builtin.Control;
import org.verajvm.codegen.builtin.Builtin.Family;
import org.verajvm.codegen.builtin.Builtin.Lowering;
import org.verajvm.codegen.builtin.Builtin.Scope;

/** The effects that the language defines, with their operations (spec 7.7, 9.5). */
final class EffectBuiltins {

  private EffectBuiltins() {}

  static List<BuiltinEffect> effects() {
    return List.of(
        marker("Async", "9.5.4", "Evaluation that may overlap."),
        effect("DB", "9.5.7", "Queries and statements of an SQL database.", database()),
        marker("Diverge", "7.7.3", "The function may not terminate."),
        effect("Exn", "7.7.2", "Exceptions of a type.", exceptions(), "E"),
        effect("Http", "9.5.3", "Requests to web servers.", http()),
        marker("HttpServer", "9.5.6", "The function answers web requests."),
        effect("IO", "9.5.1", "Console, files, clock and process.", io()),
        effect("Inference", "9.5.5", "Completions by a language model.", inference()),
        effect("Random", "7.7.4", "Values that differ from run to run.", random()),
        effect("State", "9.5.2", "A mutable cell of a type.", state(), "T"));
  }

  private static List<Builtin> io() {
    return Stream.concat(console(), process()).toList();
  }

  private static Stream<Builtin> console() {
    OperationRows rows = new OperationRows("IO", "9.5.1");
    return Stream.of(
        rows.host(
            "print", "fn(@String -> @Unit)", "Writes to stdout.", HostAbi.UNIT, HostAbi.REFERENCE),
        rows.host(
            "stderr", "fn(@String -> @Unit)", "Writes to stderr.", HostAbi.UNIT, HostAbi.REFERENCE),
        rows.host(
            "read_line",
            "fn(@Unit -> @String)",
            "The next line of stdin, without its end.",
            HostAbi.REFERENCE,
            HostAbi.UNIT),
        rows.library(
            "read_char",
            "fn(@Unit -> @Result<String, String>)",
            "The next character of stdin, or EOF as an error.",
            "io.vera",
            "io_read_char"),
        rows.library(
            "read_file",
            "fn(@String -> @Result<String, String>)",
            "The text of a file.",
            "io.vera",
            "io_read_file"),
        rows.library(
            "write_file",
            "fn(@String, @String -> @Result<Unit, String>)",
            "Writes the text to the file.",
            "io.vera",
            "io_write_file"));
  }

  private static Stream<Builtin> process() {
    OperationRows rows = new OperationRows("IO", "9.5.1");
    return Stream.of(
        rows.host(
            "args",
            "fn(@Unit -> @Array<String>)",
            "The arguments of the command line.",
            HostAbi.REFERENCE,
            HostAbi.UNIT,
            HostAbi.RESULT_DESCRIPTOR),
        rows.host("exit", "fn(@Int -> @Never)", "Ends the program.", HostAbi.UNIT, HostAbi.I64),
        rows.library(
            "get_env",
            "fn(@String -> @Option<String>)",
            "The value of an environment variable.",
            "io.vera",
            "io_get_env"),
        rows.host(
            "sleep", "fn(@Nat -> @Unit)", "Waits for milliseconds.", HostAbi.UNIT, HostAbi.I64),
        rows.host(
            "time", "fn(@Unit -> @Nat)", "Milliseconds since 1970.", HostAbi.I64, HostAbi.UNIT));
  }

  private static List<Builtin> random() {
    OperationRows rows = new OperationRows("Random", "7.7.4");
    return List.of(
        rows.host(
            "random_int",
            "fn(@Int, @Int -> @Int)",
            "An integer from the first to the second, both inclusive.",
            HostAbi.I64,
            HostAbi.I64,
            HostAbi.I64),
        rows.host(
            "random_float",
            "fn(@Unit -> @Float64)",
            "A float from 0, inclusive, to 1, exclusive.",
            HostAbi.F64,
            HostAbi.UNIT),
        rows.host(
            "random_bool", "fn(@Unit -> @Bool)", "True or false.", HostAbi.I32, HostAbi.UNIT));
  }

  private static List<Builtin> state() {
    OperationRows rows = new OperationRows("State", "9.5.2");
    return List.of(
        rows.controlled("get", "forall<T> fn(@Unit -> @T)", "The cell's value.", Control.STATE_GET),
        rows.controlled(
            "put", "forall<T> fn(@T -> @Unit)", "Replaces the cell's value.", Control.STATE_PUT));
  }

  private static List<Builtin> exceptions() {
    return List.of(
        new OperationRows("Exn", "7.7.2")
            .controlled(
                "throw",
                "forall<E> fn(@E -> @Never)",
                "Leaves for the nearest handler.",
                Control.THROW));
  }

  private static List<Builtin> http() {
    OperationRows rows = new OperationRows("Http", "9.5.3");
    return List.of(
        rows.library(
            "get",
            "fn(@String -> @Result<String, String>)",
            "The body of the answer to a GET request.",
            "network.vera",
            "http_get"),
        rows.library(
            "post",
            "fn(@String, @String -> @Result<String, String>)",
            "The body of the answer to a POST request with a JSON body.",
            "network.vera",
            "http_post"));
  }

  private static List<Builtin> inference() {
    return List.of(
        new OperationRows("Inference", "9.5.5")
            .library(
                "complete",
                "fn(@String -> @Result<String, String>)",
                "The model's answer to a prompt.",
                "network.vera",
                "inference_complete"));
  }

  private static List<Builtin> database() {
    OperationRows rows = new OperationRows("DB", "9.5.7");
    return List.of(
        rows.library(
            "query",
            "fn(@String, @Array<Option<String>> -> @Result<Array<Array<Option<String>>>, String>)",
            "The rows that a query selects.",
            "database.vera",
            "database_query"),
        rows.library(
            "execute",
            "fn(@String, @Array<Option<String>> -> @Result<Int, String>)",
            "The number of rows that a statement changes.",
            "database.vera",
            "database_execute"));
  }

  private static BuiltinEffect marker(String name, String section, String document) {
    return effect(name, section, document, List.of());
  }

  private static BuiltinEffect effect(
      String name,
      String section,
      String document,
      List<Builtin> operations,
      String... typeParameters) {
    return new BuiltinEffect(name, List.of(typeParameters), operations, document, section);
  }

  /** Makes the operation rows of one effect; signatures come without their effect row. */
  private record OperationRows(String effect, String section) {

    Builtin host(
        String name, String signature, String document, HostAbi result, HostAbi... parameters) {
      return row(name, signature, document, new Lowering.Host(name, List.of(parameters), result));
    }

    Builtin library(
        String name, String signature, String document, String resource, String function) {
      return row(name, signature, document, new Lowering.Library(resource, function));
    }

    Builtin controlled(String name, String signature, String document, Control control) {
      return row(name, signature, document, new Lowering.Controlled(control));
    }

    private Builtin row(String name, String signature, String document, Lowering lowering) {
      String arguments =
          signature.startsWith("forall<") ? signature.substring(6, signature.indexOf(' ')) : "";
      return new Builtin(
          name,
          Optional.of(effect),
          signature + " effects(<" + effect + arguments + ">)",
          Family.EFFECT,
          lowering,
          document,
          section,
          Scope.PROGRAM);
    }
  }
}
