package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.core.ArrayLoop;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.Fields;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.source.Span;

/**
 * Makes a value again with each part converted, for parts that hold functions: such a part becomes
 * another value, so it cannot only be checked where it is.
 */
final class RebuildParts {
  private final FunctionScope scope;
  private final Conversions conversions;
  private final Span span;

  RebuildParts(FunctionScope scope, Conversions conversions, Span span) {
    this.scope = scope;
    this.conversions = conversions;
    this.span = span;
  }

  /** The value as one of the other type, both of the same shape. */
  CoreExpression rebuild(CoreExpression value, Type from, Type to) {
    return switch (from) {
      case Type.Data one when to instanceof Type.Data other -> data(value, one, other);
      case Type.Array one when to instanceof Type.Array other ->
          elements(value, one.element(), other.element());
      case Type.Map one when to instanceof Type.Map other -> entries(value, one, other);
      case Type.Future one when to instanceof Type.Future other ->
          reinterpret(
              convert(
                  reinterpret(value, Erasure.erase(one.payload())), one.payload(), other.payload()),
              Erasure.erase(to));
      case Type _ -> throw new IllegalStateException("internal error: parts of " + from);
    };
  }

  private CoreExpression convert(CoreExpression part, Type from, Type to) {
    return conversions.convert(part, from, to, span);
  }

  private CoreExpression reinterpret(CoreExpression value, Type type) {
    return CoreTerms.elementOperation(Intrinsic.REINTERPRET, type, type, span, value);
  }

  private CoreExpression data(CoreExpression value, Type.Data from, Type.Data to) {
    List<Constructor> constructors = Fields.constructors(from, scope.program().data());
    if (constructors.size() == 1) {
      return construct(value, from, to, constructors.getFirst());
    }
    List<CoreExpression.Switch.Case> cases = new ArrayList<>();
    for (Constructor constructor : constructors) {
      cases.add(
          new CoreExpression.Switch.Case(
              constructor.tag(), construct(value, from, to, constructor)));
    }
    return new CoreExpression.Switch(value, cases, Optional.empty(), Erasure.erase(to));
  }

  private CoreExpression construct(
      CoreExpression value, Type.Data from, Type.Data to, Constructor constructor) {
    List<Type> sources = Fields.declared(from, constructor, scope.program().data());
    List<Type> targets = Fields.declared(to, constructor, scope.program().data());
    List<CoreExpression> fields = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      CoreExpression field =
          new CoreExpression.Field(value, constructor, i, Erasure.erase(sources.get(i)));
      fields.add(convert(field, sources.get(i), targets.get(i)));
    }
    return new CoreExpression.Construct(constructor, fields, Erasure.erase(to));
  }

  private CoreExpression elements(CoreExpression array, Type from, Type to) {
    Type element = Erasure.erase(to);
    ArrayLoop loop = new ArrayLoop(span);
    return CoreTerms.let(
        "length",
        loop.length(array),
        length ->
            CoreTerms.let(
                "made",
                CoreTerms.elementOperation(
                    Intrinsic.ARRAY_NEW, element, new Type.Array(element), span, length),
                made -> {
                  CoreExpression filled =
                      loop.all(
                          length,
                          index ->
                              new CoreExpression.Sequence(
                                  CoreTerms.elementOperation(
                                      Intrinsic.ARRAY_PUT,
                                      element,
                                      Type.Primitive.UNIT,
                                      span,
                                      made,
                                      index,
                                      convert(loop.element(array, index), from, to)),
                                  CoreTerms.TRUE));
                  return new CoreExpression.Sequence(filled, made);
                }));
  }

  /** Keys hold no functions: they are hashed. */
  private CoreExpression entries(CoreExpression map, Type.Map from, Type.Map to) {
    MapParts parts = new MapParts(span);
    ArrayLoop loop = new ArrayLoop(span);
    Type type = Erasure.erase(to);
    CoreExpression empty =
        BuiltinCalls.call(
            WellKnownBuiltins.EMPTY_MAP, List.of(to.key(), to.value()), List.of(), type, span);
    return CoreTerms.let(
        "values",
        parts.values(map, from),
        values ->
            loop.indexedFold(
                parts.keys(map, from),
                empty,
                (made, index, key) ->
                    BuiltinCalls.call(
                        WellKnownBuiltins.MAP_INSERT,
                        List.of(to.key(), to.value()),
                        List.of(
                            made,
                            convert(key, from.key(), to.key()),
                            convert(loop.element(values, index), from.value(), to.value())),
                        type,
                        span)));
  }
}
