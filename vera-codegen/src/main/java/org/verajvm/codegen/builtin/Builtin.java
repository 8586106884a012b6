package org.verajvm.codegen.builtin;

import java.util.List;

/**
 * One row of the builtin table: all that any stage or document knows of a builtin.
 *
 * @param name as programs call it
 * @param signature its scheme in Vera's own syntax, {@code forall<T where Eq<T>> fn(@Array<T>, @T
 *     -> @Bool) effects(pure)}
 * @param family the group it is documented and implemented in
 * @param lowering how it becomes code
 * @param document one line for people
 * @param specSection such as {@code 9.6.1}
 * @param scope who may call it
 */
public record Builtin(
    String name,
    String signature,
    Family family,
    Lowering lowering,
    String document,
    String specSection,
    Scope scope) {

  /** Who may call a builtin. */
  public enum Scope {
    /** Every program. */
    PROGRAM,
    /** Library sources only: unchecked operations that the library's own code keeps safe. */
    LIBRARY,
    /** Every program, and a program's own function of that name replaces it (spec 9.1.2, 9.6). */
    REPLACEABLE
  }

  /** The groups of chapter 9. */
  public enum Family {
    ARRAY,
    ASYNC,
    CONVERSION,
    DECIMAL,
    ENCODING,
    FLOAT,
    HTML,
    JSON,
    MAP,
    MARKDOWN,
    MATH,
    OPTION,
    PARSING,
    REGEX,
    RESULT,
    SET,
    STRING,
    URL,
    ABILITY,
    MEMORY
  }

  /** How a builtin becomes code; exactly one of these. */
  public sealed interface Lowering {
    /** An instruction sequence at the call site. */
    record Inline(Intrinsic intrinsic) implements Lowering {}

    /**
     * A function written in Vera, in a resource of the library; it may call builtins of scope
     * {@link Scope#LIBRARY}.
     *
     * @param resource file name under {@code org/verajvm/codegen/library}
     */
    record Library(String resource) implements Lowering {}

    /**
     * A host function.
     *
     * @param importName its name in import module {@code vera}
     * @param parameters the ABI of its arguments (see HostAbi)
     * @param result the ABI of its result
     */
    record Host(String importName, List<HostAbi> parameters, HostAbi result) implements Lowering {}

    /**
     * Derived from the structure of the type argument: equality, hash, show, compare (spec 9.8).
     */
    record Derived(Derivation derivation) implements Lowering {}
  }

  /** What is derived from a type's structure. */
  public enum Derivation {
    EQUAL,
    COMPARE,
    HASH,
    SHOW
  }
}
