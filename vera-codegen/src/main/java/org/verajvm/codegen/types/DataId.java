package org.verajvm.codegen.types;

/**
 * Identifies a data type across modules.
 *
 * @param module the dotted path of the defining file, {@code ""} for the main file and {@code
 *     "vera.prelude"} for the standard prelude
 */
public record DataId(String module, String name) {
  public static final String PRELUDE = "vera.prelude";

  /** {@code Tuple<...>}: one constructor, any number of fields (spec 2.3.1). */
  public static final DataId TUPLE = new DataId(PRELUDE, "Tuple");

  public static final DataId OPTION = new DataId(PRELUDE, "Option");
  public static final DataId RESULT = new DataId(PRELUDE, "Result");
  public static final DataId ORDERING = new DataId(PRELUDE, "Ordering");

  private static final String NOWHERE = "vera.unknown";
  private static final String FUNCTION_ALIAS = "alias of ";

  /** A name that no declaration gives: a type equal to itself only, without constructors. */
  public static DataId unknown(String name) {
    return new DataId(NOWHERE, name);
  }

  public boolean isUnknown() {
    return module.equals(NOWHERE);
  }

  /**
   * Stands for an alias inside its own definition, where a function type bounds the expansion (spec
   * 2.6.3). A value of the type is a function.
   */
  public static DataId recursiveAlias(String module, String name) {
    return new DataId(FUNCTION_ALIAS + module, name);
  }

  public boolean isRecursiveAlias() {
    return module.startsWith(FUNCTION_ALIAS);
  }

  @Override
  public String toString() {
    return module.isEmpty() || isUnknown() || isRecursiveAlias() ? name : module + "." + name;
  }
}
