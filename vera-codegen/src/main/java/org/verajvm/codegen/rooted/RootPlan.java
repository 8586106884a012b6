package org.verajvm.codegen.rooted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.closed.Variable;

/**
 * How one function roots its references: where it has a frame on the shadow stack, and what it
 * writes to the frame's slots before each safepoint, so that during the safepoint the slots hold
 * exactly the references that are live across it.
 *
 * @param frames by block, compared by identity
 * @param writes by safepoint, compared by identity
 * @param alone allocations outside all frames that need one for themselves while they collect, with
 *     its number of slots; compared by identity
 */
public record RootPlan(
    Map<Statement.Block, Frame> frames,
    Map<Statement, List<SlotWrite>> writes,
    Map<Statement, Integer> alone) {

  /**
   * The part of a block that has a frame.
   *
   * @param first index of the first statement inside
   * @param last index of the last statement inside
   * @param slots number of references the frame holds
   */
  public record Frame(int first, int last, int slots) {}

  /**
   * A write to a slot.
   *
   * @param slot from zero
   * @param variable what is written; empty clears the slot
   */
  public record SlotWrite(int slot, Optional<Variable> variable) {}

  public Optional<Frame> frame(Statement.Block block) {
    return Optional.ofNullable(frames.get(block));
  }

  /** The slots of the frame that the allocation opens for itself, 0 if it opens none. */
  public int alone(Statement allocation) {
    return alone.getOrDefault(allocation, 0);
  }

  public List<SlotWrite> writes(Statement safepoint) {
    return writes.getOrDefault(safepoint, List.of());
  }
}
