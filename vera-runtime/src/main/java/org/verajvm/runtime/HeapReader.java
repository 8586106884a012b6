package org.verajvm.runtime;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.abi.ProgramInterface;
import org.verajvm.codegen.types.Type;
import org.verajvm.runtime.host.GuestMemory;
import org.verajvm.runtime.value.VeraValue;

/**
 * Copies values out of an instance, by their types. Shared parts are copied once, and depth costs
 * no stack.
 */
final class HeapReader {
  private static final int REFERENCE_SHIFT = 2;
  private static final int WORD_SHIFT = 3;

  private final GuestMemory memory;
  private final Layouts layouts;
  private final Handles handles;

  HeapReader(GuestMemory memory, Layouts layouts, Handles handles) {
    this.memory = memory;
    this.layouts = layouts;
    this.handles = handles;
  }

  /** A value to read, and where it goes. */
  private record Task(Type type, long bits, VeraValue[] target, int index) {}

  /** The values of one reading; handles are collected in {@code found}. */
  private final class Reading {
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Map<Integer, VeraValue> shared = new HashMap<>();
    private final List<VeraValue.Handle> found;

    Reading(List<VeraValue.Handle> found) {
      this.found = found;
    }

    VeraValue read(Type type, long bits) {
      VeraValue[] root = new VeraValue[1];
      tasks.push(new Task(type, bits, root, 0));
      while (!tasks.isEmpty()) {
        Task task = tasks.pop();
        task.target()[task.index()] = value(task.type(), task.bits());
      }
      return root[0];
    }

    private VeraValue value(Type type, long bits) {
      return switch (type) {
        case Type.Primitive primitive -> primitive(primitive, bits);
        case Type.Refined refined -> value(refined.base(), bits);
        case Type.Future future -> value(future.payload(), bits);
        case Type.Function function -> VeraValue.Closure.CLOSURE;
        case Type.Array array -> array(array, (int) bits);
        case Type.Data data -> data(data, (int) bits);
        case Type.Map map -> held(handles.map(map, (int) bits));
        case Type.Set set -> held(handles.set(set, (int) bits));
        case Type.Decimal decimal -> held(handles.decimal((int) bits));
        case Type.Variable variable -> throw unexpected(variable);
        case Type.Inferred inferred -> throw unexpected(inferred);
      };
    }

    private VeraValue held(VeraValue.Handle handle) {
      found.add(handle);
      return handle;
    }

    private VeraValue primitive(Type.Primitive type, long bits) {
      return switch (type) {
        case INT -> new VeraValue.Int(bits);
        case NAT -> new VeraValue.Nat(bits);
        case BOOL -> new VeraValue.Bool((bits & 1) != 0);
        case BYTE -> new VeraValue.Byte((int) (bits & 0xFF));
        case FLOAT64 -> new VeraValue.Float64(Double.longBitsToDouble(bits));
        case STRING -> new VeraValue.Text(memory.text((int) bits));
        case UNIT, NEVER -> VeraValue.Unit.UNIT;
      };
    }

    private VeraValue array(Type.Array type, int address) {
      VeraValue known = shared.get(address);
      if (known != null) {
        return known;
      }
      int count = memory.readInt(address + GuestMemory.AUX);
      VeraValue[] elements = new VeraValue[count];
      VeraValue array = new VeraValue.Array(view(elements));
      shared.put(address, array);
      int shift = elementShift(type.element());
      for (int i = 0; i < count; i++) {
        fill(type.element(), memory.readElement(address, shift, i), elements, i);
      }
      return array;
    }

    private VeraValue data(Type.Data type, int address) {
      VeraValue known = shared.get(address);
      if (known != null) {
        return known;
      }
      int tag = memory.readInt(address + GuestMemory.AUX);
      ProgramInterface.Constructor constructor = layouts.constructor(type, tag);
      VeraValue[] fields = new VeraValue[constructor.fields().size()];
      VeraValue data = new VeraValue.Data(constructor.name(), view(fields));
      shared.put(address, data);
      for (int i = 0; i < fields.length; i++) {
        ProgramInterface.Field field = constructor.fields().get(i);
        fill(field.type(), readField(field, address), fields, i);
      }
      return data;
    }

    /** What cannot be deep is read at once; the rest waits its turn. */
    private void fill(Type type, long bits, VeraValue[] target, int index) {
      if (type instanceof Type.Array || type instanceof Type.Data) {
        tasks.push(new Task(type, bits, target, index));
      } else {
        target[index] = value(type, bits);
      }
    }
  }

  /** Reads a value, and adds the handles in it to {@code found}. */
  VeraValue read(Type type, long bits, List<VeraValue.Handle> found) {
    return new Reading(found).read(type, bits);
  }

  /**
   * Whether a State cell holds a value. Before the first one a cell is zero, which is a value of
   * every type but those whose values are objects of their own shape.
   */
  boolean isSet(ProgramInterface.StateCell cell) {
    return switch (cell.type()) {
      case Type.Data _, Type.Map _, Type.Set _, Type.Decimal _, Type.Function _ ->
          memory.readInt(cell.address()) != 0;
      default -> true;
    };
  }

  /** Reads the value that lies at an address, such as that of a State cell. */
  VeraValue readAt(Type type, int address, List<VeraValue.Handle> found) {
    return read(type, bitsAt(type, address), found);
  }

  private long readField(ProgramInterface.Field field, int object) {
    return bitsAt(field.type(), object + field.offset());
  }

  private long bitsAt(Type type, int address) {
    return switch (Layouts.plain(type)) {
      case Type.Primitive.INT, Type.Primitive.NAT, Type.Primitive.FLOAT64 ->
          memory.readLong(address);
      case Type.Primitive.UNIT, Type.Primitive.NEVER -> 0;
      default -> memory.readInt(address) & 0xFFFF_FFFFL;
    };
  }

  /** Log2 of the size of an element in an array. */
  static int elementShift(Type element) {
    return switch (Layouts.plain(element)) {
      case Type.Primitive.INT, Type.Primitive.NAT, Type.Primitive.FLOAT64 -> WORD_SHIFT;
      case Type.Primitive.BOOL, Type.Primitive.BYTE -> 0;
      default -> REFERENCE_SHIFT;
    };
  }

  private static List<VeraValue> view(VeraValue[] values) {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  private static IllegalStateException unexpected(Type type) {
    return new IllegalStateException("internal error: no value has the type " + type);
  }
}
