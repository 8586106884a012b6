package org.verajvm.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.runtime.json.JsonCursor;
import org.verajvm.runtime.json.JsonText;

/**
 * Reads the interface section of a module. Its form is that of {@link
 * org.verajvm.codegen.abi.WriteInterface}.
 */
final class ReadInterface {
  private final JsonCursor section;
  private final List<String> texts;

  private ReadInterface(JsonCursor section) {
    this.section = section;
    this.texts = section.get("texts").items(JsonCursor::text);
  }

  /**
   * Reads a section.
   *
   * @throws IllegalArgumentException when it is not one of this version of the host ABI
   */
  static ProgramInterface read(byte[] bytes) {
    try {
      JsonCursor section = new JsonCursor(JsonText.read(new String(bytes, StandardCharsets.UTF_8)));
      int abi = section.get("abi").number();
      if (abi != ProgramInterface.ABI) {
        throw new IllegalArgumentException(
            "the module speaks host ABI %d, this runtime %d: compile the program again"
                .formatted(abi, ProgramInterface.ABI));
      }
      return new ReadInterface(section).program();
    } catch (JsonText.Malformed | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("its interface section is damaged: " + e.getMessage(), e);
    }
  }

  private ProgramInterface program() {
    List<TrapKind> kinds = kinds(section.get("trapKinds").items(JsonCursor::text));
    return new ProgramInterface(
        functions(),
        section.get("data").items(ReadInterface::data),
        section.get("descriptors").items(ReadInterface::descriptor),
        section.get("cells").items(ReadInterface::cell),
        section.get("trapSites").items(row -> trapSite(row.items(JsonCursor::number), kinds)),
        wellKnown(section.get("wellKnown")));
  }

  /** The code of a kind is its place in the list: several kinds may share a name. */
  private static List<TrapKind> kinds(List<String> names) {
    List<TrapKind> known = List.of(TrapKind.values());
    if (!names.equals(known.stream().map(TrapKind::text).toList())) {
      throw new IllegalArgumentException("other kinds of traps: " + names);
    }
    return known;
  }

  private List<ProgramInterface.Function> functions() {
    Map<Integer, JsonCursor> exports =
        section.get("functions").items(Function.identity()).stream()
            .collect(Collectors.toMap(node -> node.get("index").number(), Function.identity()));
    return section
        .get("frames")
        .items(node -> {
          List<Integer> row = node.items(JsonCursor::number);
          return function(row, Optional.ofNullable(exports.get(row.getFirst())));
        });
  }

  private ProgramInterface.Function function(List<Integer> row, Optional<JsonCursor> export) {
    return new ProgramInterface.Function(
        row.get(0),
        texts.get(row.get(1)),
        texts.get(row.get(2)),
        row.get(3),
        row.get(4),
        export.isPresent(),
        row.get(5) == 1,
        export.map(node -> node.get("parameters").items(ReadTypes::type)).orElse(List.of()),
        export.map(node -> ReadTypes.type(node.get("result"))).orElse(Primitive.UNIT));
  }

  private ProgramInterface.TrapSite trapSite(List<Integer> row, List<TrapKind> kinds) {
    return new ProgramInterface.TrapSite(
        kinds.get(row.get(0)),
        texts.get(row.get(1)),
        texts.get(row.get(2)),
        texts.get(row.get(3)),
        row.get(4));
  }

  private static ProgramInterface.Data data(JsonCursor node) {
    return new ProgramInterface.Data(
        ReadTypes.data(node.get("type")),
        node.get("constructors").items(ReadInterface::constructor));
  }

  private static ProgramInterface.Constructor constructor(JsonCursor node) {
    return new ProgramInterface.Constructor(
        node.get("name").text(),
        node.get("tag").number(),
        node.get("descriptor").number(),
        node.get("size").number(),
        node.get("fields")
            .items(field ->
                new ProgramInterface.Field(
                    ReadTypes.type(field.get("type")), field.get("offset").number())));
  }

  private static ProgramInterface.Descriptor descriptor(JsonCursor node) {
    return new ProgramInterface.Descriptor(node.get("address").number(), node.get("name").text());
  }

  private static ProgramInterface.StateCell cell(JsonCursor node) {
    return new ProgramInterface.StateCell(
        node.get("name").text(), ReadTypes.type(node.get("type")), node.get("address").number());
  }

  private static ProgramInterface.WellKnown wellKnown(JsonCursor node) {
    return new ProgramInterface.WellKnown(
        node.get("string").number(),
        node.get("words").number(),
        node.get("bytes").number(),
        node.get("floats").number(),
        node.get("references").number());
  }
}
