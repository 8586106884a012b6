package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E148;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E149;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.InferenceVariable;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;

/** Literals take their integer type from the place (spec 4.2); strings may have holes (4.13.1). */
final class Literals {
  private static final BigInteger INT_MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger INT_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger NAT_MAX = TWO_TO_64.subtract(BigInteger.ONE);
  private static final BigInteger BYTE_MAX = BigInteger.valueOf(255);

  private final Expressions expressions;
  private final BodyContext context;

  Literals(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  /** A literal; negative where a minus sign stands before it. */
  TypedExpression integer(BigInteger value, Optional<Type> hint, Span span) {
    Type type = hint.map(this::fromPlace).orElse(Primitive.NAT);
    if (value.signum() < 0 && type == Primitive.NAT) {
      type = Primitive.INT;
    }
    Type chosen = type;
    context.defer(() -> inRange(context, value, chosen, span));
    return new TypedExpression.IntLiteral(value.longValue(), type, span);
  }

  private Type fromPlace(Type hint) {
    Type base = context.unifier.base(hint);
    if (base == Primitive.INT || base == Primitive.NAT || base == Primitive.BYTE) {
      return base;
    }
    if (hint instanceof Type.Inferred inferred && context.unifier.isOpen(base)) {
      InferenceVariable variable = ((Type.Inferred) context.unifier.head(inferred)).variable();
      context.unifier.literal(variable);
      return hint;
    }
    return Primitive.NAT;
  }

  /** Checks a literal whose type has changed since it was read (spec 4.2). */
  static void checkRange(BodyContext context, TypedExpression.IntLiteral literal, Type type) {
    boolean signed = literal.type() == Primitive.INT;
    BigInteger value = BigInteger.valueOf(literal.value());
    boolean wrapped = !signed && value.signum() < 0;
    inRange(context, wrapped ? value.add(TWO_TO_64) : value, type, literal.span());
  }

  static void inRange(BodyContext context, BigInteger value, Type type, Span span) {
    Type known = context.unifier.base(context.unifier.zonk(type));
    BigInteger low = known == Primitive.INT ? INT_MIN : BigInteger.ZERO;
    BigInteger high =
        known == Primitive.INT ? INT_MAX : known == Primitive.BYTE ? BYTE_MAX : NAT_MAX;
    if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      context.diagnostics().add(outOfRange(value, known, low, high, span));
    }
  }

  private static Diagnostic outOfRange(
      BigInteger value, Type type, BigInteger low, BigInteger high, Span span) {
    return new Diagnostic(
        E149,
        span,
        "The literal "
            + value
            + " does not fit into "
            + type
            + ", which ranges from "
            + low
            + " to "
            + high
            + ".",
        "A literal must be a value of the type that its place asks for.",
        "Use a literal from " + low + " to " + high + ", or a wider type.");
  }

  TypedExpression interpolation(Expression.Interpolation e) {
    context.environment.libraryCalls().addAll(TextFunctions.IDS);
    List<TypedExpression> parts = new ArrayList<>();
    for (Expression.Interpolation.Part part : e.parts()) {
      switch (part) {
        case Expression.Interpolation.Part.Text text ->
            parts.add(new TypedExpression.StringLiteral(text.value(), Primitive.STRING, e.span()));
        case Expression.Interpolation.Part.Hole hole -> parts.add(hole(hole.expression()));
      }
    }
    return new TypedExpression.Interpolation(parts, Primitive.STRING, e.span());
  }

  private TypedExpression hole(Expression expression) {
    TypedExpression value = expressions.infer(expression);
    Type base = context.unifier.base(value.type());
    if (base == Primitive.STRING || base == Primitive.NEVER || Unifier.isError(base)) {
      return expressions.conversions.convert(value, Primitive.STRING);
    }
    if (context.unifier.isOpen(base)) {
      context.unifier.flows(base, Primitive.NAT);
      base = context.unifier.base(base);
    }
    TypedExpression plain = expressions.conversions.convert(value, base);
    if (base instanceof Primitive primitive && WellKnownBuiltins.textOf(primitive).isPresent()) {
      return expressions.calls.builtin(
          WellKnownBuiltins.textOf(primitive).get(),
          List.of(),
          List.of(plain),
          Primitive.STRING,
          expression.span());
    }
    context
        .diagnostics()
        .add(
            E148,
            expression.span(),
            "A value of type "
                + TypeText.of(value.type())
                + " has no text of its own to put into"
                + " a string.",
            "Holes in strings hold String, Int, Nat, Bool, Byte or Float64.",
            "Make a String first, with show(...) or a match.");
    return value;
  }
}
