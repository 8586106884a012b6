package org.verajvm.conformance.generated;

/** Fresh names; those of programs with different marks differ, so that one file can hold both. */
final class Names {
  private final String mark;
  private int next;

  Names(String mark) {
    this.mark = mark;
  }

  /** A name of a type, a constructor or an effect. */
  String type(String kind) {
    return kind + mark + "x" + next++;
  }

  /** A name of a function or a module. */
  String value(String kind) {
    return kind + mark + "x" + next++;
  }
}
