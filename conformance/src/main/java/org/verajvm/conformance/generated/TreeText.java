package org.verajvm.conformance.generated;

import java.util.List;
import java.util.stream.Collectors;

/** Expressions as source text, with slot references for bindings. */
final class TreeText {
  private TreeText() {}

  /** An expression where anything may stand. */
  static String of(Tree tree, Slots slots) {
    return switch (tree) {
      case Tree.IntegerLiteral literal -> literal.value().toString();
      case Tree.FloatLiteral literal -> Double.toString(literal.value());
      case Tree.TextLiteral literal -> '"' + literal.value() + '"';
      case Tree.TruthLiteral literal -> Boolean.toString(literal.value());
      case Tree.UnitLiteral _ -> "()";
      case Tree.Use(Binding binding) -> slots.reference(binding);
      case Tree.ResultValue(Shape shape) -> "@" + shape + ".result";
      case Tree.Let _, Tree.LetTuple _, Tree.Then _ -> block(tree, slots);
      case Tree.If choice ->
          "if %s then %s else %s"
              .formatted(
                  of(choice.condition(), slots),
                  block(choice.yes(), slots),
                  block(choice.no(), slots));
      case Tree.Match match -> match(match, slots);
      case Tree.Binary binary ->
          operand(binary.left(), slots)
              + " "
              + binary.operator()
              + " "
              + operand(binary.right(), slots);
      case Tree.Not(Tree operand) -> "!" + operand(operand, slots);
      case Tree.Negate(Tree operand) -> "-" + operand(operand, slots);
      case Tree.Call call ->
          applied(call.function().signature().name(), call.arguments(), call.style(), slots);
      case Tree.Operate operate ->
          applied(operate.operation().text(), operate.arguments(), operate.style(), slots);
      case Tree.Construct(String name, List<Tree> arguments, Shape _) ->
          arguments.isEmpty() ? name : name + listed(arguments, slots);
      case Tree.ArrayLiteral array ->
          array.elements().stream()
              .map(each -> of(each, slots))
              .collect(Collectors.joining(", ", "[", "]"));
      case Tree.Index index -> operand(index.array(), slots) + "[" + of(index.index(), slots) + "]";
      case Tree.Lambda lambda -> lambda(lambda, slots);
      case Tree.Invoke invoke -> {
        List<Tree> all =
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(invoke.function()), invoke.arguments().stream())
                .toList();
        yield "apply_fn" + listed(all, slots);
      }
      case Tree.Interpolation(List<Tree> parts) -> interpolation(parts, slots);
      case Tree.Widen(Tree operand) -> of(operand, slots);
      case Tree.Narrow(Tree operand) -> of(operand, slots);
      case Tree.Print(Tree text) -> "IO.print(" + of(text, slots) + ")";
      case Tree.Assert(Tree condition) -> "assert(" + of(condition, slots) + ")";
      case Tree.Get _ -> "get(())";
      case Tree.Put put -> "put(" + of(put.value(), slots) + ")";
      case Tree.Throw(Tree value, Shape _) -> "throw(" + of(value, slots) + ")";
      case Tree.Perform perform ->
          perform.member().effect().name()
              + "."
              + perform.member().name()
              + listed(perform.arguments(), slots);
      case Tree.HandleState handle -> HandlerText.of(handle, slots);
      case Tree.HandleThrow handle -> HandlerText.of(handle, slots);
      case Tree.HandleEffect handle -> HandlerText.of(handle, slots);
    };
  }

  /** An expression in braces, its statements inside them. */
  static String block(Tree tree, Slots slots) {
    return "{\n" + statements(tree, slots) + "\n}";
  }

  private static String statements(Tree tree, Slots slots) {
    return switch (tree) {
      case Tree.Let(Binding binding, Tree value, Tree body) ->
          "let @%s = %s;\n".formatted(binding.shape(), of(value, slots))
              + statements(body, slots.with(binding));
      case Tree.LetTuple(List<Binding> bindings, Tree value, Tree body) ->
          bindings.stream()
                  .map(binding -> "@" + binding.shape())
                  .collect(Collectors.joining(", ", "let Tuple<", "> = "))
              + of(value, slots)
              + ";\n"
              + statements(body, slots.with(bindings));
      case Tree.Then(Tree first, Tree body) -> of(first, slots) + ";\n" + statements(body, slots);
      default -> of(tree, slots);
    };
  }

  /** An expression as an operand: in parentheses unless it binds at least as tightly as a call. */
  private static String operand(Tree tree, Slots slots) {
    String text = of(tree, slots);
    return switch (tree) {
      case Tree.Widen(Tree inner) -> operand(inner, slots);
      case Tree.Narrow(Tree inner) -> operand(inner, slots);
      case Tree.Use _, Tree.TextLiteral _, Tree.TruthLiteral _, Tree.Get _, Tree.ResultValue _ ->
          text;
      case Tree.Call call when call.style() == Tree.Style.PLAIN -> text;
      case Tree.Operate operate when operate.style() == Tree.Style.PLAIN -> text;
      case Tree.IntegerLiteral literal when literal.value().signum() >= 0 -> text;
      default -> "(" + text + ")";
    };
  }

  private static String applied(String name, List<Tree> arguments, Tree.Style style, Slots slots) {
    if (style == Tree.Style.PLAIN || arguments.isEmpty()) {
      return name + listed(arguments, slots);
    }
    return operand(arguments.getFirst(), slots)
        + " |> "
        + name
        + listed(arguments.subList(1, arguments.size()), slots);
  }

  private static String listed(List<Tree> arguments, Slots slots) {
    return arguments.stream()
        .map(each -> of(each, slots))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String lambda(Tree.Lambda lambda, Slots slots) {
    Shape.Function type = (Shape.Function) lambda.shape();
    return "fn("
        + parameters(lambda.parameters())
        + " -> @"
        + type.result()
        + ") effects(pure) "
        + block(lambda.body(), slots.with(lambda.parameters()));
  }

  /** {@code @Int, @String}. */
  static String parameters(List<Binding> bindings) {
    return bindings.stream()
        .map(binding -> "@" + binding.shape())
        .collect(Collectors.joining(", "));
  }

  private static String match(Tree.Match match, Slots slots) {
    return match.arms().stream()
        .map(arm -> {
          Slots inner = bound(arm.pattern(), slots);
          Tree body = arm.body();
          boolean statements =
              body instanceof Tree.Let
                  || body instanceof Tree.LetTuple
                  || body instanceof Tree.Then;
          return pattern(arm.pattern())
              + " -> "
              + (statements ? block(body, inner) : of(body, inner));
        })
        .collect(Collectors.joining(",\n", "match " + of(match.subject(), slots) + " {\n", "\n}"));
  }

  private static Slots bound(Tree.Pattern pattern, Slots slots) {
    return switch (pattern) {
      case Tree.Pattern.Anything _, Tree.Pattern.Literal _ -> slots;
      case Tree.Pattern.Bind(Binding binding) -> slots.with(binding);
      case Tree.Pattern.Constructor(String _, List<Tree.Pattern> fields) -> {
        Slots scope = slots;
        for (Tree.Pattern field : fields) {
          scope = bound(field, scope);
        }
        yield scope;
      }
    };
  }

  private static String pattern(Tree.Pattern pattern) {
    return switch (pattern) {
      case Tree.Pattern.Anything() -> "_";
      case Tree.Pattern.Literal(Tree value) -> of(value, Slots.NONE);
      case Tree.Pattern.Bind(Binding binding) -> "@" + binding.shape();
      case Tree.Pattern.Constructor(String name, List<Tree.Pattern> fields) ->
          fields.isEmpty()
              ? name
              : fields.stream()
                  .map(TreeText::pattern)
                  .collect(Collectors.joining(", ", name + "(", ")"));
    };
  }

  private static String interpolation(List<Tree> parts, Slots slots) {
    return parts.stream()
        .map(part ->
            part instanceof Tree.TextLiteral(String text) ? text : "\\(" + of(part, slots) + ")")
        .collect(Collectors.joining("", "\"", "\""));
  }
}
