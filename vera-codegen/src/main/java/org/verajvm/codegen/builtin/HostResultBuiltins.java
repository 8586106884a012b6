package org.verajvm.codegen.builtin;

import java.util.Arrays;
import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/**
 * Host functions behind effect operations that return a Result or an Option.
 *
 * <p>Such a function says whether it succeeded and leaves the value, or the error's text, in the
 * scratch cell; the library builds the data value. So hosts know no layout of data types.
 */
final class HostResultBuiltins {
  private static final Rows IO = new Rows(Family.EFFECT, "io.vera");
  private static final Rows NETWORK = new Rows(Family.EFFECT, "network.vera");
  private static final Rows DATABASE = new Rows(Family.EFFECT, "database.vera");

  private HostResultBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        attempt(IO, "try_read_char", "fn(@Unit -> @Bool) effects(<IO>)", HostAbi.UNIT),
        attempt(IO, "try_read_file", "fn(@String -> @Bool) effects(<IO>)", HostAbi.REFERENCE),
        attempt(
            IO,
            "try_write_file",
            "fn(@String, @String -> @Bool) effects(<IO>)",
            HostAbi.REFERENCE,
            HostAbi.REFERENCE),
        attempt(IO, "try_get_env", "fn(@String -> @Bool) effects(<IO>)", HostAbi.REFERENCE),
        attempt(NETWORK, "try_http_get", "fn(@String -> @Bool) effects(<Http>)", HostAbi.REFERENCE),
        attempt(
            NETWORK,
            "try_http_post",
            "fn(@String, @String -> @Bool) effects(<Http>)",
            HostAbi.REFERENCE,
            HostAbi.REFERENCE),
        attempt(
            NETWORK,
            "try_complete",
            "fn(@String -> @Bool) effects(<Inference>)",
            HostAbi.REFERENCE),
        attempt(
            DATABASE,
            "try_database_query",
            "fn(@String, @Array<String>, @Array<Bool> -> @Bool) effects(<DB>)",
            HostAbi.REFERENCE,
            HostAbi.REFERENCE,
            HostAbi.REFERENCE),
        attempt(
            DATABASE,
            "try_database_execute",
            "fn(@String, @Array<String>, @Array<Bool> -> @Bool) effects(<DB>)",
            HostAbi.REFERENCE,
            HostAbi.REFERENCE,
            HostAbi.REFERENCE),
        DATABASE
            .host(
                "database_columns",
                "fn(-> @Int) effects(<DB>)",
                "9.5.7",
                "The number of columns of the last query.",
                HostAbi.I64)
            .internal(),
        DATABASE
            .host(
                "database_cells_present",
                "fn(-> @Array<Bool>) effects(<DB>)",
                "9.5.7",
                "Which cells of the last query are not NULL.",
                HostAbi.REFERENCE,
                HostAbi.RESULT_DESCRIPTOR)
            .internal(),
        DATABASE
            .library(
                "database_texts",
                "fn(@Array<Option<String>> -> @Array<String>) effects(pure)",
                "9.5.7",
                "The parameters' texts; NULL has the empty one.")
            .internal(),
        DATABASE
            .library(
                "database_presence",
                "fn(@Array<Option<String>> -> @Array<Bool>) effects(pure)",
                "9.5.7",
                "Which parameters are not NULL.")
            .internal());
  }

  private static Builtin attempt(Rows rows, String name, String signature, HostAbi... parameters) {
    HostAbi[] words = Arrays.copyOf(parameters, parameters.length + 1);
    words[parameters.length] = HostAbi.SCRATCH;
    return rows.host(
            name,
            signature,
            "9.5",
            "Whether it succeeded; the value or the error is then in the scratch cell.",
            HostAbi.I32,
            words)
        .internal();
  }
}
