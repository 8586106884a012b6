package org.verajvm.runtime;

/** Names of the functions that every module with a heap exports for its host. */
final class RuntimeExports {
  static final String COLLECT = "vera.gc_collect";
  static final String ROOT_ADD = "vera.gc_root_add";
  static final String ROOT_REMOVE = "vera.gc_root_remove";
  static final String SET_STRESS = "vera.gc_set_stress";
  static final String SET_VERIFY = "vera.gc_set_verify";
  static final String STATISTIC = "vera.gc_stat";
  static final String VERIFY = "vera.gc_verify";
  static final String RESET = "vera.reset";

  private RuntimeExports() {}
}
