package org.verajvm.runtime.host;

/** Fills a new array of the module from its first element on. */
final class ArrayWriter {
  private final GuestMemory memory;
  private final int shift;
  private final int array;
  private int next;

  ArrayWriter(GuestMemory memory, int descriptor, int count) {
    this.memory = memory;
    this.shift = memory.elementShift(descriptor);
    this.array = memory.newArray(descriptor, count);
  }

  void add(long bits) {
    memory.writeElement(array, shift, next++, bits);
  }

  int array() {
    return array;
  }
}
