package org.verajvm.codegen.core.lower;

import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;

/**
 * What a handler can change: an array of one element, which closures and evidence can share.
 *
 * @param array the array
 * @param type of the element
 */
record Box(CoreExpression array, Type type) {
  /** The type of a box. */
  static Type typeOf(Type element) {
    return new Type.Array(element);
  }

  /**
   * Binds a new box. It is no array literal: those with constant elements are one static object.
   *
   * @param box a variable of the box's type
   */
  static CoreExpression bind(
      CoreLocal box, CoreExpression initial, Span span, CoreExpression body) {
    return CoreTerms.let(
        "initial",
        initial,
        value -> {
          Box made = new Box(CoreTerms.local(box), value.type());
          CoreExpression filled = new CoreExpression.Sequence(made.write(value, span), body);
          return new CoreExpression.Let(box, room(box, value.type(), span), filled);
        });
  }

  private static CoreExpression room(CoreLocal box, Type element, Span span) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_NEW, element, box.type(), span, CoreTerms.integer(1));
  }

  CoreExpression read(Span span) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_GET, type, type, span, array, CoreTerms.integer(0));
  }

  CoreExpression write(CoreExpression value, Span span) {
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_PUT, type, Primitive.UNIT, span, array, CoreTerms.integer(0), value);
  }
}
