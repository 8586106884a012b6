package org.verajvm.codegen.builtin;

/**
 * An ability that the language defines; all of them have one type parameter (spec 9.8.1).
 *
 * @param operation its one operation
 */
public record BuiltinAbility(
    String name, String typeParameter, Builtin operation, String document, String specSection) {}
