package org.verajvm.runtime.store;

/** The stores, by the number that names them in handle descriptors and in the host ABI. */
public enum StoreKind {
  MAP(1),
  SET(2),
  DECIMAL(3);

  private final int code;

  StoreKind(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /**
   * The kind of that number.
   *
   * @throws IllegalArgumentException when there is none: the module and the host disagree
   */
  public static StoreKind of(int code) {
    return switch (code) {
      case 1 -> MAP;
      case 2 -> SET;
      case 3 -> DECIMAL;
      default -> throw new IllegalArgumentException("no store of kind " + code);
    };
  }
}
