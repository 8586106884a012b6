package org.verajvm.runtime.store;

/**
 * How many handles the stores have given out and taken back.
 *
 * @param made entries ever added
 * @param evicted entries removed again
 */
public record HandleCounts(long made, long evicted) {}
