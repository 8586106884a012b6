package org.verajvm.codegen.layout;

/**
 * What the collector and hosts know of a kind of object; sixteen bytes of static data.
 *
 * @param detail object size, log2 of the element size, or store kind, by kind
 * @param referenceWords number of leading references of a fixed object
 * @param name for people: {@code Option<Int>.Some}, {@code Array<reference>}, {@code closure
 *     main#1}
 */
public record Descriptor(Kind kind, int detail, int referenceWords, String name) {
  public static final int SIZE = 16;

  private static final int BY_KIND = -1;

  /** What the collector is to trace: so many leading references, or -1 where the kind tells. */
  public int traced() {
    return switch (kind) {
      case FIXED -> referenceWords;
      case SCALAR_ARRAY, HANDLE -> 0;
      case REFERENCE_ARRAY, TRACED_HANDLE -> BY_KIND;
    };
  }

  /** The first word of a descriptor. */
  public enum Kind {
    FIXED,
    SCALAR_ARRAY,
    REFERENCE_ARRAY,
    HANDLE,
    TRACED_HANDLE;

    public int code() {
      return ordinal();
    }
  }

  /** The host store a handle belongs to. */
  public enum Store {
    MAP(1),
    SET(2),
    DECIMAL(3);

    private final int code;

    Store(int code) {
      this.code = code;
    }

    /** The store kind that crosses the host ABI. */
    public int code() {
      return code;
    }
  }

  /** A descriptor and where it lies; {@code id} is its place in the interface's list. */
  public record Placed(int id, int address, Descriptor descriptor) {}
}
