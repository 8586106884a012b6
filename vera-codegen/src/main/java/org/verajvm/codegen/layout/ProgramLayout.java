package org.verajvm.codegen.layout;

import java.util.Map;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;

/** Everything a program has in static data, cells apart; one for each compilation. */
public final class ProgramLayout {
  private final StaticData data = new StaticData();
  private final Descriptors descriptors = new Descriptors(data);
  private final StaticObjects objects = new StaticObjects(data, descriptors);
  private final DataLayouts types;

  public ProgramLayout(Map<DataId, DataDefinition> definitions) {
    types = new DataLayouts(definitions, descriptors);
  }

  public StaticData data() {
    return data;
  }

  public Descriptors descriptors() {
    return descriptors;
  }

  public StaticObjects objects() {
    return objects;
  }

  public DataLayouts types() {
    return types;
  }
}
