package org.verajvm.codegen.closed;

import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.layout.Descriptors;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.parser.source.Span;

/** Intrinsics: most are values, those that allocate or write are statements. */
final class FlattenOperations {
  private static final int NO_SITE = -1;

  private final FunctionScope scope;
  private final Operands operands;

  FlattenOperations(FunctionScope scope, Operands operands) {
    this.scope = scope;
    this.operands = operands;
  }

  Value operation(CoreExpression.Operation operation, BlockBuilder out) {
    List<Value> values = operands.of(operation.arguments(), out);
    if (out.ended()) {
      return Value.NOTHING;
    }
    Representation representation = Representation.of(operation.type());
    return switch (operation.intrinsic()) {
      case ARRAY_NEW -> newArray(operation, values.getFirst(), out);
      case STRING_NEW -> newString(values.getFirst(), out);
      case ARRAY_GET, ARRAY_GET_CHECKED -> element(operation, values);
      case STRING_BYTE, STRING_BYTE_CHECKED -> stringByte(values, site(operation));
      case ARRAY_PUT -> put(values, values.get(2), elementLayout(operation), out);
      case STRING_PUT -> put(values, lowByte(values.get(2)), ElementLayout.BYTE, out);
      case ARRAY_COPY -> copy(values, elementLayout(operation), out);
      case STRING_COPY -> copy(values, ElementLayout.BYTE, out);
      case SCRATCH_GET ->
          representation == Representation.NONE
              ? Value.NOTHING
              : operands.assign("found", new Value.LoadScratch(representation), out);
      case REINTERPRET, INT_TO_NAT_UNCHECKED, NAT_TO_INT_UNCHECKED -> values.getFirst();
      default -> new Value.Compute(operation.intrinsic(), values, site(operation), representation);
    };
  }

  private int site(CoreExpression.Operation operation) {
    Optional<IntrinsicTraps> trap = IntrinsicTraps.of(operation.intrinsic());
    int site = trap.map(found -> site(found, operation.span())).orElse(NO_SITE);
    if (trap.equals(Optional.of(IntrinsicTraps.DIVISION))) {
      // Sites are numbered as they first occur, so the two of a division are always neighbours.
      site(IntrinsicTraps.DIVISION_OVERFLOW, operation.span());
    }
    return site;
  }

  private int site(IntrinsicTraps trap, Span span) {
    return scope.trapSite(trap.kind(), trap.message(), span);
  }

  private Value newArray(CoreExpression.Operation operation, Value length, BlockBuilder out) {
    ElementLayout layout = ElementLayout.of(FlattenData.elementType(operation.type()));
    Variable target = scope.fresh("array", Representation.REFERENCE);
    int descriptor = descriptors().array(layout);
    out.add(new Statement.NewArray(target, descriptor, layout, length));
    return new Value.Use(target);
  }

  private Value newString(Value length, BlockBuilder out) {
    Variable target = scope.fresh("string", Representation.REFERENCE);
    int descriptor = descriptors().string();
    out.add(new Statement.NewArray(target, descriptor, ElementLayout.BYTE, length));
    return new Value.Use(target);
  }

  private Descriptors descriptors() {
    return scope.program().layout().descriptors();
  }

  private Value element(CoreExpression.Operation operation, List<Value> values) {
    return new Value.LoadElement(
        values.get(0),
        values.get(1),
        elementLayout(operation),
        site(operation),
        Representation.of(operation.type()));
  }

  private static Value stringByte(List<Value> values, int site) {
    Value element =
        new Value.LoadElement(
            values.get(0), values.get(1), ElementLayout.BYTE, site, Representation.I32);
    return new Value.Compute(Intrinsic.BYTE_TO_INT, List.of(element), NO_SITE, Representation.I64);
  }

  private static Value lowByte(Value number) {
    return new Value.Compute(
        Intrinsic.INT_TO_BYTE_UNCHECKED, List.of(number), NO_SITE, Representation.I32);
  }

  private static Value put(
      List<Value> values, Value element, ElementLayout layout, BlockBuilder out) {
    if (element.representation() != Representation.NONE) {
      out.add(new Statement.StoreElement(values.get(0), values.get(1), element, layout));
    }
    return Value.NOTHING;
  }

  private static Value copy(List<Value> values, ElementLayout layout, BlockBuilder out) {
    out.add(
        new Statement.CopyElements(
            values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), layout));
    return Value.NOTHING;
  }

  /** That of the array the operation works on, its first argument. */
  private static ElementLayout elementLayout(CoreExpression.Operation operation) {
    return ElementLayout.of(FlattenData.elementType(operation.arguments().getFirst().type()));
  }
}
