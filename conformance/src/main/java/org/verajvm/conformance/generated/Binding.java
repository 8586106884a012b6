package org.verajvm.conformance.generated;

/** A place that holds a value: a parameter, a let, a pattern variable. Known by identity alone. */
public final class Binding {
  private final Shape shape;

  /** A new binding of that type. */
  public Binding(Shape shape) {
    this.shape = shape;
  }

  /** Its type, which is also the name of its slots. */
  public Shape shape() {
    return shape;
  }
}
