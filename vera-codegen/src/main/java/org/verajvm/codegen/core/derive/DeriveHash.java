package org.verajvm.codegen.core.derive;

import java.util.List;
import java.util.Map;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.ArrayLoop;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * A hash of the structure: FNV-1a over the constructor's number, or an array's length, and the
 * hashes of the parts (spec 9.8.2).
 */
record DeriveHash(Map<DataId, DataDefinition> data, Span span) {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  CoreExpression body(Type type, CoreExpression value) {
    return switch (type) {
      case Type.Data of ->
          new DataSwitch(of, data)
              .on(
                  value,
                  Primitive.INT,
                  (constructor, fields) -> hashFields(constructor.tag(), fields));
      case Type.Array array -> hashArray(array.element(), value);
      case Type.Future future ->
          hash(
              CoreTerms.elementOperation(
                  Intrinsic.REINTERPRET, future.payload(), future.payload(), span, value));
      case Primitive _,
          Type.Map _,
          Type.Set _,
          Type.Decimal _,
          Type.Function _,
          Type.Variable _,
          Type.Refined _,
          Type.Inferred _ ->
          throw new IllegalStateException("internal error: hash of " + type);
    };
  }

  private CoreExpression hash(CoreExpression part) {
    return GeneratedFunction.HASH.call(part.type(), List.of(part), Primitive.INT, span);
  }

  private CoreExpression mix(CoreExpression hash, CoreExpression part) {
    CoreExpression mixed = CoreTerms.operation(Intrinsic.WORD_XOR, Primitive.INT, span, hash, part);
    return CoreTerms.operation(
        Intrinsic.WORD_MULTIPLY, Primitive.INT, span, mixed, CoreTerms.integer(PRIME));
  }

  private CoreExpression hashFields(int tag, List<CoreExpression> fields) {
    CoreExpression result = CoreTerms.integer((OFFSET_BASIS ^ tag) * PRIME);
    for (CoreExpression field : fields) {
      result = mix(result, hash(field));
    }
    return result;
  }

  private CoreExpression hashArray(Type element, CoreExpression array) {
    ArrayLoop loop = new ArrayLoop(span);
    CoreExpression start = mix(CoreTerms.integer(OFFSET_BASIS), loop.length(array));
    return loop.fold(array, start, (hash, part) -> mix(hash, hashAs(element, part)));
  }

  private CoreExpression hashAs(Type element, CoreExpression part) {
    return GeneratedFunction.HASH.call(element, List.of(part), Primitive.INT, span);
  }
}
