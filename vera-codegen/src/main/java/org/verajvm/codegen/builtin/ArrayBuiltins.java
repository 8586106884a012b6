package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Arrays (spec 9.6.1 to 9.6.8, 9.6.21), and the unchecked operations their library uses. */
final class ArrayBuiltins {
  private static final Rows ROWS = new Rows(Family.ARRAY, "array.vera");
  private static final Rows TRANSFORMS = new Rows(Family.ARRAY, "array_transform.vera");
  private static final Rows SEARCHES = new Rows(Family.ARRAY, "array_search.vera");
  private static final Rows SORTING = new Rows(Family.ARRAY, "array_sort.vera");
  private static final Rows MEMORY = new Rows(Family.MEMORY, "array.vera");

  private ArrayBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        ROWS.inline(
            "array_length",
            "forall<T> fn(@Array<T> -> @Int) effects(pure)",
            Intrinsic.ARRAY_LENGTH,
            "9.6.1",
            "The number of elements."),
        ROWS.library(
            "array_append",
            "forall<T> fn(@Array<T>, @T -> @Array<T>) effects(pure)",
            "9.6.2",
            "The array with one more element at the end."),
        ROWS.library(
            "array_range",
            "fn(@Int, @Int -> @Array<Int>) effects(pure)",
            "9.6.3",
            "The integers from the first, inclusive, to the second, exclusive."),
        ROWS.library(
            "array_concat",
            "forall<T> fn(@Array<T>, @Array<T> -> @Array<T>) effects(pure)",
            "9.6.4",
            "The elements of the first array, then those of the second."),
        ROWS.library(
            "array_slice",
            "forall<T> fn(@Array<T>, @Int, @Int -> @Array<T>) effects(pure)",
            "9.6.5",
            "The elements from start to end, exclusive; both are clamped to the array."),
        ROWS.library(
            "array_reverse",
            "forall<T> fn(@Array<T> -> @Array<T>) effects(pure)",
            "9.6.21",
            "The elements in reverse order."),
        ROWS.library(
            "array_flatten",
            "forall<T> fn(@Array<Array<T>> -> @Array<T>) effects(pure)",
            "9.6.21",
            "The elements of the inner arrays, in order."),
        TRANSFORMS.library(
            "array_map",
            "forall<A, B> fn(@Array<A>, @fn(A -> B) effects(pure) -> @Array<B>) effects(pure)",
            "9.6.6",
            "The results of the function for each element."),
        TRANSFORMS.library(
            "array_mapi",
            "forall<A, B> fn(@Array<A>, @fn(A, Nat -> B) effects(pure) -> @Array<B>)"
                + " effects(pure)",
            "9.6.21",
            "The results of the function for each element and its position."),
        TRANSFORMS.library(
            "array_filter",
            "forall<T> fn(@Array<T>, @fn(T -> Bool) effects(pure) -> @Array<T>) effects(pure)",
            "9.6.7",
            "The elements for which the predicate holds."),
        TRANSFORMS.library(
            "array_fold",
            "forall<T, U> fn(@Array<T>, @U, @fn(U, T -> U) effects(pure) -> @U) effects(pure)",
            "9.6.8",
            "The accumulator after the function has seen each element, left to right."),
        SEARCHES.library(
            "array_find",
            "forall<T> fn(@Array<T>, @fn(T -> Bool) effects(pure) -> @Option<T>) effects(pure)",
            "9.6.21",
            "The first element for which the predicate holds."),
        SEARCHES.library(
            "array_any",
            "forall<T> fn(@Array<T>, @fn(T -> Bool) effects(pure) -> @Bool) effects(pure)",
            "9.6.21",
            "Whether the predicate holds for an element."),
        SEARCHES.library(
            "array_all",
            "forall<T> fn(@Array<T>, @fn(T -> Bool) effects(pure) -> @Bool) effects(pure)",
            "9.6.21",
            "Whether the predicate holds for all elements."),
        SORTING.library(
            "array_sort_by",
            "forall<T> fn(@Array<T>, @fn(T, T -> Ordering) effects(pure) -> @Array<T>)"
                + " effects(pure)",
            "9.6.21",
            "The elements in the comparator's order; equal ones keep their places."),
        MEMORY
            .inline(
                "array_new",
                "forall<T> fn(@Int -> @Array<T>) effects(pure)",
                Intrinsic.ARRAY_NEW,
                "11.12",
                "An array of zero words of the given length; the caller fills it.")
            .internal(),
        MEMORY
            .inline(
                "array_get",
                "forall<T> fn(@Array<T>, @Int -> @T) effects(pure)",
                Intrinsic.ARRAY_GET,
                "11.12",
                "The element at an index that is in bounds.")
            .internal(),
        MEMORY
            .inline(
                "array_put",
                "forall<T> fn(@Array<T>, @Int, @T -> @Unit) effects(pure)",
                Intrinsic.ARRAY_PUT,
                "11.12",
                "Fills the element at an index that is in bounds; never of an array literal, which"
                    + " may be shared.")
            .internal(),
        MEMORY
            .inline(
                "array_copy",
                "forall<T> fn(@Array<T>, @Int, @Array<T>, @Int, @Int -> @Unit) effects(pure)",
                Intrinsic.ARRAY_COPY,
                "11.12",
                "Copies into an array at an index, from an array at an index, so many elements.")
            .internal());
  }
}
