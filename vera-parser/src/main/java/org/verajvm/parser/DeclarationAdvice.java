package org.verajvm.parser;

import static org.verajvm.parser.lexer.TokenKind.*;

import java.util.Map;
import java.util.Optional;
import org.verajvm.parser.lexer.TokenKind;

/** Frequent mistakes in declarations, signatures, types and effects. */
final class DeclarationAdvice {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("int", "Int"),
          Map.entry("integer", "Int"),
          Map.entry("nat", "Nat"),
          Map.entry("bool", "Bool"),
          Map.entry("boolean", "Bool"),
          Map.entry("float", "Float64"),
          Map.entry("double", "Float64"),
          Map.entry("string", "String"),
          Map.entry("str", "String"),
          Map.entry("byte", "Byte"),
          Map.entry("unit", "Unit"),
          Map.entry("void", "Unit"));

  private static final String FUNCTION =
      """
      A function is declared as

        private fn example(@Int -> @Int)
          requires(true)
          ensures(true)
          effects(pure)
        {
          @Int.0
        }\
      """;
  private static final String VARIABLES =
      "Type variables are introduced before fn:\n\n  private forall<T> fn identity(@T -> @T)";
  private static final String CONSTRAINTS =
      "A type variable is constrained after where:\n\n"
          + "  private forall<T where Ord<T>> fn largest(@Array<T> -> @Option<T>)";

  private DeclarationAdvice() {}

  /** A declaration is expected. */
  static Optional<String> declaration(Place place) {
    return switch (place.found().kind()) {
      case SEMICOLON -> Optional.of("Remove the semicolon: a closing brace ends a declaration.");
      case RIGHT_BRACE -> Optional.of("Remove the brace, or look for one that is missing above.");
      case LET, INTEGER, FLOAT, STRING, AT, UPPER_NAME ->
          Optional.of("Expressions stand in functions only. " + FUNCTION);
      default -> place.isLowerWord() ? Optional.of(declared(place)) : Optional.empty();
    };
  }

  private static String declared(Place place) {
    return switch (place.found().text()) {
      case "struct", "enum", "class", "record", "union" ->
          "A data type is declared as\n\n  private data Shape { Circle(Float64), Square(Float64) }";
      case "use", "include", "require", "from" -> IMPORTS;
      default -> FUNCTION;
    };
  }

  private static final String IMPORTS =
      "An import names a module, and perhaps some of its names:\n\n  import vera.math(abs, max);";

  /** {@code fn}, {@code forall} or {@code data} is expected after a visibility modifier. */
  static Optional<String> afterVisibility(Place place) {
    return switch (place.found().kind()) {
      case TYPE, EFFECT, ABILITY ->
          Optional.of(
              "Remove the modifier: aliases, effects and abilities have none. Only functions and"
                  + " data types are public or private.");
      default -> declaration(place);
    };
  }

  /** A type is expected. */
  static Optional<String> type(Place place) {
    if (place.isFound(AT)) {
      return Optional.of(
          "Remove the @: it stands before parameters, results and bindings only, not inside of"
              + " types:\n\n  Array<Int>\n  fn(Int -> Int) effects(pure)");
    }
    if (place.isFound(LEFT_BRACKET)) {
      return Optional.of("An array type is written Array<Int>.");
    }
    if (!place.isLowerWord()) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(TYPES.get(place.found().text()))
            .map(name -> "The type is called " + name + ".")
            .orElse(
                "Names of types begin with an upper-case letter. Parameters, fields and bindings"
                    + " have no names: only their types are written, as in @Int."));
  }

  /** A binding site is expected: a parameter or a result. */
  static Optional<String> site(Place place) {
    return switch (place.found().kind()) {
      case RIGHT_PARENTHESIS ->
          Optional.of(
              "A signature names its result type; without a value that is Unit:\n\n"
                  + "  private fn example(-> @Unit)");
      case UPPER_NAME, FN, LEFT_BRACE -> Optional.of("Write @ before the type.");
      default -> place.isLowerWord() ? type(place) : Optional.empty();
    };
  }

  /** The name of a type, a constructor or a function is expected. */
  static Optional<String> upperName(Place place) {
    return place.isLowerWord()
        ? Optional.of(
            "Names of types, constructors, effects and abilities begin with an upper-case letter.")
        : Optional.empty();
  }

  /** The name of a function, an operation or a module is expected. */
  static Optional<String> lowerName(Place place) {
    return switch (place.found().kind()) {
      case UPPER_NAME ->
          Optional.of("Names of functions, operations and modules begin with a lower-case letter.");
      case INTEGER ->
          place.is(-1, DOT)
              ? Optional.of("Write @ before the type:\n\n  @Int.0")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static final String PURE_ROW = "Without effects a function says\n\n  effects(pure)";

  /** A row of effects is expected. */
  static Optional<String> effects(Place place) {
    if (place.isFound(RIGHT_PARENTHESIS)) {
      return Optional.of(PURE_ROW);
    }
    return place.isFound(UPPER_NAME)
        ? Optional.of("Effects stand in angle brackets:\n\n  effects(<IO>)")
        : Optional.empty();
  }

  /** The name of an effect is expected. */
  static Optional<String> effect(Place place) {
    return place.isFound(PURE) ? Optional.of(PURE_ROW) : upperName(place);
  }

  /** A function of a where block is expected. */
  static Optional<String> helper(Place place) {
    return place.isFound(PUBLIC) || place.isFound(PRIVATE)
        ? Optional.of("Remove the modifier: a function in a where block is always local.")
        : Optional.empty();
  }

  /** Constructors, operations or clauses go on, or end with a brace. */
  static Optional<String> continuation(Place place) {
    return switch (place.found().kind()) {
      case BAR, SEMICOLON, UPPER_NAME -> Optional.of("Separate constructors with commas.");
      default -> Optional.empty();
    };
  }

  /** A token with one spelling is missing in a declaration. */
  static Optional<String> missing(TokenKind wanted, Place place) {
    return switch (wanted) {
      case LEFT_PARENTHESIS -> parenthesis(place);
      case LEFT_BRACE -> brace(place);
      case ARROW -> arrow(place);
      case GREATER -> place.isFound(COLON) ? Optional.of(CONSTRAINTS) : Optional.empty();
      case FN ->
          place.isFound(PUBLIC) || place.isFound(PRIVATE)
              ? Optional.of(
                  "The modifier comes first:\n\n  private forall<T> fn identity(@T -> @T)")
              : Optional.empty();
      case OP -> Optional.of("An operation is declared as\n\n  op ask(String -> Int);");
      case SEMICOLON -> semicolon(place);
      case AT, BAR ->
          Optional.of(
              "A refinement names its base type and a predicate about it:\n\n"
                  + "  { @Int | @Int.0 > 0 }");
      default -> Optional.empty();
    };
  }

  private static Optional<String> parenthesis(Place place) {
    return switch (place.found().kind()) {
      case LESS ->
          place.is(-2, FN) || place.is(-1, FORALL) ? Optional.of(VARIABLES) : Optional.empty();
      default ->
          place.is(-1, REQUIRES) || place.is(-1, ENSURES) || place.is(-1, DECREASES)
              ? Optional.of("Put the clause into parentheses:\n\n  requires(true)")
              : Optional.empty();
    };
  }

  private static Optional<String> brace(Place place) {
    return switch (place.found().kind()) {
      case REQUIRES, ENSURES, DECREASES ->
          Optional.of("Move the clause above effects(), which comes last.");
      case ASSIGN ->
          Optional.of(
              "Constructors stand in braces, separated by commas:\n\n"
                  + "  private data Answer { Yes, No }");
      case ARROW -> Optional.of("The body of a function stands in braces.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> arrow(Place place) {
    return switch (place.found().kind()) {
      case ASSIGN, COLON -> Optional.of("Write -> before the result.");
      case RIGHT_PARENTHESIS ->
          Optional.of(
              "The result stands inside of the parentheses, after ->:\n\n"
                  + "  private fn example(@Int -> @Int)");
      case LEFT_BRACKET, LEFT_PARENTHESIS ->
          Optional.of("Type arguments stand in angle brackets:\n\n  Array<Int>\n  Option<Int>");
      case QUESTION -> Optional.of("A value that may be missing has a type such as Option<Int>.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> semicolon(Place place) {
    return switch (place.found().kind()) {
      case DOUBLE_COLON, LEFT_BRACE -> Optional.of(IMPORTS);
      case WHERE ->
          Optional.of("A refined type is written\n\n  type Positive = { @Int | @Int.0 > 0 };");
      case RIGHT_BRACE -> Optional.of("End the operation with a semicolon.");
      default ->
          place.startsLine()
              ? Optional.of("End the line above with a semicolon.")
              : Optional.empty();
    };
  }
}
