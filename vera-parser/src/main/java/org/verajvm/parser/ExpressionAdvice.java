package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.Optional;
import org.verajvm.parser.lexer.TokenKind;

/** Frequent mistakes where an expression or a statement begins, goes on or ends. */
final class ExpressionAdvice {
  private static final String SLOT =
      "There are no variables. A value is named by its type and its position, counted from the"
          + " innermost binding:\n\n  @Int.0\n\n";

  private ExpressionAdvice() {}

  /** An expression is expected. */
  static Optional<String> start(Place place) {
    return switch (place.found().kind()) {
      case RIGHT_BRACE -> place.is(-1, SEMICOLON) ? Optional.of(BLOCK_RESULT) : Optional.empty();
      case RIGHT_PARENTHESIS, RIGHT_BRACKET ->
          place.is(-1, COMMA) ? Optional.of("Remove the comma before it.") : Optional.empty();
      case SEMICOLON ->
          place.is(-1, SEMICOLON) ? Optional.of("Remove one of the semicolons.") : Optional.empty();
      case UNDERSCORE ->
          Optional.of("For an expression that is not written yet put a hole:\n\n  ?");
      case PLUS ->
          place.is(-1, PLUS)
              ? Optional.of("Join strings with string_concat(@String.1, @String.0).")
              : Optional.empty();
      case SLASH ->
          place.is(1, SLASH)
              ? Optional.of("A comment to the end of the line starts with two dashes:\n\n  -- text")
              : Optional.empty();
      case ASSIGN -> Optional.of("Equality is written ==, and != is its opposite.");
      case GREATER ->
          place.is(-1, LESS) ? Optional.of("Inequality is written !=.") : Optional.empty();
      case DOT -> Optional.of("A float literal has digits on both sides of its point:\n\n  0.5");
      default -> Optional.empty();
    };
  }

  private static final String BLOCK_RESULT =
      "A block ends with the expression that is its value, without a semicolon. Remove the last"
          + " semicolon, or end the block with () where it has no value to give.";

  /** A lower-case name is no call, since no parenthesis follows. */
  static Optional<String> nameWithoutCall(Place place) {
    String word = place.tokens().get(place.position() - 1).text();
    return Optional.of(
        switch (word) {
          case "return" -> "The last expression of a block is its value, without a word for it.";
          case "for", "while", "loop" ->
              "There are no loops. Use array_map, array_filter or array_fold, or a recursive"
                  + " function with a decreases clause.";
          case "var", "const", "val", "mut" ->
              "Bind a value with let, by its type:\n\n  let @Int = 1;";
          case "not" -> "Write ! for not:\n\n  !@Bool.0";
          case "null", "nil", "undefined" ->
              "There is no null. A value that may be missing is an Option: Some(value) or None.";
          case "result" -> "The result is named with its type, in ensures() only:\n\n  @Int.result";
          default -> SLOT + "A call has its arguments in parentheses:\n\n  " + word + "(@Int.0)";
        });
  }

  /** An operator may go on with the expression, or what stands around it goes on. */
  static Optional<String> continuation(Place place) {
    if (place.isLowerWord()) {
      return word(place);
    }
    return switch (place.found().kind()) {
      case DOT -> dot(place);
      case LEFT_PARENTHESIS ->
          Optional.of("A function value is applied with apply_fn:\n\n  apply_fn(@F.0, @Int.0)");
      case COMMA ->
          place.is(1, RIGHT_PARENTHESIS)
              ? Optional.of("Remove the comma.")
              : Optional.of("Several values are a Tuple:\n\n  Tuple(@Int.1, @Int.0)");
      case ASSIGN ->
          place.is(1, GREATER)
              ? Optional.of(
                  "An anonymous function is written\n\n"
                      + "  fn(@Int -> @Int) effects(pure) { @Int.0 }")
              : Optional.of(
                  "Equality is written ==. Nothing is assigned to: bind a new value with let, as in"
                      + "\n\n  let @Int = @Int.0 + 1;");
      case BAR -> Optional.of("Write || for or.");
      case QUESTION -> Optional.of("A choice is written\n\n  if @Bool.0 then { 1 } else { 2 }");
      case UNDERSCORE ->
          Optional.of(
              place.touchesLast()
                  ? "Digits are written without separators:\n\n  1000000"
                  : SEPARATE);
      case SEMICOLON -> Optional.of("Separate the parts of a list with commas.");
      case RIGHT_BRACE, RIGHT_PARENTHESIS, RIGHT_BRACKET ->
          Optional.of("Close what is still open before it, or remove it where it is one too many.");
      case AT, INTEGER, FLOAT, STRING, UPPER_NAME -> Optional.of(SEPARATE);
      default -> Optional.empty();
    };
  }

  private static final String SEPARATE =
      "Separate it from what stands before: with ; between statements, with , between the arms of a"
          + " match and between arguments.";

  private static Optional<String> dot(Place place) {
    boolean afterNumber = place.is(-1, INTEGER) && !place.is(-2, DOT);
    return Optional.of(
        afterNumber
            ? "A float literal has digits on both sides of its point:\n\n  1.0"
            : "Values have no fields or methods. Pass them to a function, as in abs(@Int.0), or"
                + " take them apart with match.");
  }

