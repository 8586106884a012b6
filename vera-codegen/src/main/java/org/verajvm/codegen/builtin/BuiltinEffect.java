package org.verajvm.codegen.builtin;

import java.util.List;

/**
 * An effect that the language defines (spec 7.7).
 *
 * @param typeParameters such as {@code T} of {@code State<T>}
 * @param operations none for a marker effect
 */
public record BuiltinEffect(
    String name,
    List<String> typeParameters,
    List<Builtin> operations,
    String document,
    String specSection) {}
