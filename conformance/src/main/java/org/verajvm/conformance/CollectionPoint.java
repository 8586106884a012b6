package org.verajvm.conformance;

/**
 * One collection, as its host saw it.
 *
 * @param number from one, for the instance
 * @param trigger why it ran
 * @param objectsLive objects that survived
 * @param bytesLive their bytes
 * @param referencesTraced references to objects that the stores reported
 * @param objectsSwept objects that were found dead
 * @param heapBytes size of the memory
 * @param before entries when it began
 * @param after entries when it ended
 */
public record CollectionPoint(
    long number,
    String trigger,
    long objectsLive,
    long bytesLive,
    long referencesTraced,
    long objectsSwept,
    long heapBytes,
    StoreCounts before,
    StoreCounts after) {
  @Override
  public String toString() {
    return "%d (%s): %s to %s, %d objects of %d bytes live, %d traced, %d swept, memory %d"
        .formatted(
            number,
            trigger,
            before,
            after,
            objectsLive,
            bytesLive,
            referencesTraced,
            objectsSwept,
            heapBytes);
  }
}
