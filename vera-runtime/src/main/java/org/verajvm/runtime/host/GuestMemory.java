package org.verajvm.runtime.host;

import java.nio.charset.StandardCharsets;

/**
 * The memory of an instance and the objects in it.
 *
 * <p>Addresses are unsigned 32-bit numbers in an int. A reference is an object's address; a host
 * function may keep one for as long as its call lasts, since nothing it does starts a collection.
 */
public interface GuestMemory {
  int AUX = 4;
  int PAYLOAD = 8;

  /** Offset of a descriptor's second word: log2 of the element size for arrays. */
  int DESCRIPTOR_DETAIL = 4;

  byte readByte(int address);

  int readInt(int address);

  long readLong(int address);

  byte[] readBytes(int address, int length);

  void writeByte(int address, byte value);

  void writeInt(int address, int value);

  void writeLong(int address, long value);

  void writeBytes(int address, byte[] bytes);

  /**
   * Allocates an object without starting a collection; the payload is zero.
   *
   * @param descriptor address of its layout descriptor
   * @param payload its size in bytes behind the header
   */
  int allocate(int descriptor, int payload);

  /** The address of the descriptor of strings. */
  int stringDescriptor();

  /** The bytes of a String. */
  default byte[] utf8(int string) {
    return readBytes(string + PAYLOAD, readInt(string + AUX));
  }

  /** A String as text. */
  default String text(int string) {
    return new String(utf8(string), StandardCharsets.UTF_8);
  }

  /** A new String. */
  default int newString(byte[] utf8) {
    int string = allocate(stringDescriptor(), utf8.length);
    writeInt(string + AUX, utf8.length);
    writeBytes(string + PAYLOAD, utf8);
    return string;
  }

  /** A new String. */
  default int newString(String text) {
    return newString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A new array whose elements are zero. */
  default int newArray(int descriptor, int count) {
    int array = allocate(descriptor, count << elementShift(descriptor));
    writeInt(array + AUX, count);
    return array;
  }

  /** Log2 of the element size of arrays with that descriptor. */
  default int elementShift(int descriptor) {
    return readInt(descriptor + DESCRIPTOR_DETAIL);
  }

  /** Writes an element of any type from its bits. */
  default void writeElement(int array, int shift, int index, long bits) {
    int address = array + PAYLOAD + (index << shift);
    switch (shift) {
      case 0 -> writeByte(address, (byte) bits);
      case 2 -> writeInt(address, (int) bits);
      default -> writeLong(address, bits);
    }
  }

  /** Reads an element of any type as bits; bytes and references are zero-extended. */
  default long readElement(int array, int shift, int index) {
    int address = array + PAYLOAD + (index << shift);
    return switch (shift) {
      case 0 -> readByte(address) & 0xFFL;
      case 2 -> readInt(address) & 0xFFFF_FFFFL;
      default -> readLong(address);
    };
  }
}
