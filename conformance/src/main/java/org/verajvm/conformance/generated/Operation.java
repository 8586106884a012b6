package org.verajvm.conformance.generated;

import static org.verajvm.conformance.generated.Shape.Primitive.BOOL;
import static org.verajvm.conformance.generated.Shape.Primitive.BYTE;
import static org.verajvm.conformance.generated.Shape.Primitive.DECIMAL;
import static org.verajvm.conformance.generated.Shape.Primitive.FLOAT;
import static org.verajvm.conformance.generated.Shape.Primitive.INT;
import static org.verajvm.conformance.generated.Shape.Primitive.NAT;
import static org.verajvm.conformance.generated.Shape.Primitive.ORDERING;
import static org.verajvm.conformance.generated.Shape.Primitive.STRING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Operations of the standard library that generated programs use (spec 9.4, 9.6, 9.7.2, 9.8), with
 * their types. The name in a program is the constant's name in lower case.
 */
public enum Operation {
  ABS(NAT, INT),
  MIN(INT, INT, INT),
  MAX(INT, INT, INT),
  SIGN(INT, INT),
  CLAMP(INT, INT, INT, INT),
  NAT_TO_INT(INT, NAT),
  INT_TO_NAT(Of.option(NAT), INT),
  INT_TO_BYTE(Of.option(BYTE), INT),
  BYTE_TO_INT(INT, BYTE),
  INT_TO_STRING(STRING, INT),
  NAT_TO_STRING(STRING, NAT),
  BOOL_TO_STRING(STRING, BOOL),
  INT_TO_FLOAT(FLOAT, INT),
  FLOAT_TO_STRING(STRING, FLOAT),
  STRING_LENGTH(NAT, STRING),
  STRING_CONCAT(STRING, STRING, STRING),
  STRING_UPPER(STRING, STRING),
  STRING_LOWER(STRING, STRING),
  STRING_STRIP(STRING, STRING),
  STRING_REVERSE(STRING, STRING),
  STRING_CONTAINS(BOOL, STRING, STRING),
  STRING_STARTS_WITH(BOOL, STRING, STRING),
  STRING_ENDS_WITH(BOOL, STRING, STRING),
  STRING_JOIN(STRING, Of.array(STRING), STRING),
  ARRAY_LENGTH(INT, Of.array(Of.ANY)),
  ARRAY_APPEND(Of.array(Of.ANY), Of.array(Of.ANY), Of.ANY),
  ARRAY_CONCAT(Of.array(Of.ANY), Of.array(Of.ANY), Of.array(Of.ANY)),
  ARRAY_SLICE(Of.array(Of.ANY), Of.array(Of.ANY), INT, INT),
  ARRAY_REVERSE(Of.array(Of.ANY), Of.array(Of.ANY)),
  ARRAY_MAP(Of.array(Of.OTHER), Of.array(Of.ANY), Of.function(Of.OTHER, Of.ANY)),
  ARRAY_FILTER(Of.array(Of.ANY), Of.array(Of.ANY), Of.function(BOOL, Of.ANY)),
  ARRAY_FOLD(Of.OTHER, Of.array(Of.ANY), Of.OTHER, Of.function(Of.OTHER, Of.OTHER, Of.ANY)),
  ARRAY_ANY(BOOL, Of.array(Of.ANY), Of.function(BOOL, Of.ANY)),
  ARRAY_ALL(BOOL, Of.array(Of.ANY), Of.function(BOOL, Of.ANY)),
  ARRAY_FIND(Of.option(Of.ANY), Of.array(Of.ANY), Of.function(BOOL, Of.ANY)),
  OPTION_UNWRAP_OR(Of.ANY, Of.option(Of.ANY), Of.ANY),
  OPTION_MAP(Of.option(Of.OTHER), Of.option(Of.ANY), Of.function(Of.OTHER, Of.ANY)),
  RESULT_UNWRAP_OR(Of.ANY, Of.result(Of.ANY, Of.OTHER), Of.ANY),
  MAP_NEW(Of.map(Of.KEY, Of.ANY)),
  MAP_INSERT(Of.map(Of.KEY, Of.ANY), Of.map(Of.KEY, Of.ANY), Of.KEY, Of.ANY),
  MAP_GET(Of.option(Of.ANY), Of.map(Of.KEY, Of.ANY), Of.KEY),
  MAP_CONTAINS(BOOL, Of.map(Of.KEY, Of.ANY), Of.KEY),
  MAP_REMOVE(Of.map(Of.KEY, Of.ANY), Of.map(Of.KEY, Of.ANY), Of.KEY),
  MAP_SIZE(INT, Of.map(Of.KEY, Of.ANY)),
  MAP_KEYS(Of.array(Of.KEY), Of.map(Of.KEY, Of.ANY)),
  MAP_VALUES(Of.array(Of.ANY), Of.map(Of.KEY, Of.ANY)),
  SET_NEW(Of.set(Of.KEY)),
  SET_ADD(Of.set(Of.KEY), Of.set(Of.KEY), Of.KEY),
  SET_CONTAINS(BOOL, Of.set(Of.KEY), Of.KEY),
  SET_REMOVE(Of.set(Of.KEY), Of.set(Of.KEY), Of.KEY),
  SET_SIZE(INT, Of.set(Of.KEY)),
  SET_TO_ARRAY(Of.array(Of.KEY), Of.set(Of.KEY)),
  DECIMAL_FROM_INT(DECIMAL, INT),
  DECIMAL_ADD(DECIMAL, DECIMAL, DECIMAL),
  DECIMAL_SUB(DECIMAL, DECIMAL, DECIMAL),
  DECIMAL_MUL(DECIMAL, DECIMAL, DECIMAL),
  DECIMAL_DIV(Of.option(DECIMAL), DECIMAL, DECIMAL),
  DECIMAL_NEG(DECIMAL, DECIMAL),
  DECIMAL_ABS(DECIMAL, DECIMAL),
  DECIMAL_COMPARE(ORDERING, DECIMAL, DECIMAL),
  DECIMAL_EQ(BOOL, DECIMAL, DECIMAL),
  DECIMAL_TO_STRING(STRING, DECIMAL),
  EQ(BOOL, Of.EQUAL, Of.EQUAL),
  COMPARE(ORDERING, Of.ORDERED, Of.ORDERED),
  SHOW(STRING, Of.SHOWN),
  HASH(INT, Of.SHOWN);

