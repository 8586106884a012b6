package org.verajvm.codegen.outline;

import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;

/** Estimates how many bytes of WebAssembly an expression becomes, its children apart. */
final class CodeSize {
  private static final int SHORT = 3;
  private static final int CALL = 12;
  private static final int CHECKED = 28;
  private static final int ALLOCATION = 40;

  private CodeSize() {}

  static int of(CoreExpression expression) {
    return switch (expression) {
      case CoreExpression.Unit _, CoreExpression.Sequence _ -> 0;
      case CoreExpression.Scalar _,
          CoreExpression.Text _,
          CoreExpression.Local _,
          CoreExpression.Let _,
          CoreExpression.Field _,
          CoreExpression.CellGet _,
          CoreExpression.Jump _ ->
          SHORT;
      case CoreExpression.Float _ -> Double.BYTES + 1;
      case CoreExpression.If _,
          CoreExpression.Loop _,
          CoreExpression.Join _,
          CoreExpression.Recur _,
          CoreExpression.CellSet _,
          CoreExpression.Throw _ ->
          2 * SHORT;
      case CoreExpression.Switch branch -> 2 * SHORT + SHORT * branch.cases().size();
      case CoreExpression.Construct construct -> construct(construct);
      case CoreExpression.ArrayLiteral array -> array.elements().size() * CALL;
      case CoreExpression.Operation operation -> operation(operation.intrinsic());
      case CoreExpression.Call _, CoreExpression.Apply _, CoreExpression.Trap _ -> CALL;
      case CoreExpression.HostCall _, CoreExpression.TrapMessage _ -> 2 * CALL;
      case CoreExpression.Lambda _, CoreExpression.WithCell _, CoreExpression.Catch _ -> ALLOCATION;
    };
  }

  private static int construct(CoreExpression.Construct construct) {
    int fields = construct.arguments().size();
    return fields == 0 ? SHORT : ALLOCATION + 2 * SHORT * fields;
  }

  private static int operation(Intrinsic intrinsic) {
    return switch (intrinsic) {
      case INT_ADD,
          INT_SUBTRACT,
          NAT_ADD,
          NAT_SUBTRACT,
          NAT_DIVIDE,
          NAT_REMAINDER,
          INT_REMAINDER,
          FLOAT_TO_INT_CHECKED,
          ARRAY_GET_CHECKED,
          STRING_BYTE_CHECKED,
          ARRAY_COPY,
          STRING_COPY ->
          CHECKED;
      case INT_MULTIPLY,
          NAT_MULTIPLY,
          INT_DIVIDE,
          INT_NEGATE,
          INT_TO_NAT_CHECKED,
          NAT_TO_INT_CHECKED,
          ARRAY_NEW,
          STRING_NEW,
          ARRAY_PUT,
          STRING_PUT ->
          CALL;
      default -> SHORT;
    };
  }
}
