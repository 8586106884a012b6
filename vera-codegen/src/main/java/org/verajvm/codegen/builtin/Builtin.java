package org.verajvm.codegen.builtin;

import java.util.List;
import java.util.Optional;

/**
 * One row of the builtin table: all that any stage or document knows of a builtin function or of an
 * operation of a builtin effect or ability.
 *
 * @param name as programs call it; an operation's name without its effect
 * @param owner the effect or ability whose operation this is; empty for a function. Several
 *     operations may share a name, so they are found by owner and name.
 * @param signature its scheme in Vera's own syntax, {@code forall<T where Eq<T>> fn(@Array<T>, @T
 *     -> @Bool) effects(pure)}. The type parameters of an operation are those of its owner, in
 *     order. {@link #declaration()} is the same as a whole declaration, ready for the parser.
 * @param family the group it is documented and implemented in
 * @param lowering how it becomes code
 * @param document one line for people
 * @param specSection such as {@code 9.6.1}
 * @param scope who may call it
 */
public record Builtin(
    String name,
    Optional<String> owner,
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
    EFFECT,
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
     * @param function the function's name in module {@code vera.prelude}; rows that are the same
     *     under two names share one function
     */
    record Library(String resource, String function) implements Lowering {}

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

    /** State and exceptions: handlers and cells of the Core (spec 7.7.2, 9.5.2). */
    record Controlled(Control control) implements Lowering {}
  }

  /** The operations that the Core itself knows. */
  public enum Control {
    STATE_GET,
    STATE_PUT,
    THROW
  }

  /** What is derived from a type's structure. */
  public enum Derivation {
    EQUAL,
    COMPARE,
    HASH,
    SHOW
  }

  /**
   * The signature as a declaration with an empty body, so that one parser reads both programs and
   * the table: {@code private forall<T> fn name(@T -> @Bool) requires(true) ensures(true)
   * effects(pure) { () }}.
   */
  public String declaration() {
    int function = signature.indexOf("fn(");
    int effects = signature.lastIndexOf(" effects(");
    return "private "
        + signature.substring(0, function)
        + "fn "
        + name
        + signature.substring(function + 2, effects)
        + " requires(true) ensures(true)"
        + signature.substring(effects)
        + " { () }";
  }

  /** The same row for library sources only. */
  Builtin internal() {
    return new Builtin(
        name, owner, signature, family, lowering, document, specSection, Scope.LIBRARY);
  }

  /** The same row, which a program may replace by its own function. */
  Builtin replaceable() {
    return new Builtin(
        name, owner, signature, family, lowering, document, specSection, Scope.REPLACEABLE);
  }
}
