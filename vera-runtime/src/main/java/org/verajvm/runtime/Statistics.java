package org.verajvm.runtime;

import org.verajvm.runtime.store.HandleCounts;

/**
 * What an instance's collector has done since it was made.
 *
 * @param collections collections finished
 * @param pauseNanosTotal time spent in them
 * @param pauseNanosMax the longest
 * @param bytesAllocated bytes of all objects ever allocated
 * @param bytesLive bytes of the objects that survived the last collection
 * @param heapBytes size of the memory
 * @param handles store entries made and evicted
 */
public record Statistics(
    long collections,
    long pauseNanosTotal,
    long pauseNanosMax,
    long bytesAllocated,
    long bytesLive,
    long heapBytes,
    HandleCounts handles) {}
