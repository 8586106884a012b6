package org.verajvm.codegen.layout;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Immutable objects in static data: string literals, constructors without fields, closures without
 * captures, and whole constant values. Equal objects are one object.
 */
public final class StaticObjects {
  private final StaticData data;
  private final Descriptors descriptors;
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<Fixed, Integer> objects = new HashMap<>();
  private final Map<Elements, Integer> arrays = new HashMap<>();

  private record Fixed(int descriptor, int aux, List<Word> fields) {}

  private record Elements(ElementLayout layout, List<Word> elements) {}

  /** A field or element: the bits of a scalar, or the address of a static object. */
  public record Word(Representation representation, long bits) {}

  public StaticObjects(StaticData data, Descriptors descriptors) {
    this.data = data;
    this.descriptors = descriptors;
  }

  /** The address of a string of that text. */
  public int string(String text) {
    return strings.computeIfAbsent(text, this::placeString);
  }

  private int placeString(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int address = header(descriptors.string(), bytes.length, bytes.length);
    data.bytes(address + ObjectLayout.PAYLOAD, bytes);
    return address;
  }

  /** The address of a data value or closure with these fields, in declaration order. */
  public int object(int descriptor, ObjectLayout layout, int aux, List<Word> fields) {
    Fixed key = new Fixed(descriptor, aux, List.copyOf(fields));
    return objects.computeIfAbsent(key, k -> placeObject(k, layout));
  }

  private int placeObject(Fixed object, ObjectLayout layout) {
    int address = header(object.descriptor, object.aux, layout.size() - ObjectLayout.PAYLOAD);
    for (int i = 0; i < object.fields.size(); i++) {
      ObjectLayout.Slot slot = layout.fields().get(i);
      put(address + slot.offset(), slot.representation(), object.fields.get(i).bits());
    }
    return address;
  }

  /** The address of an array of these elements. */
  public int array(ElementLayout layout, List<Word> elements) {
    return arrays.computeIfAbsent(new Elements(layout, List.copyOf(elements)), this::placeArray);
  }

  private int placeArray(Elements array) {
    int count = array.elements.size();
    int shift = array.layout.shift();
    int address = header(descriptors.array(array.layout), count, count << shift);
    for (int i = 0; i < count; i++) {
      int at = address + ObjectLayout.PAYLOAD + (i << shift);
      Word element = array.elements.get(i);
      if (array.layout == ElementLayout.BYTE) {
        data.i8(at, (int) element.bits());
      } else {
        put(at, element.representation(), element.bits());
      }
    }
    return address;
  }

  private int header(int descriptor, int aux, int payload) {
    int address = data.reserve(ObjectLayout.PAYLOAD + payload);
    data.i32(address + ObjectLayout.HEADER, descriptor);
    data.i32(address + ObjectLayout.AUX, aux);
    return address;
  }

  private void put(int address, Representation representation, long bits) {
    switch (representation) {
      case NONE -> {}
      case I32, REFERENCE -> data.i32(address, (int) bits);
      case I64, F64 -> data.i64(address, bits);
    }
  }
}
