package org.verajvm.parser.diagnostic;

/**
 * Every diagnostic of the language, one constant a code.
 *
 * <p>Codes are stable: tools written for Vera key on them. The title names the rule in a few words;
 * the specification reference says where it is defined.
 */
public enum DiagnosticCode {
  E001(Phase.PARSE, Severity.ERROR, "Missing contract block", ""),
  E002(Phase.PARSE, Severity.ERROR, "Missing effect clause", ""),
  E003(Phase.PARSE, Severity.ERROR, "Malformed slot reference", ""),
  E004(Phase.PARSE, Severity.ERROR, "Missing closing brace", ""),
  E005(Phase.PARSE, Severity.ERROR, "Unexpected token", ""),
  E006(Phase.PARSE, Severity.ERROR, "Unexpected character", ""),
  E007(Phase.PARSE, Severity.ERROR, "Internal parser error", ""),
  E008(Phase.PARSE, Severity.ERROR, "Module-qualified call uses dot instead of ::", ""),
  E009(Phase.PARSE, Severity.ERROR, "Invalid string escape sequence", ""),
  E010(Phase.PARSE, Severity.ERROR, "Unhandled grammar rule", ""),
  E011(Phase.PARSE, Severity.ERROR, "Circular import detected", ""),
  E012(Phase.PARSE, Severity.ERROR, "Cannot resolve import (no file found)", ""),
  E013(Phase.PARSE, Severity.ERROR, "Error parsing imported module", ""),
  E020(Phase.PARSE, Severity.ERROR, "Unterminated block comment", ""),
  E021(Phase.PARSE, Severity.ERROR, "Unterminated annotation comment", ""),
  E023(Phase.PARSE, Severity.ERROR, "Annotation comments do not nest", ""),
  E030(Phase.PARSE, Severity.ERROR, "old() argument is not an effect reference", ""),
  E031(Phase.PARSE, Severity.ERROR, "new() argument is not an effect reference", ""),
  E120(Phase.TYPECHECK, Severity.ERROR, "Data invariant not Bool", ""),
  E121(Phase.TYPECHECK, Severity.ERROR, "Function body type mismatch", ""),
  E122(Phase.TYPECHECK, Severity.ERROR, "Pure function performs effects", ""),
  E123(Phase.TYPECHECK, Severity.ERROR, "Precondition predicate not Bool", ""),
  E124(Phase.TYPECHECK, Severity.ERROR, "Postcondition predicate not Bool", ""),
  E125(Phase.TYPECHECK, Severity.ERROR, "Call-site effect mismatch", ""),
  E126(Phase.TYPECHECK, Severity.ERROR, "Refinement predicate not Bool", ""),
  E127(Phase.TYPECHECK, Severity.ERROR, "Decreases measure not well-founded", ""),
  E128(Phase.TYPECHECK, Severity.ERROR, "Quantifier bound not an integer", ""),
  E130(Phase.TYPECHECK, Severity.ERROR, "Unresolved slot reference", ""),
  E131(Phase.TYPECHECK, Severity.ERROR, "Result ref outside ensures", ""),
  E132(Phase.TYPECHECK, Severity.ERROR, "Cyclic type alias", ""),
  E133(Phase.TYPECHECK, Severity.ERROR, "Type alias arity mismatch", ""),
  E134(Phase.TYPECHECK, Severity.ERROR, "Type does not take type arguments", ""),
  E135(
      Phase.TYPECHECK,
      Severity.ERROR,
      "Array/Map/Set with a zero-size element, key, or value type",
      ""),
  E140(Phase.TYPECHECK, Severity.ERROR, "Arithmetic requires numeric operands", ""),
  E141(Phase.TYPECHECK, Severity.ERROR, "Arithmetic requires matching numeric types", ""),
  E142(Phase.TYPECHECK, Severity.ERROR, "Cannot compare incompatible types", ""),
  E143(Phase.TYPECHECK, Severity.ERROR, "Ordering requires orderable operands", ""),
  E144(Phase.TYPECHECK, Severity.ERROR, "Logical operand not Bool (left)", ""),
  E145(Phase.TYPECHECK, Severity.ERROR, "Logical operand not Bool (right)", ""),
  E146(Phase.TYPECHECK, Severity.ERROR, "Unary not requires Bool", ""),
  E147(Phase.TYPECHECK, Severity.ERROR, "Unary negate requires numeric", ""),
  E148(Phase.TYPECHECK, Severity.ERROR, "Non-convertible type in string interpolation", ""),
  E149(Phase.TYPECHECK, Severity.ERROR, "Integer literal out of range for its target type", ""),
  E150(Phase.TYPECHECK, Severity.ERROR, "Cannot import private declaration", ""),
  E151(Phase.TYPECHECK, Severity.ERROR, "Function redefines a built-in", ""),
  E152(Phase.TYPECHECK, Severity.ERROR, "Effect redeclares a built-in effect", ""),
  E153(Phase.TYPECHECK, Severity.ERROR, "Function name is reserved by the grammar", ""),
  E154(Phase.TYPECHECK, Severity.ERROR, "Name is reserved for the prelude", ""),
  E160(Phase.TYPECHECK, Severity.ERROR, "Array index must be Int or Nat", ""),
  E161(Phase.TYPECHECK, Severity.ERROR, "Cannot index non-array type", ""),
  E170(Phase.TYPECHECK, Severity.ERROR, "Let binding type mismatch", ""),
  E171(Phase.TYPECHECK, Severity.ERROR, "Anonymous function body type mismatch", ""),
  E172(Phase.TYPECHECK, Severity.ERROR, "Assert requires Bool", ""),
  E173(Phase.TYPECHECK, Severity.ERROR, "Assume requires Bool", ""),
  E174(Phase.TYPECHECK, Severity.ERROR, "old() outside ensures", ""),
  E175(Phase.TYPECHECK, Severity.ERROR, "new() outside ensures", ""),
  E176(Phase.TYPECHECK, Severity.ERROR, "Unknown expression type", ""),
  E180(Phase.TYPECHECK, Severity.ERROR, "Unknown ability in constraint", ""),
  E181(Phase.TYPECHECK, Severity.ERROR, "Constraint references undeclared type variable", ""),
  E182(Phase.TYPECHECK, Severity.ERROR, "Slot reference to a zero-size type", ""),
  E183(Phase.TYPECHECK, Severity.ERROR, "Let binding of a zero-size type", ""),
  E200(Phase.TYPECHECK, Severity.ERROR, "Unresolved function", ""),
  E201(Phase.TYPECHECK, Severity.ERROR, "Wrong argument count", ""),
  E202(Phase.TYPECHECK, Severity.ERROR, "Argument type mismatch", ""),
  E203(Phase.TYPECHECK, Severity.ERROR, "Effect operation wrong argument count", ""),
  E204(Phase.TYPECHECK, Severity.ERROR, "Effect operation argument type mismatch", ""),
  E205(Phase.TYPECHECK, Severity.ERROR, "Conflicting type argument inference", ""),
  E206(Phase.TYPECHECK, Severity.ERROR, "Generic type parameter instantiated at Unit", ""),
  E207(Phase.TYPECHECK, Severity.ERROR, "Non-literal SQL argument", ""),
  E208(Phase.TYPECHECK, Severity.ERROR, "SQL placeholder count mismatch", ""),
  E209(Phase.TYPECHECK, Severity.ERROR, "Unsupported SQL placeholder syntax", ""),
  E210(Phase.TYPECHECK, Severity.ERROR, "Unknown constructor", ""),
  E211(Phase.TYPECHECK, Severity.ERROR, "Constructor is nullary", ""),
  E212(Phase.TYPECHECK, Severity.ERROR, "Constructor wrong field count", ""),
  E213(Phase.TYPECHECK, Severity.ERROR, "Constructor field type mismatch", ""),
  E214(Phase.TYPECHECK, Severity.ERROR, "Unknown nullary constructor", ""),
  E215(Phase.TYPECHECK, Severity.ERROR, "Constructor requires arguments", ""),
  E216(Phase.TYPECHECK, Severity.ERROR, "Empty tuple type", ""),
  E217(Phase.TYPECHECK, Severity.ERROR, "Bare effect operation must be qualified or handled", ""),
  E220(Phase.TYPECHECK, Severity.ERROR, "Unresolved qualified call", ""),
  E230(Phase.TYPECHECK, Severity.ERROR, "Module not found", ""),
  E231(Phase.TYPECHECK, Severity.ERROR, "Function not imported from module", ""),
  E232(Phase.TYPECHECK, Severity.ERROR, "Function is private in module", ""),
  E233(Phase.TYPECHECK, Severity.ERROR, "Function not found in module", ""),
  E240(Phase.TYPECHECK, Severity.ERROR, "Ability operation wrong argument count", ""),
  E241(Phase.TYPECHECK, Severity.ERROR, "Ability operation argument type mismatch", ""),
  E242(Phase.TYPECHECK, Severity.ERROR, "Ord ability operation on non-orderable type", ""),
  E243(Phase.TYPECHECK, Severity.ERROR, "Eq ability operation on non-Eq-derivable type", ""),
  E300(Phase.TYPECHECK, Severity.ERROR, "If condition not Bool", ""),
  E301(Phase.TYPECHECK, Severity.ERROR, "If branches incompatible types", ""),
  E302(Phase.TYPECHECK, Severity.ERROR, "Match arm type mismatch", ""),
  E310(Phase.TYPECHECK, Severity.WARNING, "Unreachable match arm", ""),
  E311(Phase.TYPECHECK, Severity.ERROR, "Non-exhaustive match (ADT)", ""),
  E312(Phase.TYPECHECK, Severity.ERROR, "Non-exhaustive match (Bool)", ""),
  E313(Phase.TYPECHECK, Severity.ERROR, "Non-exhaustive match (infinite type)", ""),
  E320(Phase.TYPECHECK, Severity.ERROR, "Unknown constructor in pattern", ""),
  E321(Phase.TYPECHECK, Severity.ERROR, "Pattern constructor wrong arity", ""),
  E322(Phase.TYPECHECK, Severity.ERROR, "Unknown nullary constructor in pattern", ""),
  E323(Phase.TYPECHECK, Severity.ERROR, "Empty tuple pattern", ""),
  E330(Phase.TYPECHECK, Severity.ERROR, "Unknown effect in handler", ""),
  E331(Phase.TYPECHECK, Severity.ERROR, "Handler state type mismatch", ""),
  E332(Phase.TYPECHECK, Severity.ERROR, "Effect has no such operation", ""),
  E333(Phase.TYPECHECK, Severity.ERROR, "Handler with-state but no state declaration", ""),
  E334(Phase.TYPECHECK, Severity.ERROR, "State update type name mismatch", ""),
  E335(Phase.TYPECHECK, Severity.ERROR, "State update expression type mismatch", ""),
  E336(Phase.TYPECHECK, Severity.ERROR, "Handler state diverges from the State<T> cell type", ""),
  E337(Phase.TYPECHECK, Severity.ERROR, "Builtin effect handler type-argument arity", ""),
  E500(Phase.VERIFY, Severity.ERROR, "Postcondition verified false", ""),
  E501(Phase.VERIFY, Severity.ERROR, "Call-site precondition violation", ""),
  E502(Phase.VERIFY, Severity.ERROR, "@Nat subtraction underflow obligation not discharged", ""),
  E503(Phase.VERIFY, Severity.ERROR, "@Nat binding-site narrowing may be negative", ""),
  E504(Phase.VERIFY, Severity.WARNING, "@Nat narrowing unverified and not runtime-guarded", ""),
  E505(Phase.VERIFY, Severity.ERROR, "Refinement predicate may be violated at narrowing site", ""),
  E506(Phase.VERIFY, Severity.WARNING, "Refinement narrowing not statically verified (Tier-3)", ""),
  E507(Phase.VERIFY, Severity.ERROR, "Assertion verified false", ""),
  E520(
      Phase.VERIFY,
      Severity.WARNING,
      "Cannot verify contract (generic function with no concrete instantiation)",
      ""),
  E521(Phase.VERIFY, Severity.WARNING, "Cannot verify precondition (undecidable)", ""),
  E522(Phase.VERIFY, Severity.WARNING, "Cannot verify postcondition (body undecidable)", ""),
  E523(Phase.VERIFY, Severity.WARNING, "Cannot verify postcondition (expression undecidable)", ""),
  E524(Phase.VERIFY, Severity.WARNING, "Cannot verify postcondition (timeout)", ""),
  E525(Phase.VERIFY, Severity.WARNING, "Cannot verify termination metric", ""),
  E526(Phase.VERIFY, Severity.ERROR, "Division or modulo by zero", ""),
  E527(Phase.VERIFY, Severity.ERROR, "Array index out of bounds", ""),
  E528(Phase.VERIFY, Severity.ERROR, "Arithmetic overflow", ""),
  E529(
      Phase.VERIFY, Severity.ERROR, "float_to_int domain (NaN, infinity, or out of i64 range)", ""),
  E530(Phase.VERIFY, Severity.ERROR, "Nat-to-Int widening out of i64 range", ""),
  E531(
      Phase.VERIFY, Severity.WARNING, "Nat-to-Int widening unverified and not runtime-guarded", ""),
  E532(Phase.VERIFY, Severity.WARNING, "Cannot verify call-site precondition (undecidable)", ""),
  E533(
      Phase.VERIFY,
      Severity.ERROR,
      "Instantiated handler state diverges from the State<T> cell type",
      ""),
  E600(Phase.CODEGEN, Severity.WARNING, "Unsupported parameter type", ""),
  E601(Phase.CODEGEN, Severity.WARNING, "Unsupported return type", ""),
  E602(Phase.CODEGEN, Severity.WARNING, "Unsupported body expression type", ""),
  E603(Phase.CODEGEN, Severity.WARNING, "Unsupported closure", ""),
  E604(Phase.CODEGEN, Severity.WARNING, "Unsupported state effect type", ""),
  E605(Phase.CODEGEN, Severity.WARNING, "Unsupported state type parameter", ""),
  E606(Phase.CODEGEN, Severity.WARNING, "State without proper effect declaration", ""),
  E607(Phase.CODEGEN, Severity.WARNING, "State with unsupported operations", ""),
  E608(Phase.CODEGEN, Severity.ERROR, "Name collision: function", ""),
  E609(Phase.CODEGEN, Severity.ERROR, "Name collision: ADT type", ""),
  E610(Phase.CODEGEN, Severity.ERROR, "Name collision: constructor", ""),
  E611(Phase.CODEGEN, Severity.ERROR, "Exn without type argument", ""),
  E612(Phase.CODEGEN, Severity.ERROR, "Exn with unsupported type", ""),
  E613(Phase.CODEGEN, Severity.ERROR, "Type does not satisfy ability constraint", ""),
  E614(Phase.CODEGEN, Severity.ERROR, "Program contains typed holes", ""),
  E615(Phase.CODEGEN, Severity.ERROR, "Cannot interpolate value of unknown type", ""),
  E616(Phase.CODEGEN, Severity.ERROR, "Cannot infer closure return type for call_indirect", ""),
  E617(Phase.CODEGEN, Severity.ERROR, "Refinement predicate not compilable to runtime guard", ""),
  E618(Phase.CODEGEN, Severity.ERROR, "Nested refinement base unsupported", ""),
  E619(
      Phase.CODEGEN,
      Severity.ERROR,
      "Cannot infer type argument for ability-constrained parameter",
      ""),
  E620(
      Phase.CODEGEN, Severity.WARNING, "Function dropped: skipped callee or no function table", ""),
  E699(Phase.CODEGEN, Severity.ERROR, "Internal compiler error", ""),
  E700(Phase.TEST, Severity.ERROR, "Contract violation during testing", ""),
  E701(Phase.TEST, Severity.ERROR, "Cannot generate test inputs", ""),
  E702(Phase.TEST, Severity.ERROR, "Test execution error", ""),
  W001(Phase.WARNING, Severity.WARNING, "Typed hole", ""),
  W002(Phase.WARNING, Severity.WARNING, "Async argument evaluates eagerly", "");

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
