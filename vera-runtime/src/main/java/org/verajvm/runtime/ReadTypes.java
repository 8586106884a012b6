package org.verajvm.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.runtime.json.JsonCursor;

/**
 * Types of the interface section, in the form of {@link org.verajvm.codegen.abi.WriteInterface}.
 */
final class ReadTypes {
  private static final Map<String, Type> NAMED =
      Stream.concat(Arrays.stream(Primitive.values()), Stream.of(new Type.Decimal()))
          .collect(Collectors.toMap(Type::toString, Function.identity()));

  /** Types with parts, by the member that says what they are. */
  private static final Map<String, Function<JsonCursor, Type>> BUILT =
      Map.of(
          "data",
          ReadTypes::data,
          "array",
          json -> new Type.Array(type(json.get("array"))),
          "set",
          json -> new Type.Set(type(json.get("set"))),
          "future",
          json -> new Type.Future(type(json.get("future"))),
          "map",
          ReadTypes::map,
          "function",
          ReadTypes::function);

  private ReadTypes() {}

  /**
   * Reads a type.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Type type(JsonCursor json) {
    Optional<Type> found =
        json.isText()
            ? Optional.ofNullable(NAMED.get(json.text()))
            : BUILT.entrySet().stream()
                .filter(member -> json.find(member.getKey()).isPresent())
                .findFirst()
                .map(member -> member.getValue().apply(json));
    return found.orElseThrow(() -> new IllegalArgumentException("no type: " + json.value()));
  }

  /**
   * Reads the instance of a data type.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Type.Data data(JsonCursor json) {
    List<String> id = json.get("data").items(JsonCursor::text);
    return new Type.Data(
        new DataId(id.get(0), id.get(1)), json.get("arguments").items(ReadTypes::type));
  }

  private static Type map(JsonCursor json) {
    List<Type> parts = json.get("map").items(ReadTypes::type);
    return new Type.Map(parts.get(0), parts.get(1));
  }

  private static Type function(JsonCursor json) {
    return new Type.Function(
        json.get("function").items(ReadTypes::type), type(json.get("result")), EffectRow.PURE);
  }
}
