package org.verajvm.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What effects and their handlers cost: the same sum without one and by each kind of them. */
@State(Scope.Thread)
public class Effects {
  /** How many numbers are added. */
  @Param("1000000")
  public int size;

  /**
   * Where the sum is: in a parameter, in a State (a get and a put for each number) without and with
   * a handler, with the clause of a declared effect; and in a parameter, with a handler of an
   * exception around each number.
   */
  @Param({"sum_parameter", "sum_state", "sum_handled_state", "sum_clause", "sum_guarded"})
  public String kind = "";

  private final Heap heap = new Heap();

  /** Adds them. */
  @Benchmark
  public long add() {
    return heap.call(kind, size);
  }
}
