package org.verajvm.codegen.gc;

/**
 * A kind of fixed-size objects of the test module.
 *
 * @param references number of leading reference words
 * @param size bytes, header included
 */
record Shape(int references, int size) {
  /** Address of the shape's descriptor in the test module. */
  int descriptor() {
    return TestModule.descriptor(this);
  }
}
