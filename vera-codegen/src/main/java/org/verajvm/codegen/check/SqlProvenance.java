package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E207;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E208;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E209;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.EffectId;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;

/**
 * Lets only text that stands in the program reach a database as SQL, and counts its placeholders
 * (spec 9.5.7).
 */
final class SqlProvenance {
  private static final EffectId DATABASE = new EffectId(DataId.PRELUDE, "DB");

  private final BodyContext context;
  private final Map<Binder, String> texts = new IdentityHashMap<>();
  private final Map<Binder, Integer> lengths = new IdentityHashMap<>();

  SqlProvenance(BodyContext context) {
    this.context = context;
  }

  /** Notes what is known of a let's value. */
  void bound(Expression value, Binder binder) {
    if (binder.type() == Primitive.STRING) {
      literal(value).ifPresent(text -> texts.put(binder, text));
    }
    length(value).ifPresent(count -> lengths.put(binder, count));
  }

  /** Checks a call of an operation; only those of the database effect take SQL. */
  void check(EffectSymbol effect, List<Expression> arguments, Span span) {
    if (!effect.id().equals(DATABASE)) {
      return;
    }
    Expression sql = arguments.getFirst();
    Optional<String> text = literal(sql);
    if (text.isEmpty()) {
      context
          .diagnostics()
          .add(
              E207,
              sql.span(),
              "This SQL depends on values that are known only when the program runs.",
              "Text that is assembled at run time can be taken for SQL that nobody wrote.",
              "Write the SQL as a literal with a ? for each value, and pass the values in the"
                  + " array.");
      return;
    }
    SqlPlaceholders found = SqlPlaceholders.in(text.get());
    if (found.named()) {
      context
          .diagnostics()
          .add(
              E209,
              span,
              "This SQL has numbered or named placeholders.",
              "Values are bound in order, so a placeholder is a plain ?.",
              "Write ? for each value, in the order of the array.");
      return;
    }
    OptionalInt given = length(arguments.getLast());
    if (given.isPresent() && given.getAsInt() != found.count()) {
      context
          .diagnostics()
          .add(
              E208,
              span,
              "This SQL has "
                  + found.count()
                  + " placeholder(s), but "
                  + given.getAsInt()
                  + " value(s) are given.",
              "Each ? takes one value of the array, in order.",
              "Give " + found.count() + " value(s), or change the SQL.");
    }
  }

  private Optional<String> literal(Expression expression) {
    return switch (expression) {
      case Expression.StringLiteral e -> Optional.of(e.value());
      case Expression.IntLiteral e -> Optional.of(e.value().toString());
      case Expression.BoolLiteral e -> Optional.of(Boolean.toString(e.value()));
      case Expression.FloatLiteral e -> Optional.of(Double.toString(e.value()));
      case Expression.SlotReference e -> binder(e).map(texts::get);
      case Expression.Interpolation e -> interpolation(e);
      case Expression.Call e when isConcatenation(e) ->
          literal(e.arguments().getFirst())
              .flatMap(left -> literal(e.arguments().getLast()).map(left::concat));
      default -> Optional.empty();
    };
  }

  private Optional<String> interpolation(Expression.Interpolation e) {
    StringBuilder text = new StringBuilder();
    for (Expression.Interpolation.Part part : e.parts()) {
      Optional<String> piece =
          switch (part) {
            case Expression.Interpolation.Part.Text literal -> Optional.of(literal.value());
            case Expression.Interpolation.Part.Hole hole -> literal(hole.expression());
          };
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      text.append(piece.get());
    }
    return Optional.of(text.toString());
  }

  private boolean isConcatenation(Expression.Call call) {
    Builtin row = WellKnownBuiltins.CONCATENATE;
    return call.arguments().size() == 2
        && call.function().text().equals(row.name())
        && context.module.function(row.name()).isEmpty();
  }

  private Optional<Binder> binder(Expression.SlotReference e) {
    return context.scope.find(
        context.environment.resolver().slot(e.type(), context.types), e.index());
  }

  private OptionalInt length(Expression expression) {
    return switch (expression) {
      case Expression.ArrayLiteral e -> OptionalInt.of(e.elements().size());
      case Expression.SlotReference e ->
          binder(e)
              .flatMap(found -> Optional.ofNullable(lengths.get(found)))
              .map(OptionalInt::of)
              .orElse(OptionalInt.empty());
      default -> OptionalInt.empty();
    };
  }
}
