package org.verajvm.conformance.generated;

import java.util.ArrayList;
import java.util.List;

/** A declared effect. */
public final class EffectDeclaration {
  private final String name;
  private final List<Member> members = new ArrayList<>();

  /** An effect without operations yet. */
  public EffectDeclaration(String name) {
    this.name = name;
  }

  /** The name of the effect. */
  public String name() {
    return name;
  }

  /** Adds an operation. */
  public void add(String operation, List<Shape> parameters, Shape result) {
    members.add(new Member(this, operation, parameters, result));
  }

  /** Its operations. */
  public List<Member> members() {
    return List.copyOf(members);
  }

  /** An operation of an effect. */
  public record Member(
      EffectDeclaration effect, String name, List<Shape> parameters, Shape result) {}
}
