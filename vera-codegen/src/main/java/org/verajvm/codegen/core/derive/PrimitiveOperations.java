package org.verajvm.codegen.core.derive;

import java.util.List;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.Comparisons;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.SyntheticData;
import org.verajvm.codegen.typed.ComparisonOperator;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/** The generated functions at primitive types (spec 9.8.1). */
final class PrimitiveOperations {
  private static final Type ORDERING = new Type.Data(DataId.ORDERING, List.of());

  private PrimitiveOperations() {}

  static CoreExpression of(
      GeneratedFunction function, Primitive type, List<CoreExpression> arguments, Span span) {
    return switch (function) {
      case EQUAL -> compare(ComparisonOperator.EQUAL, type, arguments, span);
      case LESS -> compare(ComparisonOperator.LESS, type, arguments, span);
      case LESS_EQUAL -> compare(ComparisonOperator.LESS_EQUAL, type, arguments, span);
      case COMPARE -> threeWay(type, arguments.getFirst(), arguments.getLast(), span);
      case HASH -> hash(type, arguments.getFirst(), span);
      case SHOW -> text(type, arguments.getFirst(), span);
      case SHOW_BEFORE -> piece(text(type, arguments.getFirst(), span), arguments.getLast());
      case SIZE -> CoreTerms.sequence(arguments.getFirst(), CoreTerms.integer(0));
      case SMALLER, SAME_SIZE ->
          throw new IllegalStateException("internal error: the size of a primitive value");
      case INITIAL -> initial(type);
      case UNCAUGHT -> throw new IllegalStateException("internal error: a message in place");
    };
  }

  private static CoreExpression compare(
      ComparisonOperator operator, Primitive type, List<CoreExpression> arguments, Span span) {
    return Comparisons.compare(operator, type, arguments.getFirst(), arguments.getLast(), span);
  }

  /** If less then Less, else if equal then Equal, else Greater (spec 9.8.1). */
  private static CoreExpression threeWay(
      Primitive type, CoreExpression left, CoreExpression right, Span span) {
    return CoreTerms.let(
        "left",
        left,
        one ->
            CoreTerms.let(
                "right",
                right,
                other ->
                    CoreTerms.choose(
                        Comparisons.compare(ComparisonOperator.LESS, type, one, other, span),
                        ordering("Less", 0),
                        CoreTerms.choose(
                            Comparisons.compare(ComparisonOperator.EQUAL, type, one, other, span),
                            ordering("Equal", 1),
                            ordering("Greater", 2)))));
  }

  private static CoreExpression ordering(String name, int tag) {
    return new CoreExpression.Construct(new Constructor(name, tag, List.of()), List.of(), ORDERING);
  }

  private static CoreExpression hash(Primitive type, CoreExpression value, Span span) {
    return switch (type) {
      case INT -> value;
      case NAT -> toInteger(Intrinsic.NAT_TO_INT_UNCHECKED, value, span);
      case BOOL -> toInteger(Intrinsic.BOOL_TO_INT, value, span);
      case BYTE -> toInteger(Intrinsic.BYTE_TO_INT, value, span);
      case FLOAT64 -> toInteger(Intrinsic.FLOAT_TO_BITS, value, span);
      case STRING ->
          BuiltinCalls.call(
              WellKnownBuiltins.HASH_STRING, List.of(), List.of(value), Primitive.INT, span);
      case UNIT -> CoreTerms.sequence(value, CoreTerms.integer(0));
      case NEVER -> value;
    };
  }

  private static CoreExpression toInteger(Intrinsic conversion, CoreExpression value, Span span) {
    return CoreTerms.operation(conversion, Primitive.INT, span, value);
  }

  private static CoreExpression text(Primitive type, CoreExpression value, Span span) {
    return WellKnownBuiltins.textOf(type)
        .map(row -> BuiltinCalls.call(row, List.of(), List.of(value), Primitive.STRING, span))
        .orElseGet(() ->
            type == Primitive.UNIT ? CoreTerms.sequence(value, CoreTerms.text("unit")) : value);
  }

  /** A piece of text and what follows it. */
  static CoreExpression piece(CoreExpression text, CoreExpression rest) {
    return new CoreExpression.Construct(
        SyntheticData.PIECES.constructors().get(1), List.of(text, rest), rest.type());
  }

  private static CoreExpression initial(Primitive type) {
    return switch (type) {
      case INT, NAT, BOOL, BYTE -> new CoreExpression.Scalar(0, type);
      case FLOAT64 -> new CoreExpression.Float(0, type);
      case STRING -> CoreTerms.text("");
      case UNIT -> CoreTerms.UNIT;
      case NEVER -> throw new IllegalStateException("internal error: a value of type Never");
    };
  }
}
