package org.verajvm.codegen.builtin;

import java.util.List;

/**
 * A function that hosts provide in import module {@code vera}.
 *
 * @param name the import's name
 * @param parameters the WebAssembly types of its parameters
 * @param results the WebAssembly types of its results: none or one
 */
public record HostImport(String name, List<HostAbi.Word> parameters, List<HostAbi.Word> results) {

  static HostImport of(Builtin.Lowering.Host host) {
    List<HostAbi.Word> parameters =
        host.parameters().stream().flatMap(abi -> abi.words().stream()).toList();
    return new HostImport(host.importName(), parameters, host.result().words());
  }
}
