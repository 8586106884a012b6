/**
 * Well-typed Vera programs made from recorded choices: their tree, the generator, its text, and the
 * search for a smaller program that fails in the same way.
 *
 * <p>The tree names bindings by identity. Only {@link ProgramText} turns them into slot references,
 * by counting as chapter 3 of the specification says; the evaluator never sees an index. So a
 * compiler that resolves a slot wrongly computes something else.
 */
@NullMarked
package org.verajvm.conformance.generated;

import org.jspecify.annotations.NullMarked;
