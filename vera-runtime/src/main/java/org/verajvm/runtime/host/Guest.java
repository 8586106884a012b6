package org.verajvm.runtime.host;

import org.verajvm.runtime.store.HostStores;

/** What a host function sees of the instance that calls it. */
public interface Guest {
  GuestMemory memory();

  HostStores stores();

  Environment environment();

  Database database();

  /** Reports a reference held by a host store; only while the collector traces that store. */
  void mark(int reference);

  /** Tells the collector how many bytes the stores have grown by. */
  void reportExternal(int bytes);

  /** A phase of a collection: 0 begins, 1 marked, 2 ended. */
  void collectorEvent(int phase);
}
