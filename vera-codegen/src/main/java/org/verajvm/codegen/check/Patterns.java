package org.verajvm.codegen.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedPattern;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.Substitution;
import org.verajvm.codegen.types.TupleType;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Pattern;

/**
 * Patterns against the type of the value they meet (spec 4.9.1); their bindings enter the scope.
 */
final class Patterns {
  private final BodyContext context;

  Patterns(Expressions expressions) {
    this.context = expressions.context;
  }

  TypedPattern pattern(Pattern pattern, Type type) {
    return switch (pattern) {
      case Pattern.Wildcard _ -> new TypedPattern.Wildcard(type);
      case Pattern.Binding binding -> binding(binding, type);
      case Pattern.Constructor constructor -> constructor(constructor, type);
      case Pattern.IntLiteral literal -> integer(literal, type);
      case Pattern.StringLiteral literal -> {
        expect(Primitive.STRING, type, literal.span());
        yield new TypedPattern.StringLiteral(context.unifier.base(type), literal.value());
      }
      case Pattern.BoolLiteral literal -> {
        expect(Primitive.BOOL, type, literal.span());
        yield new TypedPattern.BoolLiteral(context.unifier.base(type), literal.value());
      }
    };
  }

  private void expect(Type literal, Type type, Span span) {
    if (!context.unifier.flows(literal, type)) {
      context.diagnostics().add(MatchErrors.pattern(literal, type, span));
    }
  }

  private TypedPattern integer(Pattern.IntLiteral literal, Type type) {
    BigInteger value = literal.value();
    boolean isByte = context.unifier.base(type) == Primitive.BYTE;
    Type natural = value.signum() < 0 ? Primitive.INT : Primitive.NAT;
    expect(isByte ? Primitive.BYTE : natural, type, literal.span());
    Type known = context.unifier.base(type);
    context.defer(() -> Literals.inRange(context, value, known, literal.span()));
    return new TypedPattern.IntLiteral(known, value.longValue());
  }

  private TypedPattern binding(Pattern.Binding pattern, Type type) {
    Binder binder = context.binder(pattern.type(), pattern);
    if (!context.unifier.flows(type, binder.type())) {
      context.diagnostics().add(MatchErrors.pattern(binder.type(), type, pattern.span()));
    }
    context.scope.bind(binder);
    return new TypedPattern.Binding(type, binder);
  }

  private TypedPattern constructor(Pattern.Constructor pattern, Type type) {
    String name = pattern.name().text();
    Optional<ConstructorSymbol> symbol = context.module.constructor(name);
    if (symbol.isEmpty() && name.equals(TupleType.NAME)) {
      return tuple(pattern, type);
    }
    if (symbol.isEmpty()) {
      boolean nullary = pattern.arguments().isEmpty();
      if (!context.module.hasLostModules()) {
        context
            .diagnostics()
            .add(MatchErrors.unknownConstructor(name, nullary, pattern.name().span()));
      }
      return broken(pattern);
    }
    DataDefinition data = symbol.get().data();
    List<Type> arguments = new ArrayList<>();
    data.parameters().forEach(_ -> arguments.add(context.unifier.fresh()));
    Type.Data own = new Type.Data(data.id(), arguments);
    if (!context.unifier.flows(type, own)) {
      context.diagnostics().add(MatchErrors.otherType(name, own, type, pattern.span()));
      return broken(pattern);
    }
    List<Type> fields =
        Substitution.of(data.parameters(), arguments).apply(symbol.get().constructor().fields());
    if (!arity(pattern, fields.size())) {
      return broken(pattern);
    }
    return new TypedPattern.Constructor(own, symbol.get().constructor(), fields(pattern, fields));
  }

  private List<TypedPattern> fields(Pattern.Constructor pattern, List<Type> types) {
    List<TypedPattern> fields = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      fields.add(pattern(pattern.arguments().get(i), types.get(i)));
    }
    return fields;
  }

  private boolean arity(Pattern.Constructor pattern, int expected) {
    int given = pattern.arguments().size();
    if (given != expected) {
      context
          .diagnostics()
          .add(MatchErrors.arity(pattern.name().text(), expected, given, pattern.span()));
    }
    return given == expected;
  }

  private TypedPattern tuple(Pattern.Constructor pattern, Type type) {
    if (pattern.arguments().isEmpty()) {
      context.diagnostics().add(MatchErrors.emptyTuple(pattern.span()));
      return broken(pattern);
    }
    Type base = context.unifier.base(type);
    if (context.unifier.isOpen(base)) {
      Type open =
          TupleType.of(pattern.arguments().stream().map(_ -> context.unifier.fresh()).toList());
      context.unifier.flows(open, base);
      base = open;
    }
    if (!TupleType.is(base)) {
      if (!Unifier.isError(base)) {
        context.diagnostics().add(MatchErrors.notATuple(type, pattern.span()));
      }
      return broken(pattern);
    }
    Type.Data data = (Type.Data) base;
    if (!arity(pattern, data.arguments().size())) {
      return broken(pattern);
    }
    return new TypedPattern.Constructor(
        data, TupleType.constructor(data), fields(pattern, data.arguments()));
  }

  /** After an error the bindings still enter the scope, so that what follows resolves. */
  private TypedPattern broken(Pattern.Constructor pattern) {
    for (Pattern argument : pattern.arguments()) {
      if (argument instanceof Pattern.Constructor inner) {
        broken(inner);
      } else {
        pattern(argument, Unifier.error());
      }
    }
    return new TypedPattern.Wildcard(Unifier.error());
  }

  /** Reports a let pattern that some values do not match. */
  void irrefutable(TypedPattern pattern, Span span) {
    context.defer(() ->
        new Exhaustiveness(context)
            .missing(pattern.type(), List.of(pattern))
            .ifPresent(missing ->
                context
                    .diagnostics()
                    .add(MatchErrors.notExhaustive(pattern.type(), missing, span))));
  }
}
