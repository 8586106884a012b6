package org.verajvm.parser.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.verajvm.parser.syntax.EffectReference;
import org.verajvm.parser.syntax.EffectRow;
import org.verajvm.parser.syntax.Parameter;
import org.verajvm.parser.syntax.Pattern;
import org.verajvm.parser.syntax.Result;
import org.verajvm.parser.syntax.TypeExpression;
import org.verajvm.parser.syntax.TypeParameters;

/** Prints types, effects, binding sites and patterns in one line. */
final class InlineTypes {
  private final StringBuilder out;

  InlineTypes(StringBuilder out) {
    this.out = out;
  }

  void type(TypeExpression type) {
    switch (type) {
      case TypeExpression.Named named -> {
        out.append(named.name().text());
        arguments(named.arguments());
      }
      case TypeExpression.Function function -> {
        out.append("fn(");
        signature(function.parameters(), function.result());
        out.append(") ");
        effects(function.effects());
      }
      case TypeExpression.Refinement refinement -> {
        out.append("{ @");
        type(refinement.base());
        out.append(" | ");
        new InlineExpressions(out).expression(refinement.predicate());
        out.append(" }");
      }
    }
  }

  private void arguments(List<TypeExpression> arguments) {
    if (!arguments.isEmpty()) {
      out.append('<');
      list(arguments, this::type);
      out.append('>');
    }
  }

  /** {@code A, B -> R} of a type-level signature, without parentheses. */
  void signature(List<TypeExpression> parameters, TypeExpression result) {
    list(parameters, this::type);
    out.append(parameters.isEmpty() ? "-> " : " -> ");
    type(result);
  }

  /** {@code (@A, @B -> @R)} with the labels of its binding sites. */
  void bindingSignature(List<Parameter> parameters, Result result) {
    out.append('(');
    parameters(parameters);
    out.append(parameters.isEmpty() ? "-> " : " -> ");
    site(result.type(), result.label());
    out.append(')');
  }

  void parameters(List<Parameter> parameters) {
    list(parameters, p -> site(p.type(), p.label()));
  }

  private void site(TypeExpression type, Optional<String> label) {
    binding(type);
    label.ifPresent(text -> out.append(" /* ").append(text).append(" */"));
  }

  /** {@code @T}. */
  void binding(TypeExpression type) {
    out.append('@');
    type(type);
  }

  void effects(EffectRow row) {
    out.append("effects(");
    if (row.isPure()) {
      out.append("pure");
    } else {
      out.append('<');
      list(row.effects(), this::effect);
      out.append('>');
    }
    out.append(')');
  }

  void effect(EffectReference effect) {
    effect.qualifier().ifPresent(q -> out.append(q.text()).append('.'));
    out.append(effect.name().text());
    arguments(effect.arguments());
  }

  /** {@code <A, B where Eq<A>>} or nothing. */
  void typeParameters(TypeParameters parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    out.append('<');
    list(parameters.variables(), v -> out.append(v.text()));
    if (!parameters.constraints().isEmpty()) {
      out.append(" where ");
      list(
          parameters.constraints(),
          c -> out.append(c.ability().text()).append('<').append(c.variable().text()).append('>'));
    }
    out.append('>');
  }

  void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.Constructor constructor -> {
        out.append(constructor.name().text());
        if (!constructor.arguments().isEmpty()) {
          out.append('(');
          list(constructor.arguments(), this::pattern);
          out.append(')');
        }
      }
      case Pattern.Wildcard wildcard -> out.append('_');
      case Pattern.Binding binding -> binding(binding.type());
      case Pattern.IntLiteral literal -> out.append(literal.value());
      case Pattern.StringLiteral literal -> StringEscapes.appendQuoted(out, literal.value());
      case Pattern.BoolLiteral literal -> out.append(literal.value());
    }
  }

  <T> void list(List<T> items, Consumer<? super T> print) {
    boolean first = true;
    for (T item : items) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      print.accept(item);
    }
  }
}
