package org.verajvm.codegen.types;

/** Identifies an effect; built-in effects live in module {@code vera.prelude}. */
public record EffectId(String module, String name) {
  public static final EffectId STATE = new EffectId(DataId.PRELUDE, "State");
  public static final EffectId EXN = new EffectId(DataId.PRELUDE, "Exn");

  /** The name, with the module where a module other than the main file declares the effect. */
  @Override
  public String toString() {
    return module.isEmpty() || module.equals(DataId.PRELUDE) ? name : module + "." + name;
  }
}
