package org.verajvm.codegen.builtin;

/**
 * The operations that become a few instructions at the call site. A checked operation traps where
 * the specification says so (spec 4.4, 6.4.3, 11.2.1).
 */
public enum Intrinsic {
  // Int: checked signed 64-bit arithmetic.
  INT_ADD,
  INT_SUBTRACT,
  INT_MULTIPLY,
  INT_DIVIDE,
  INT_REMAINDER,
  INT_NEGATE,
  // Nat: checked unsigned 64-bit arithmetic; subtraction traps with kind underflow.
  NAT_ADD,
  NAT_SUBTRACT,
  NAT_MULTIPLY,
  NAT_DIVIDE,
  NAT_REMAINDER,
  // Float64: IEEE 754; the remainder is that of C's fmod.
  FLOAT_ADD,
  FLOAT_SUBTRACT,
  FLOAT_MULTIPLY,
  FLOAT_DIVIDE,
  FLOAT_REMAINDER,
  FLOAT_NEGATE,
  FLOAT_ABS,
  FLOAT_SQRT,
  FLOAT_FLOOR,
  FLOAT_CEIL,
  FLOAT_TRUNC,
  FLOAT_NEAREST,
  FLOAT_MIN,
  FLOAT_MAX,
  // Comparisons; the result is Bool.
  I64_EQUAL,
  I64_NOT_EQUAL,
  INT_LESS,
  INT_LESS_EQUAL,
  INT_GREATER,
  INT_GREATER_EQUAL,
  NAT_LESS,
  NAT_LESS_EQUAL,
  NAT_GREATER,
  NAT_GREATER_EQUAL,
  I32_EQUAL,
  I32_NOT_EQUAL,
  I32_LESS,
  I32_LESS_EQUAL,
  I32_GREATER,
  I32_GREATER_EQUAL,
  FLOAT_EQUAL,
  FLOAT_NOT_EQUAL,
  FLOAT_LESS,
  FLOAT_LESS_EQUAL,
  FLOAT_GREATER,
  FLOAT_GREATER_EQUAL,
  BOOL_NOT,
  // Unchecked 64-bit words, for hashing and number formatting.
  WORD_ADD,
  WORD_SUBTRACT,
  WORD_MULTIPLY,
  WORD_AND,
  WORD_OR,
  WORD_XOR,
  WORD_SHIFT_LEFT,
  WORD_SHIFT_RIGHT,
  // Conversions. The checked ones trap; an unchecked one only changes the type.
  INT_TO_NAT_CHECKED,
  NAT_TO_INT_CHECKED,
  INT_TO_NAT_UNCHECKED,
  NAT_TO_INT_UNCHECKED,
  INT_TO_BYTE_UNCHECKED,
  BYTE_TO_INT,
  BOOL_TO_INT,
  INT_TO_FLOAT,
  NAT_TO_FLOAT,
  FLOAT_TO_INT_CHECKED,
  FLOAT_TO_BITS,
  FLOAT_FROM_BITS,
  // Arrays. NEW leaves elements zero; GET and PUT below are unchecked but for GET_CHECKED.
  ARRAY_NEW,
  ARRAY_LENGTH,
  ARRAY_GET_CHECKED,
  ARRAY_GET,
  ARRAY_PUT,
  ARRAY_COPY,
  // Strings: bytes, as Int; NEW leaves them zero. COPY takes target, index, source, index, count,
  // as
  // ARRAY_COPY does. COMPARE gives an Int below, equal to or above zero.
  STRING_NEW,
  STRING_LENGTH,
  STRING_BYTE_CHECKED,
  STRING_BYTE,
  STRING_PUT,
  STRING_COPY,
  STRING_EQUAL,
  STRING_COMPARE,
  // Reads the scratch cell a host function has just written, as the type argument.
  SCRATCH_GET,
  // Whether two references of one type are the same object.
  REFERENCE_EQUAL,
  // Whether an element of a new array of references was never written.
  REFERENCE_ABSENT,

  // The identity on a value whose type changes but whose representation does not.
  REINTERPRET
}