  private final Shape result;
  private final List<Shape> parameters;

  Operation(Shape result, Shape... parameters) {
    this.result = result;
    this.parameters = List.of(parameters);
  }

  /** The name in a program. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of the result, over {@link Of}'s variables. */
  public Shape result() {
    return result;
  }

  /** The types of the parameters, over {@link Of}'s variables. */
  public List<Shape> parameters() {
    return parameters;
  }

  /** Type variables of operations; the name says what a type must be able to do. */
  static final class Of {
    static final Shape ANY = new Shape.Variable("any");
    static final Shape OTHER = new Shape.Variable("other");
    static final Shape KEY = new Shape.Variable("key");
    static final Shape EQUAL = new Shape.Variable("equal");
    static final Shape ORDERED = new Shape.Variable("ordered");
    static final Shape SHOWN = new Shape.Variable("shown");

    private Of() {}

    static Shape array(Shape element) {
      return new Shape.Array(element);
    }

    static Shape option(Shape element) {
      return new Shape.Option(element);
    }

    static Shape result(Shape value, Shape error) {
      return new Shape.Result(value, error);
    }

    static Shape map(Shape key, Shape value) {
      return new Shape.MapOf(key, value);
    }

    static Shape set(Shape element) {
      return new Shape.SetOf(element);
    }

    static Shape function(Shape result, Shape... parameters) {
      return new Shape.Function("", List.of(parameters), result);
    }
  }

  /** The operation that makes an empty map or set, or a decimal. */
  static Optional<Operation> maker(Shape shape) {
    return switch (shape) {
      case Shape.MapOf _ -> Optional.of(MAP_NEW);
      case Shape.SetOf _ -> Optional.of(SET_NEW);
      default -> Optional.empty();
    };
  }
}
