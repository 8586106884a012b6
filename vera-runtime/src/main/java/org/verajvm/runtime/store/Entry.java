package org.verajvm.runtime.store;

/**
 * One entry of a Map, or one element of a Set.
 *
 * @param bits the value as it crosses the host ABI; 0 in a Set
 * @param place its rank in insertion order; ranks grow and are never reused within one history
 */
public record Entry(Key key, long bits, long place) implements KeyIndex.Node {}