  /** After the predicate of a contract clause. */
  static Optional<String> clause(Place place) {
    return place.isFound(COMMA)
        ? Optional.of("Write a clause of its own for each predicate.")
        : continuation(place);
  }

  private static Optional<String> word(Place place) {
    return switch (place.found().text()) {
      case "and" -> Optional.of("Write && for and.");
      case "or" -> Optional.of("Write || for or.");
      case "in" -> Optional.of("End the let with ; and go on in the next line.");
      case "with" -> Optional.of("The arms of a match follow at once:\n\n  match @Int.0 {");
      default ->
          place.touchesLast() && place.is(-1, INTEGER)
              ? Optional.of("Numbers are decimal, without prefix or exponent: 16, 100000, 0.001.")
              : separated(place);
    };
  }

  private static Optional<String> separated(Place place) {
    return place.startsLine() ? Optional.of(SEPARATE) : Optional.empty();
  }

  /** The condition of an {@code if} is over. */
  static Optional<String> then(Place place) {
    return place.isFound(LEFT_BRACE)
        ? Optional.of("Write then before the block:\n\n  if @Bool.0 then { 1 } else { 2 }")
        : continuation(place);
  }

  /** A binding or a constructor with bindings is expected after {@code let}. */
  static Optional<String> let(Place place) {
    if (place.isFound(LEFT_PARENTHESIS)) {
      return Optional.of(
          "A tuple is taken apart by its constructor:\n\n  let Tuple<@Int, @String> = pair();");
    }
    return Optional.of(SLOT + "So a let states the type of what it binds:\n\n  let @Int = 1;");
  }

  /** A pattern is expected. */
  static Optional<String> pattern(Place place) {
    return switch (place.found().kind()) {
      case MINUS, FLOAT ->
          Optional.of(
              "Negative numbers and floats are no patterns. Bind the value and compare it:\n\n"
                  + "  @Int -> if @Int.0 == -1 then { 1 } else { 2 },");
      case ELSE -> Optional.of("The arm for everything else is written\n\n  _ -> value,");
      case BAR -> Optional.of("Arms are separated by commas:\n\n  Some(@Int) -> @Int.0,");
      case RIGHT_PARENTHESIS ->
          Optional.of("A constructor without fields has no parentheses:\n\n  None -> 0,");
      default ->
          place.isLowerWord()
              ? Optional.of(
                  "An arm is a pattern, -> and a value. A pattern binds a value by its type, not by"
                      + " a name:\n\n"
                      + "  Some(@Int) -> @Int.0,")
              : Optional.empty();
    };
  }

  /** A pattern with parts goes on or ends. */
  static Optional<String> patternEnd(Place place) {
    return place.isFound(DOT)
        ? Optional.of(
            "A pattern binds by the type alone, without an index:\n\n  Some(@Int) -> @Int.0,")
        : Optional.empty();
  }

  /** A token with one spelling is missing inside of an expression or a statement. */
  static Optional<String> missing(TokenKind wanted, Place place) {
    return switch (wanted) {
      case ARROW -> arrow(place);
      case ELSE -> otherwise(place);
      case LEFT_BRACE -> block(place);
      case LESS ->
          place.is(-2, LET)
              ? Optional.of(
                  "Write @ before the type that is bound, or angle brackets to take a tuple apart:"
                      + "\n\n  let @Int = 1;\n  let Tuple<@Int, @String> = pair();")
              : Optional.empty();
      case ASSIGN -> Optional.of("A let has a type without an index, and =:\n\n  let @Int = 1;");
      case IN, LEFT_BRACKET ->
          Optional.of(
              "A handler names its effect in brackets and ends with what it handles:\n\n"
                  + "  handle[State<Int>](@Int = 0) { ... } in { ... }");
      default -> Optional.empty();
    };
  }

  private static Optional<String> arrow(Place place) {
    return switch (place.found().kind()) {
      case ASSIGN, COLON -> Optional.of("Write -> here.");
      case IF ->
          Optional.of(
              "An arm has no condition of its own. Decide in its body:\n\n"
                  + "  @Int -> if @Int.0 > 0 then { 1 } else { 2 },");
      case BAR -> Optional.of("Write one arm for each pattern.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> otherwise(Place place) {
    return Optional.of(
        place.isFound(LOWER_NAME)
            ? "A further condition goes into the block of the else:\n\n"
                + "  else { if @Bool.0 then { 1 } else { 2 } }"
            : "An if has both branches. Where there is nothing else to do, write\n\n"
                + "  else { () }");
  }

  private static Optional<String> block(Place place) {
    if (place.is(-1, ELSE) && place.isFound(IF)) {
      return Optional.of(
          "Put the further condition into a block:\n\n"
              + "  else { if @Bool.0 then { 1 } else { 2 } }");
    }
    return place.is(-1, THEN) || place.is(-1, ELSE)
        ? Optional.of("Put the branch into braces:\n\n  if @Bool.0 then { 1 } else { 2 }")
        : Optional.empty();
  }
}
