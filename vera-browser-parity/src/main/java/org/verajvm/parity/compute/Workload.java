package org.verajvm.parity.compute;

/** A function of the programs to time, and how much it is to do. */
enum Workload {
  INTEGER_LOOP("integer_loop", 20_000_000),
  BINARY_TREES("binary_trees", 18),
  MAP_INSERTS("map_inserts", 50_000),
  DECIMAL_SUMS("decimal_sums", 200_000),
  STRING_BUILDING("string_building", 100_000),
  CLOSURES_OVER_ARRAYS("closures_over_arrays", 1000);

  private final String function;
  private final int size;

  Workload(String function, int size) {
    this.function = function;
    this.size = size;
  }

  String function() {
    return function;
  }

  int size() {
    return size;
  }
}
