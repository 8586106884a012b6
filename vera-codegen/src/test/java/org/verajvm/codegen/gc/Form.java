package org.verajvm.codegen.gc;

import java.util.List;

/**
 * What an object of a test heap can be: each kind of descriptor, in the sizes that matter.
 *
 * @param elementShift log2 of an array element's size; -1 for a fixed size
 * @param references leading reference words of a fixed size
 * @param size bytes of a fixed size, header included
 */
record Form(String name, int descriptor, int elementShift, int references, int size) {
  static final Form BYTES = new Form("string", TestModule.STRING, 0, 0, 0);
  static final Form WORDS = new Form("array of 4-byte scalars", TestModule.WORDS, 2, 0, 0);
  static final Form LONGS = new Form("array of 8-byte scalars", TestModule.LONGS, 3, 0, 0);
  static final Form REFERENCES = new Form("array of references", TestModule.REFERENCES, 2, 0, 0);
  static final Form PAIR = fixed("pair", 2, 16);

  /** Data with leading references and scalars behind them; closures are of the same kind. */
  static final List<Form> FIXED =
      List.of(
          PAIR,
          fixed("box", 1, 16),
          fixed("two scalars", 0, 16),
          fixed("closure over a reference and three scalars", 1, 24),
          fixed("closure over three references and scalars", 3, 40),
          fixed("closure over five scalars", 0, 40),
          fixed("record of 20 references", 20, 88),
          fixed("record of four references and scalars", 4, 200),
          fixed("record of a reference and 748 scalars", 1, 3000),
          fixed("the largest small record", 0, 8168),
          fixed("large record of 5,000 references", 5000, 20_008));

  static final List<Form> ARRAYS = List.of(BYTES, WORDS, LONGS, REFERENCES);

  private static Form fixed(String name, int references, int size) {
    return new Form(name, TestModule.descriptor(new Shape(references, size)), -1, references, size);
  }

  boolean isArray() {
    return elementShift >= 0;
  }

  boolean isReferenceArray() {
    return descriptor == TestModule.REFERENCES;
  }

  /** How many references an object with so many elements has. */
  int references(int length) {
    return isReferenceArray() ? length : references;
  }

  /** Bytes of an object with so many elements. */
  int bytes(int length) {
    return isArray() ? ObjectFormat.PAYLOAD + (length << elementShift) : size;
  }

  /** Whether generated code has an inlined allocation for it. */
  boolean isInlined() {
    return !isArray() && TestModule.INLINED.contains(size);
  }

  /** For people. */
  String describe(int length) {
    return isArray() ? name + "[" + length + "]" : name;
  }
}
