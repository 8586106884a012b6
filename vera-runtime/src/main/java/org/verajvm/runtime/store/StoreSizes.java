package org.verajvm.runtime.store;

/** The number of living entries in each store. */
public record StoreSizes(int map, int set, int decimal) {
  public static final StoreSizes NONE = new StoreSizes(0, 0, 0);
}
