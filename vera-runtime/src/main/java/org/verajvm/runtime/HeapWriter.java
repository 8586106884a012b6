package org.verajvm.runtime;

import java.math.BigInteger;
import java.util.List;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.types.Type;
import org.verajvm.runtime.host.GuestMemory;
import org.verajvm.runtime.value.VeraValue;

/**
 * Copies arguments into an instance, by the types of the parameters. Nothing here starts a
 * collection, so what is not reachable yet stays until the call.
 */
final class HeapWriter {
  private final GuestMemory memory;
  private final Layouts layouts;
  private final Handles handles;

  HeapWriter(GuestMemory memory, Layouts layouts, Handles handles) {
    this.memory = memory;
    this.layouts = layouts;
    this.handles = handles;
  }

  /**
   * The bits of a value.
   *
   * @throws IllegalArgumentException when it is not of the type
   */
  long write(Type type, Object value) {
    return switch (type) {
      case Type.Refined refined -> write(refined.base(), value);
      case Type.Future future -> write(future.payload(), value);
      case Type.Primitive primitive -> primitive(primitive, value);
      case Type.Array array -> array(array, value);
      case Type.Data data -> data(data, value);
      case Type.Map _, Type.Set _, Type.Decimal _ -> handle(type, value);
      case Type.Function _, Type.Variable _, Type.Inferred _ -> throw mismatch(type, value);
    };
  }

  private long primitive(Type.Primitive type, Object value) {
    return switch (type) {
      case INT -> whole(type, value);
      case NAT -> natural(value);
      case BOOL ->
          switch (value) {
            case Boolean bool -> bool ? 1 : 0;
            case VeraValue.Bool bool -> bool.value() ? 1 : 0;
            default -> throw mismatch(type, value);
          };
      case BYTE ->
          inRange(type, value instanceof VeraValue.Byte b ? b.value() : whole(type, value));
      case FLOAT64 ->
          switch (value) {
            case Double number -> Double.doubleToRawLongBits(number);
            case Float number -> Double.doubleToRawLongBits(number);
            case VeraValue.Float64 number -> Double.doubleToRawLongBits(number.value());
            default -> throw mismatch(type, value);
          };
      case STRING ->
          switch (value) {
            case String text -> memory.newString(text);
            case VeraValue.Text text -> memory.newString(text.value());
            default -> throw mismatch(type, value);
          };
      case UNIT -> 0;
      case NEVER -> throw mismatch(type, value);
    };
  }

  private static long whole(Type type, Object value) {
    return switch (value) {
      case Long number -> number;
      case Integer number -> number;
      case Short number -> number;
      case Byte number -> number & 0xFF;
      case VeraValue.Int number -> number.value();
      case VeraValue.Nat number -> inRange(type, number.bits());
      case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
      default -> throw mismatch(type, value);
    };
  }

  private static long natural(Object value) {
    if (value instanceof VeraValue.Nat number) {
      return number.bits();
    }
    if (value instanceof BigInteger number
        && number.signum() >= 0
        && number.bitLength() <= Long.SIZE) {
      return number.longValue();
    }
    return inRange(Type.Primitive.NAT, whole(Type.Primitive.NAT, value));
  }

  private static long inRange(Type type, long number) {
    if (number < 0 || (type == Type.Primitive.BYTE && number > 0xFF)) {
      throw mismatch(type, number);
    }
    return number;
  }

  private long array(Type.Array type, Object value) {
    List<?> elements =
        switch (value) {
          case List<?> list -> list;
          case VeraValue.Array array -> array.elements();
          default -> throw mismatch(type, value);
        };
    int shift = HeapReader.elementShift(type.element());
    int array = memory.newArray(descriptor(type.element()), elements.size());
    for (int i = 0; i < elements.size(); i++) {
      memory.writeElement(array, shift, i, write(type.element(), elements.get(i)));
    }
    return array;
  }

  private int descriptor(Type element) {
    ProgramInterface.WellKnown known = layouts.program().wellKnown();
    return switch (Layouts.plain(element)) {
      case Type.Primitive.INT, Type.Primitive.NAT -> known.words();
      case Type.Primitive.FLOAT64 -> known.floats();
      case Type.Primitive.BOOL, Type.Primitive.BYTE -> known.bytes();
      default -> known.references();
    };
  }

  private long data(Type.Data type, Object value) {
    if (!(value instanceof VeraValue.Data(String name, List<VeraValue> fields))) {
      throw mismatch(type, value);
    }
    ProgramInterface.Constructor constructor =
        layouts.data(type).constructors().stream()
            .filter(each -> each.name().equals(name) && each.fields().size() == fields.size())
            .findFirst()
            .orElseThrow(() -> mismatch(type, value));
    int object =
        memory.allocate(constructor.descriptor(), constructor.size() - GuestMemory.PAYLOAD);
    memory.writeInt(object + GuestMemory.AUX, constructor.tag());
    for (int i = 0; i < fields.size(); i++) {
      ProgramInterface.Field field = constructor.fields().get(i);
      writeField(field.type(), object + field.offset(), write(field.type(), fields.get(i)));
    }
    return object;
  }

  private void writeField(Type type, int address, long bits) {
    switch (Layouts.plain(type)) {
      case Type.Primitive.INT, Type.Primitive.NAT, Type.Primitive.FLOAT64 ->
          memory.writeLong(address, bits);
      case Type.Primitive.UNIT, Type.Primitive.NEVER -> {}
      default -> memory.writeInt(address, (int) bits);
    }
  }

  private long handle(Type type, Object value) {
    if (value instanceof VeraValue.Handle handle) {
      return handles.reference(handle);
    }
    throw mismatch(type, value);
  }

  private static IllegalArgumentException mismatch(Type type, Object value) {
    return new IllegalArgumentException("not a value of type " + type + ": " + value);
  }
}
