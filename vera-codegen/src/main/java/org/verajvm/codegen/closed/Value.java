package org.verajvm.codegen.closed;

import java.util.List;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.Cell;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.layout.Representation;

/**
 * An expression that reaches no safepoint: nothing in it allocates or calls a function of the
 * program. It may trap.
 */
public sealed interface Value {
  Representation representation();

  /** The value of Unit; also stands where control never comes. */
  record Nothing() implements Value {
    @Override
    public Representation representation() {
      return Representation.NONE;
    }
  }

  record I32(int value) implements Value {
    @Override
    public Representation representation() {
      return Representation.I32;
    }
  }

  record I64(long value) implements Value {
    @Override
    public Representation representation() {
      return Representation.I64;
    }
  }

  record F64(double value) implements Value {
    @Override
    public Representation representation() {
      return Representation.F64;
    }
  }

  /** A static object. */
  record Static(int address) implements Value {
    @Override
    public Representation representation() {
      return Representation.REFERENCE;
    }
  }

  record Use(Variable variable) implements Value {
    @Override
    public Representation representation() {
      return variable.representation();
    }
  }

  /** One of two values; only the chosen one is evaluated. */
  record Choose(Value condition, Value whenTrue, Value whenFalse, Representation representation)
      implements Value {}

  /**
   * An intrinsic on scalars, or one that compares, copies or writes bytes.
   *
   * @param site the trap site of an operation that can trap, -1 for others
   */
  record Compute(Intrinsic intrinsic, List<Value> operands, int site, Representation representation)
      implements Value {
    public Compute {
      operands = List.copyOf(operands);
    }
  }

  /** The word after an object's header: tag, length, table index or store index; an I32. */
  record Aux(Value object) implements Value {
    @Override
    public Representation representation() {
      return Representation.I32;
    }
  }

  /** A field of a data value or closure. */
  record LoadField(Value object, int offset, Representation representation) implements Value {}

  /**
   * An array element.
   *
   * @param index an I64
   * @param site the trap site where the index is checked, -1 where it is not
   * @param representation that of the element
   */
  record LoadElement(
      Value array, Value index, ElementLayout element, int site, Representation representation)
      implements Value {}

  /** The present value of a cell. */
  record LoadCell(Cell cell, Representation representation) implements Value {}

  /** The result a host function has just left in the scratch cell. */
  record LoadScratch(Representation representation) implements Value {}

  /** A Map value as bits: an I64. */
  record Bits(Value operand) implements Value {
    @Override
    public Representation representation() {
      return Representation.I64;
    }
  }

  /** The address of the scratch cell, an I32. */
  record ScratchAddress() implements Value {
    @Override
    public Representation representation() {
      return Representation.I32;
    }
  }

  Value NOTHING = new Nothing();

  /** True where evaluating later, or not at all, makes no difference. */
  default boolean isAtom() {
    return switch (this) {
      case Nothing _, I32 _, I64 _, F64 _, Static _, Use _, ScratchAddress _ -> true;
      case Choose _,
          Compute _,
          Aux _,
          LoadField _,
          LoadElement _,
          LoadCell _,
          LoadScratch _,
          Bits _ ->
          false;
    };
  }

  /** The values this one is computed from. */
  default List<Value> operandValues() {
    return switch (this) {
      case Nothing _,
          I32 _,
          I64 _,
          F64 _,
          Static _,
          Use _,
          LoadCell _,
          LoadScratch _,
          ScratchAddress _ ->
          List.of();
      case Choose choose -> List.of(choose.condition(), choose.whenTrue(), choose.whenFalse());
      case Compute compute -> compute.operands();
      case Aux aux -> List.of(aux.object());
      case LoadField load -> List.of(load.object());
      case LoadElement load -> List.of(load.array(), load.index());
      case Bits bits -> List.of(bits.operand());
    };
  }
}
