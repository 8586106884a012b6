package org.verajvm.codegen.builtin;

import java.util.List;

/**
 * How one word of a host call crosses between the module and the host.
 *
 * <p>Host functions never start a collection, so references stay valid for the whole call. The
 * constants at the end take no argument of the builtin: the code generator supplies them from the
 * call's types.
 */
public enum HostAbi {
  /** Nothing; consumes an argument of type Unit where it stands for a parameter. */
  UNIT(),
  /** i64: Int and Nat. */
  I64(Word.I64),
  /** i32: Bool and Byte. */
  I32(Word.I32),
  /** f64. */
  F64(Word.F64),
  /** i32: address of a heap object (string, array, data, closure, handle). */
  REFERENCE(Word.I32),
  /**
   * i32: store index, the payload of a handle. As a result: the wrapper is allocated before the
   * call and receives the index right after it.
   */
  HANDLE_INDEX(Word.I32),
  /** i32 key kind and i64 bits of a Map key or Set element. */
  KEY(Word.I32, Word.I64),
  /** i64: a Map value as bits; references and i32 zero-extended, f64 reinterpreted. */
  BITS(Word.I64),
  /** Constant i32: address of the scratch cell that receives an i64 result. */
  SCRATCH(Word.I32),
  /** Constant i32: key kind of the call's first type argument. */
  KEY_KIND(Word.I32),
  /** Constant i32: element kind of the array the call returns. */
  ELEMENT_KIND(Word.I32),
  /** Constant i32: descriptor address of the array the call returns. */
  RESULT_DESCRIPTOR(Word.I32);

  private final List<Word> words;

  HostAbi(Word... words) {
    this.words = List.of(words);
  }

  /** The WebAssembly values that cross, in order. */
  public List<Word> words() {
    return words;
  }

  /** A WebAssembly value type. */
  public enum Word {
    I32,
    I64,
    F64
  }
}
