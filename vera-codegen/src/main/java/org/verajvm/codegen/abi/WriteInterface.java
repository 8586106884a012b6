package org.verajvm.codegen.abi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.Type;

/**
 * Writes the interface section as JSON: the members of {@link ProgramInterface} by name, but for
 * what there are thousands of.
 *
 * <p>{@code texts} holds each name of a file, name of a function and message once; others refer to
 * it by number. {@code functions} describes exports. {@code frames} has a row {@code [index, name,
 * file, firstLine, lastLine, library]} for each function, exports included; {@code trapSites} has a
 * row {@code [kind, message, function, file, line]} for each site, its kind a number into {@code
 * trapKinds}.
 *
 * <p>A type is a string ({@code "Int"}, {@code "Decimal"}) or an object with one member that says
 * what it is: {@code {"data":["module","Name"],"arguments":[...]}}, {@code {"array":T}}, {@code
 * {"map":[K,V]}}, {@code {"set":T}}, {@code {"future":T}}, {@code {"function":[...],"result":T}}.
 */
public final class WriteInterface {
  /** The name of the custom section. */
  public static final String SECTION = "vera";

  private final JsonWriter json = new JsonWriter();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  private WriteInterface() {}

  /** The section's bytes: JSON in UTF-8. */
  public static byte[] write(ProgramInterface description) {
    WriteInterface writer = new WriteInterface();
    writer.json.object(() -> writer.members(description));
    return writer.json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void members(ProgramInterface description) {
    json.name("abi").number(ProgramInterface.ABI);
    List<ProgramInterface.Function> functions = description.functions();
    json.name("functions")
        .array(
            functions.stream().filter(ProgramInterface.Function::exported).toList(), this::export);
    json.name("frames").array(functions, this::frame);
    json.name("data").array(description.data(), this::data);
    json.name("descriptors").array(description.descriptors(), this::descriptor);
    json.name("cells").array(description.cells(), this::cell);
    json.name("trapSites").array(description.trapSites(), this::trapSite);
    json.name("trapKinds").array(List.of(TrapKind.values()), kind -> json.string(kind.text()));
    json.name("wellKnown").object(() -> wellKnown(description.wellKnown()));
    json.name("texts").array(List.copyOf(texts.keySet()), json::string);
  }

  private int text(String text) {
    return texts.computeIfAbsent(text, _ -> texts.size());
  }

  private void export(ProgramInterface.Function function) {
    json.object(() -> {
      json.name("index").number(function.index());
      json.name("parameters").array(function.parameters(), this::type);
      json.name("result");
      type(function.result());
    });
  }

  private void frame(ProgramInterface.Function function) {
    row(
        function.index(),
        text(function.name()),
        text(function.file()),
        function.firstLine(),
        function.lastLine(),
        function.library() ? 1 : 0);
  }

  private void trapSite(ProgramInterface.TrapSite site) {
    row(
        site.kind().code(),
        text(site.message()),
        text(site.function()),
        text(site.file()),
        site.line());
  }

  private void row(Integer... numbers) {
    json.array(List.of(numbers), number -> json.number(number));
  }

  private void data(ProgramInterface.Data data) {
    json.object(() -> {
      json.name("type");
      type(data.type());
      json.name("constructors").array(data.constructors(), this::constructor);
    });
  }

  private void constructor(ProgramInterface.Constructor constructor) {
    json.object(() -> {
      json.name("name").string(constructor.name());
      json.name("tag").number(constructor.tag());
      json.name("descriptor").number(constructor.descriptor());
      json.name("size").number(constructor.size());
      json.name("fields").array(constructor.fields(), this::field);
    });
  }

  private void field(ProgramInterface.Field field) {
    json.object(() -> {
      json.name("type");
      type(field.type());
      json.name("offset").number(field.offset());
    });
  }

  private void descriptor(ProgramInterface.Descriptor descriptor) {
    json.object(() -> {
      json.name("address").number(descriptor.address());
      json.name("name").string(descriptor.name());
    });
  }

  private void cell(ProgramInterface.StateCell cell) {
    json.object(() -> {
      json.name("name").string(cell.name());
      json.name("type");
      type(cell.type());
      json.name("address").number(cell.address());
    });
  }

  private void wellKnown(ProgramInterface.WellKnown descriptors) {
    json.name("string").number(descriptors.string());
    json.name("words").number(descriptors.words());
    json.name("bytes").number(descriptors.bytes());
    json.name("floats").number(descriptors.floats());
    json.name("references").number(descriptors.references());
  }

  private void type(Type type) {
    switch (type) {
      case Type.Primitive primitive -> json.string(primitive.toString());
      case Type.Decimal decimal -> json.string(decimal.toString());
      case Type.Refined refined -> type(refined.base());
      case Type.Data data ->
          json.object(() -> {
            json.name("data").array(List.of(data.id().module(), data.id().name()), json::string);
            json.name("arguments").array(data.arguments(), this::type);
          });
      case Type.Array array -> wrapped("array", array.element());
      case Type.Set set -> wrapped("set", set.element());
      case Type.Future future -> wrapped("future", future.payload());
      case Type.Map map ->
          json.object(() -> json.name("map").array(List.of(map.key(), map.value()), this::type));
      case Type.Function function ->
          json.object(() -> {
            json.name("function").array(function.parameters(), this::type);
            json.name("result");
            type(function.result());
          });
      case Type.Variable _, Type.Inferred _ ->
          throw new IllegalStateException("internal error: no concrete type: " + type);
    }
  }

  private void wrapped(String name, Type inner) {
    json.object(() -> {
      json.name(name);
      type(inner);
    });
  }
}
