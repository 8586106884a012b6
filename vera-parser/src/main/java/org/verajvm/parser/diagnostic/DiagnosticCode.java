package org.verajvm.parser.diagnostic;

/**
 * Every diagnostic of the language, one constant a code.
 *
 * <p>Codes are stable: tools written for Vera key on them. The title names the rule in a few words;
 * the specification reference says where it is defined.
 */
public enum DiagnosticCode {
  E001(
      Phase.PARSE,
      Severity.ERROR,
      "Missing contract block",
      "Chapter 5, Section 5.2 \"Function Declaration Syntax\""),
  E002(
      Phase.PARSE,
      Severity.ERROR,
      "Missing effect clause",
      "Chapter 5, Section 5.5 \"Effect Declaration\""),
  E003(
      Phase.PARSE,
      Severity.ERROR,
      "Malformed slot reference",
      "Chapter 10, Section 10.3.9 \"Slot References\""),
  E004(
      Phase.PARSE,
      Severity.ERROR,
      "Missing closing brace",
      "Chapter 10, Section 10.3 \"Parser Grammar\""),
  E005(Phase.PARSE, Severity.ERROR, "Unexpected token", "Chapter 10, \"Formal Grammar\""),
  E006(Phase.PARSE, Severity.ERROR, "Unexpected character", "Chapter 1, \"Lexical Structure\""),
  E007(Phase.PARSE, Severity.ERROR, "Internal parser error", "Chapter 10, \"Formal Grammar\""),
  E008(
      Phase.PARSE,
      Severity.ERROR,
      "Module-qualified call uses dot instead of ::",
      "Chapter 8, Section 8.5.3 \"Module-Qualified Calls\""),
  E009(
      Phase.PARSE,
      Severity.ERROR,
      "Invalid string escape sequence",
      "Chapter 1, Section 1.6 \"Literals\""),
  E010(Phase.PARSE, Severity.ERROR, "Unhandled grammar rule", "Chapter 10, \"Formal Grammar\""),
  E011(
      Phase.PARSE,
      Severity.ERROR,
      "Circular import detected",
      "Chapter 8, Section 8.6.3 \"Circular Import Detection\""),
  E012(
      Phase.PARSE,
      Severity.ERROR,
      "Cannot resolve import (no file found)",
      "Chapter 8, Section 8.6.1 \"Path Mapping\""),
  E013(
      Phase.PARSE,
      Severity.ERROR,
      "Error parsing imported module",
      "Chapter 8, Section 8.6.5 \"Resolution Errors\""),
  E020(
      Phase.PARSE,
      Severity.ERROR,
      "Unterminated block comment",
      "Chapter 1, Section 1.3 \"Comments\""),
  E021(
      Phase.PARSE,
      Severity.ERROR,
      "Unterminated annotation comment",
      "Chapter 1, Section 1.3 \"Comments\""),
  E023(
      Phase.PARSE,
      Severity.ERROR,
      "Annotation comments do not nest",
      "Chapter 1, Section 1.3 \"Comments\""),
  E030(
      Phase.PARSE,
      Severity.ERROR,
      "old() argument is not an effect reference",
      "Chapter 7, Section 7.9.2 \"State in Contracts\""),
  E031(
      Phase.PARSE,
      Severity.ERROR,
      "new() argument is not an effect reference",
      "Chapter 7, Section 7.9.2 \"State in Contracts\""),
  E120(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Data invariant not Bool",
      "Chapter 2, Section 2.4.1 \"ADT Invariants\""),
  E121(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Function body type mismatch",
      "Chapter 5, Section 5.2 \"Function Declaration Syntax\""),
  E122(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Pure function performs effects",
      "Chapter 5, Section 5.5 \"Effect Declaration\""),
  E123(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Precondition predicate not Bool",
      "Chapter 6, Section 6.2.1 \"Preconditions (`requires`)\""),
  E124(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Postcondition predicate not Bool",
      "Chapter 6, Section 6.2.2 \"Postconditions (`ensures`)\""),
  E125(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Call-site effect mismatch",
      "Chapter 7, Section 7.8 \"Effect Subtyping\""),
  E126(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Refinement predicate not Bool",
      "Chapter 2, Section 2.6 \"Refinement Types\""),
  E127(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Decreases measure not well-founded",
      "Chapter 5, Section 5.6.1 \"Decreases Clauses\""),
  E128(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Quantifier bound not an integer",
      "Chapter 6, Section 6.3.3 \"Quantified Expressions\""),
  E129(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Effect twice in a row",
      "Chapter 7, Section 7.3.3 \"Duplicate Effects\""),
  E130(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unresolved slot reference",
      "Chapter 3, Section 3.4 \"Reference Resolution\""),
  E131(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Result ref outside ensures",
      "Chapter 3, Section 3.6 \"The `@result` Reference\""),
  E132(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Cyclic type alias",
      "Chapter 2, Section 2.6.3 \"Type Aliases with Refinements\""),
  E133(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Type alias arity mismatch",
      "Chapter 2, Section 2.6.3 \"Type Aliases with Refinements\""),
  E134(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Type does not take type arguments",
      "Chapter 2, Section 2.2 \"Primitive Types\""),
  E135(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Array/Map/Set with a zero-size element, key, or value type",
      "Chapter 2, Section 2.2 \"Primitive Types\""),
  E140(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Arithmetic requires numeric operands",
      "Chapter 4, Section 4.4 \"Arithmetic Expressions\""),
  E141(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Arithmetic requires matching numeric types",
      "Chapter 4, Section 4.4 \"Arithmetic Expressions\""),
  E142(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Cannot compare incompatible types",
      "Chapter 4, Section 4.5 \"Comparison Expressions\""),
  E143(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Ordering requires orderable operands",
      "Chapter 4, Section 4.5 \"Comparison Expressions\""),
  E144(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Logical operand not Bool (left)",
      "Chapter 4, Section 4.6 \"Logical Expressions\""),
  E145(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Logical operand not Bool (right)",
      "Chapter 4, Section 4.6 \"Logical Expressions\""),
  E146(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unary not requires Bool",
      "Chapter 4, Section 4.6 \"Logical Expressions\""),
  E147(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unary negate requires numeric",
      "Chapter 4, Section 4.4 \"Arithmetic Expressions\""),
  E148(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Non-convertible type in string interpolation",
      "Chapter 4, Section 4.13.1 \"String Interpolation\""),
  E149(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Integer literal out of range for its target type",
      "Chapter 4, Section 4.2 \"Literals\""),
  E150(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Cannot import private declaration",
      "Chapter 8, Section 8.4 \"Visibility\""),
  E151(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Function redefines a built-in",
      "Chapter 9, Section 9.6 \"Built-in Functions\""),
  E152(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Effect redeclares a built-in effect",
      "Chapter 9, Section 9.5 \"Built-in Effects\""),
  E153(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Function name is reserved by the grammar",
      "Chapter 5, Section 5.2 \"Function Declaration Syntax\""),
  E154(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Name is reserved for the prelude",
      "Chapter 8, Section 8.4.1 \"Visibility Rules\""),
  E160(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Array index must be Int or Nat",
      "Chapter 4, Section 4.12.2 \"Array Indexing\""),
  E161(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Cannot index non-array type",
      "Chapter 4, Section 4.12.2 \"Array Indexing\""),
  E170(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Let binding type mismatch",
      "Chapter 4, Section 4.7 \"Let Bindings\""),
  E171(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Anonymous function body type mismatch",
      "Chapter 5, Section 5.7 \"Anonymous Functions (Closures)\""),
  E172(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Assert requires Bool",
      "Chapter 6, Section 6.2.5 \"Assertions (`assert`)\""),
  E173(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Assume requires Bool",
      "Chapter 6, Section 6.2.6 \"Assumptions (`assume`)\""),
  E174(
      Phase.TYPECHECK,
      Severity.ERROR,
      "old() outside ensures",
      "Chapter 7, Section 7.9 \"Effect-Contract Interaction\""),
  E175(
      Phase.TYPECHECK,
      Severity.ERROR,
      "new() outside ensures",
      "Chapter 7, Section 7.9 \"Effect-Contract Interaction\""),
  E176(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unknown expression type",
      "Chapter 4, Section 4.1 \"Overview\""),
  E180(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unknown ability in constraint",
      "Chapter 9, Section 9.8 \"Abilities\""),
  E181(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Constraint references undeclared type variable",
      "Chapter 9, Section 9.8 \"Abilities\""),
  E182(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Slot reference to a zero-size type",
      "Chapter 2, Section 2.2 \"Primitive Types\""),
  E183(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Let binding of a zero-size type",
      "Chapter 4, Section 4.7 \"Let Bindings\""),
  E200(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unresolved function",
      "Chapter 8, Section 8.5.1 \"Bare Calls\""),
  E201(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Wrong argument count",
      "Chapter 5, Section 5.2 \"Function Declaration Syntax\""),
  E202(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Argument type mismatch",
      "Chapter 5, Section 5.2 \"Function Declaration Syntax\""),
  E203(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Effect operation wrong argument count",
      "Chapter 7, Section 7.4 \"Performing Effects\""),
  E204(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Effect operation argument type mismatch",
      "Chapter 7, Section 7.4 \"Performing Effects\""),
  E205(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Conflicting type argument inference",
      "Chapter 2, Section 2.7 \"Parametric Polymorphism\""),
  E206(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Generic type parameter instantiated at Unit",
      "Chapter 11, Section 11.2.2 \"Unit as Void\""),
  E207(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Non-literal SQL argument",
      "Chapter 9, Section 9.5.7 \"DB\""),
  E208(
      Phase.TYPECHECK,
      Severity.ERROR,
      "SQL placeholder count mismatch",
      "Chapter 9, Section 9.5.7 \"DB\""),
  E209(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unsupported SQL placeholder syntax",
      "Chapter 9, Section 9.5.7 \"DB\""),
  E210(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unknown constructor",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E211(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Constructor is nullary",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E212(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Constructor wrong field count",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E213(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Constructor field type mismatch",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E214(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unknown nullary constructor",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E215(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Constructor requires arguments",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E216(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Empty tuple type",
      "Chapter 2, Section 2.3.1 \"Tuple Types\""),
  E217(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Bare effect operation must be qualified or handled",
      "Chapter 7, Section 7.4 \"Performing Effects\""),
  E220(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unresolved qualified call",
      "Chapter 7, Section 7.4 \"Performing Effects\""),
  E230(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Module not found",
      "Chapter 8, Section 8.6.5 \"Resolution Errors\""),
  E231(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Function not imported from module",
      "Chapter 8, Section 8.3.2 \"Selective Import\""),
  E232(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Function is private in module",
      "Chapter 8, Section 8.4.1 \"Visibility Rules\""),
  E233(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Function not found in module",
      "Chapter 8, Section 8.5.3 \"Module-Qualified Calls\""),
  E240(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Ability operation wrong argument count",
      "Chapter 9, Section 9.8 \"Abilities\""),
  E241(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Ability operation argument type mismatch",
      "Chapter 9, Section 9.8 \"Abilities\""),
  E242(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Ord ability operation on non-orderable type",
      "Chapter 9, Section 9.8.1 \"Built-in Abilities\""),
  E243(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Eq ability operation on non-Eq-derivable type",
      "Chapter 9, Section 9.8.1 \"Built-in Abilities\""),
  E300(
      Phase.TYPECHECK,
      Severity.ERROR,
      "If condition not Bool",
      "Chapter 4, Section 4.8 \"Conditional Expressions\""),
  E301(
      Phase.TYPECHECK,
      Severity.ERROR,
      "If branches incompatible types",
      "Chapter 4, Section 4.8 \"Conditional Expressions\""),
  E302(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Match arm type mismatch",
      "Chapter 4, Section 4.9 \"Match Expressions\""),
  E310(
      Phase.TYPECHECK,
      Severity.WARNING,
      "Unreachable match arm",
      "Chapter 4, Section 4.9.3 \"Redundancy\""),
  E311(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Non-exhaustive match (ADT)",
      "Chapter 4, Section 4.9.2 \"Exhaustiveness\""),
  E312(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Non-exhaustive match (Bool)",
      "Chapter 4, Section 4.9.2 \"Exhaustiveness\""),
  E313(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Non-exhaustive match (infinite type)",
      "Chapter 4, Section 4.9.2 \"Exhaustiveness\""),
  E320(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unknown constructor in pattern",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E321(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Pattern constructor wrong arity",
      "Chapter 4, Section 4.9.1 \"Patterns\""),
  E322(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unknown nullary constructor in pattern",
      "Chapter 2, Section 2.4 \"Algebraic Data Types (ADTs)\""),
  E323(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Empty tuple pattern",
      "Chapter 4, Section 4.9.1 \"Patterns\""),
  E330(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Unknown effect in handler",
      "Chapter 7, Section 7.5 \"Effect Handlers\""),
  E331(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Handler state type mismatch",
      "Chapter 7, Section 7.5.1 \"Handler Syntax\""),
  E332(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Effect has no such operation",
      "Chapter 7, Section 7.5.1 \"Handler Syntax\""),
  E333(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Handler with-state but no state declaration",
      "Chapter 7, Section 7.5.2 \"Handler Semantics\""),
  E334(
      Phase.TYPECHECK,
      Severity.ERROR,
      "State update type name mismatch",
      "Chapter 7, Section 7.5.2 \"Handler Semantics\""),
  E335(
      Phase.TYPECHECK,
      Severity.ERROR,
      "State update expression type mismatch",
      "Chapter 7, Section 7.5.2 \"Handler Semantics\""),
  E336(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Handler state diverges from the State<T> cell type",
      "Chapter 7, Section 7.5.1 \"Handler Syntax\""),
  E337(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Builtin effect handler type-argument arity",
      "Chapter 7, Section 7.5.1 \"Handler Syntax\""),
  E500(
      Phase.VERIFY,
      Severity.ERROR,
      "Postcondition verified false",
      "Chapter 6, Section 6.2.2 \"Postconditions (`ensures`)\""),
  E501(
      Phase.VERIFY,
      Severity.ERROR,
      "Call-site precondition violation",
      "Chapter 6, Section 6.4.2 \"Call Site Verification\""),
  E502(
      Phase.VERIFY,
      Severity.ERROR,
      "@Nat subtraction underflow obligation not discharged",
      "Chapter 6, Section 6.4.3 \"Primitive Operation Safety\""),
  E503(
      Phase.VERIFY,
      Severity.ERROR,
      "@Nat binding-site narrowing may be negative",
      "Chapter 2, Section 2.2.1 \"`Int` and `Nat` compatibility\""),
  E504(
      Phase.VERIFY,
      Severity.WARNING,
      "@Nat narrowing unverified and not runtime-guarded",
      "Chapter 2, Section 2.2.1 \"`Int` and `Nat` compatibility\""),
  E505(
      Phase.VERIFY,
      Severity.ERROR,
      "Refinement predicate may be violated at narrowing site",
      "Chapter 2, Section 2.6.4 \"Predicate Verification\""),
  E506(
      Phase.VERIFY,
      Severity.WARNING,
      "Refinement narrowing not statically verified (Tier-3)",
      "Chapter 2, Section 2.6.4 \"Predicate Verification\""),
  E507(
      Phase.VERIFY,
      Severity.ERROR,
      "Assertion verified false",
      "Chapter 6, Section 6.2.5 \"Assertions (`assert`)\""),
  E520(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify contract (generic function with no concrete instantiation)",
      "Chapter 6, Section 6.8 \"Summary of Verification Tiers\""),
  E521(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify precondition (undecidable)",
      "Chapter 6, Section 6.8 \"Summary of Verification Tiers\""),
  E522(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify postcondition (body undecidable)",
      "Chapter 6, Section 6.8 \"Summary of Verification Tiers\""),
  E523(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify postcondition (expression undecidable)",
      "Chapter 6, Section 6.8 \"Summary of Verification Tiers\""),
  E524(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify postcondition (timeout)",
      "Chapter 6, Section 6.4.4 \"SMT Solver Integration\""),
  E525(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify termination metric",
      "Chapter 6, Section 6.2.4 \"Termination Measures (`decreases`)\""),
  E526(
      Phase.VERIFY,
      Severity.ERROR,
      "Division or modulo by zero",
      "Chapter 6, Section 6.4.3 \"Primitive Operation Safety\""),
  E527(
      Phase.VERIFY,
      Severity.ERROR,
      "Array index out of bounds",
      "Chapter 6, Section 6.4.3 \"Primitive Operation Safety\""),
  E528(
      Phase.VERIFY,
      Severity.ERROR,
      "Arithmetic overflow",
      "Chapter 6, Section 6.4.3 \"Primitive Operation Safety\""),
  E529(
      Phase.VERIFY,
      Severity.ERROR,
      "float_to_int domain (NaN, infinity, or out of i64 range)",
      "Chapter 6, Section 6.4.3 \"Primitive Operation Safety\""),
  E530(
      Phase.VERIFY,
      Severity.ERROR,
      "Nat-to-Int widening out of i64 range",
      "Chapter 2, Section 2.2.1 \"`Int` and `Nat` compatibility\""),
  E531(
      Phase.VERIFY,
      Severity.WARNING,
      "Nat-to-Int widening unverified and not runtime-guarded",
      "Chapter 2, Section 2.2.1 \"`Int` and `Nat` compatibility\""),
  E532(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify call-site precondition (undecidable)",
      "Chapter 6, Section 6.4.2 \"Call Site Verification\""),
  E533(
      Phase.VERIFY,
      Severity.ERROR,
      "Instantiated handler state diverges from the State<T> cell type",
      "Chapter 7, Section 7.5.1 \"Handler Syntax\""),
  E600(
      Phase.CODEGEN,
      Severity.WARNING,
      "Unsupported parameter type",
      "Chapter 11, Section 11.4.1 \"Compilable Subset\""),
  E601(
      Phase.CODEGEN,
      Severity.WARNING,
      "Unsupported return type",
      "Chapter 11, Section 11.4.1 \"Compilable Subset\""),
  E602(
      Phase.CODEGEN,
      Severity.WARNING,
      "Unsupported body expression type",
      "Chapter 11, Section 11.4.1 \"Compilable Subset\""),
  E603(
      Phase.CODEGEN,
      Severity.WARNING,
      "Unsupported closure",
      "Chapter 11, Section 11.10 \"Closures and Anonymous Functions\""),
  E604(
      Phase.CODEGEN,
      Severity.WARNING,
      "Unsupported state effect type",
      "Chapter 11, Section 11.7.2 \"State<T>\""),
  E605(
      Phase.CODEGEN,
      Severity.WARNING,
      "Unsupported state type parameter",
      "Chapter 11, Section 11.7.2 \"State<T>\""),
  E606(
      Phase.CODEGEN,
      Severity.WARNING,
      "State without proper effect declaration",
      "Chapter 11, Section 11.7.2 \"State<T>\""),
  E607(
      Phase.CODEGEN,
      Severity.WARNING,
      "State with unsupported operations",
      "Chapter 11, Section 11.7.2 \"State<T>\""),
  E608(
      Phase.CODEGEN,
      Severity.ERROR,
      "Name collision: function",
      "Chapter 11, Section 11.16 \"Cross-Module Compilation\""),
  E609(
      Phase.CODEGEN,
      Severity.ERROR,
      "Name collision: ADT type",
      "Chapter 11, Section 11.16 \"Cross-Module Compilation\""),
  E610(
      Phase.CODEGEN,
      Severity.ERROR,
      "Name collision: constructor",
      "Chapter 11, Section 11.16 \"Cross-Module Compilation\""),
  E611(
      Phase.CODEGEN,
      Severity.ERROR,
      "Exn without type argument",
      "Chapter 11, Section 11.11.4 \"Exn<E> Exception Handlers\""),
  E612(
      Phase.CODEGEN,
      Severity.ERROR,
      "Exn with unsupported type",
      "Chapter 11, Section 11.11.4 \"Exn<E> Exception Handlers\""),
  E613(
      Phase.CODEGEN,
      Severity.ERROR,
      "Type does not satisfy ability constraint",
      "Chapter 9, Section 9.8 \"Abilities\""),
  E614(
      Phase.CODEGEN,
      Severity.ERROR,
      "Program contains typed holes",
      "Chapter 4, Section 4.17 \"Typed Holes\""),
  E615(
      Phase.CODEGEN,
      Severity.ERROR,
      "Cannot interpolate value of unknown type",
      "Chapter 4, Section 4.13.1 \"String Interpolation\""),
  E616(
      Phase.CODEGEN,
      Severity.ERROR,
      "Cannot infer closure return type for call_indirect",
      "Chapter 11, Section 11.10.5 \"Closure Invocation (apply_fn)\""),
  E617(
      Phase.CODEGEN,
      Severity.ERROR,
      "Refinement predicate not compilable to runtime guard",
      "Chapter 2, Section 2.6.5 \"Runtime Guards\""),
  E618(
      Phase.CODEGEN,
      Severity.ERROR,
      "Nested refinement base unsupported",
      "Chapter 2, Section 2.6.5 \"Runtime Guards\""),
  E619(
      Phase.CODEGEN,
      Severity.ERROR,
      "Cannot infer type argument for ability-constrained parameter",
      "Chapter 9, Section 9.8 \"Abilities\""),
  E620(
      Phase.CODEGEN,
      Severity.WARNING,
      "Function dropped: skipped callee or no function table",
      "Chapter 11, Section 11.4.1 \"Compilable Subset\""),
  E699(
      Phase.CODEGEN,
      Severity.ERROR,
      "Internal compiler error",
      "Chapter 11, Section 11.1 \"Overview\""),
  E700(
      Phase.TEST,
      Severity.ERROR,
      "Contract violation during testing",
      "Chapter 0, Section 0.5.6 \"Contract-Driven Testing\""),
  E701(
      Phase.TEST,
      Severity.ERROR,
      "Cannot generate test inputs",
      "Chapter 0, Section 0.5.6 \"Contract-Driven Testing\""),
  E702(
      Phase.TEST,
      Severity.ERROR,
      "Test execution error",
      "Chapter 0, Section 0.5.6 \"Contract-Driven Testing\""),
  W001(Phase.WARNING, Severity.WARNING, "Typed hole", "Chapter 4, Section 4.17 \"Typed Holes\""),
  W002(
      Phase.WARNING,
      Severity.WARNING,
      "Async argument evaluates eagerly",
      "Chapter 9, Section 9.5.4 \"Async\"");

  private final Phase phase;
  private final Severity severity;
  private final String title;
  private final String specReference;

  DiagnosticCode(Phase phase, Severity severity, String title, String specReference) {
    this.phase = phase;
    this.severity = severity;
    this.title = title;
    this.specReference = specReference;
  }

  public Phase phase() {
    return phase;
  }

  public Severity severity() {
    return severity;
  }

  /** The rule in a few words. */
  public String title() {
    return title;
  }

  /** {@code Chapter 3, Section 3.4 "Reference Resolution"}. */
  public String specReference() {
    return specReference;
  }

  /** The stage of the pipeline that reports a code. */
  public enum Phase {
    PARSE,
    TYPECHECK,
    VERIFY,
    CODEGEN,
    TEST,
    WARNING
  }
}
