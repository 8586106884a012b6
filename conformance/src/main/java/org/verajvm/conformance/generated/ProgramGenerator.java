package org.verajvm.conformance.generated;

import static org.verajvm.conformance.generated.Shape.Primitive.BOOL;
import static org.verajvm.conformance.generated.Shape.Primitive.INT;
import static org.verajvm.conformance.generated.Shape.Primitive.NAT;
import static org.verajvm.conformance.generated.Shape.Primitive.STRING;
import static org.verajvm.conformance.generated.Shape.Primitive.UNIT;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.conformance.generated.Dialect.Feature;
import org.verajvm.conformance.generated.FunctionDeclaration.Signature;
import org.verajvm.conformance.generated.FunctionDeclaration.TypeVariable;
import org.verajvm.conformance.generated.Tree.Operator;

/** Makes a whole well-typed program. */
public final class ProgramGenerator {
  /** What the entry may do. */
  public enum Kind {
    /** Its result may be any value, with handles in it, and State cells may keep values. */
    KEEPING_HANDLES,
    /** It returns a scalar, so that every implementation prints it alike. */
    SCALAR
  }

  private final Choices choices;
  private final Kind kind;
  private final Dialect dialect;
  private final Names names;
  private final List<FunctionDeclaration> functions = new ArrayList<>();

  private ProgramGenerator(Choices choices, Kind kind, Dialect dialect, String mark) {
    this.choices = choices;
    this.kind = kind;
    this.dialect = dialect;
    this.names = new Names(mark);
  }

  /**
   * The program of these choices.
   *
   * @param mark part of all its names, so that programs with different marks fit into one file
   */
  public static Program generate(Choices choices, Kind kind, Dialect dialect, String mark) {
    return new ProgramGenerator(choices, kind, dialect, mark).program(mark);
  }

  private Program program(String mark) {
    Optional<Program.Module> library = Optional.empty();
    List<Palette> imported = new ArrayList<>();
    if (choices.oneIn(3) && dialect.has(Feature.MODULES)) {
      Palette palette = new Palette(choices, names, dialect, false);
      Expressions expressions = new Expressions(choices, palette);
      int count = 1 + choices.below(2);
      for (int i = 0; i < count; i++) {
        functions.add(choices.part(() -> function(palette, expressions, List.of())));
      }
      library =
          Optional.of(
              new Program.Module(
                  "lib" + mark, List.of(), palette.data(), List.of(), List.copyOf(functions)));
      imported.add(palette);
    }
    int first = functions.size();
    Palette palette = new Palette(choices, names, dialect, true, imported.toArray(Palette[]::new));
    Expressions expressions = new Expressions(choices, palette);
    List<EffectDeclaration> effects = choices.part(() -> effects(palette));
    expressions.handlers().declared(effects);
    int count = 1 + choices.below(4);
    for (int i = 0; i < count; i++) {
      functions.add(choices.part(() -> function(palette, expressions, effects)));
    }
    FunctionDeclaration entry = entry(palette, expressions, "run" + mark);
    functions.add(entry);
    Program.Module main =
        new Program.Module(
            "main",
            palette.aliases(),
            palette.data(),
            effects,
            List.copyOf(functions.subList(first, functions.size())));
    return new Program(main, library, entry);
  }

  private List<EffectDeclaration> effects(Palette palette) {
    return choices.oneIn(2) && dialect.has(Feature.DECLARED_EFFECTS)
        ? List.of(effect(palette))
        : List.of();
  }

  private EffectDeclaration effect(Palette palette) {
    EffectDeclaration effect = new EffectDeclaration(names.type("E"));
    effect.add(names.value("ask"), List.of(palette.any()), palette.any());
    if (choices.below(2) == 1) {
      effect.add(names.value("note"), List.of(palette.any(), palette.any()), UNIT);
    }
    if (choices.below(3) == 2) {
      effect.add(names.value("read"), List.of(), palette.any());
    }
    return effect;
  }

  private Row row(Palette palette, List<EffectDeclaration> effects) {
    Row row = new Row(choices.oneIn(3), List.of(), List.of(), List.of());
    if (choices.oneIn(5)) {
      row = row.withState(palette.cell());
    }
    if (choices.oneIn(5)) {
      row = row.withThrown(palette.thrown());
    }
    return !effects.isEmpty() && choices.oneIn(4) ? row.withDeclared(effects.getFirst()) : row;
  }

  private FunctionDeclaration function(
      Palette palette, Expressions expressions, List<EffectDeclaration> effects) {
    expressions.startFunction();
    List<TypeVariable> variables = new ArrayList<>();
    if (choices.oneIn(4)) {
      variables.add(
          new TypeVariable(
              "T",
              choices.from(
                  List.of(
                      Optional.<String>empty(),
                      Optional.of("Eq"),
                      Optional.of("Show"),
                      Optional.of("Ord")))));
    }
    List<Binding> parameters = new ArrayList<>();
    boolean recursive = choices.oneIn(3);
    if (recursive) {
      parameters.add(new Binding(NAT));
    }
    variables.forEach(each -> parameters.add(new Binding(new Shape.Variable("T"))));
    int count = choices.below(3);
    for (int i = 0; i < count; i++) {
      parameters.add(new Binding(palette.any()));
    }
    Shape result = result(palette, variables);
    Signature signature =
        new Signature(
            names.value("f"),
            List.copyOf(variables),
            List.copyOf(parameters),
            result,
            row(palette, effects));
    FunctionDeclaration function = new FunctionDeclaration(signature);
    List<FunctionDeclaration> callable = new ArrayList<>(functions);
    if (choices.oneIn(5)) {
      FunctionDeclaration helper = helper(palette, expressions);
      function.helper(helper);
      callable.add(helper);
    }
    Scope scope =
        new Scope(
            List.copyOf(parameters),
            signature.row(),
            List.copyOf(callable),
            Optional.empty(),
            List.copyOf(variables));
    contract(function, scope);
    function.body(
        recursive
            ? recursion(function, parameters.getFirst(), scope, expressions)
            : expressions.of(result, scope, dialect.depth()));
    return function;
  }

  private Shape result(Palette palette, List<TypeVariable> variables) {
    Shape any = palette.any();
    if (variables.isEmpty() || choices.below(3) == 0) {
      return any;
    }
    Shape variable = new Shape.Variable("T");
    return choices.from(
        List.of(
            variable,
            new Shape.Option(variable),
            new Shape.Array(variable),
            new Shape.MapOf(INT, variable),
            new Shape.Tuple(List.of(variable, INT))));
  }

  private FunctionDeclaration helper(Palette palette, Expressions expressions) {
    List<Binding> parameters = List.of(new Binding(palette.any()), new Binding(palette.any()));
    Shape result = palette.any();
    FunctionDeclaration helper =
        new FunctionDeclaration(
            new Signature(names.value("h"), List.of(), parameters, result, Row.PURE));
    Scope scope =
        new Scope(parameters, Row.PURE, List.copyOf(functions), Optional.empty(), List.of());
    helper.body(expressions.of(result, scope, dialect.depth() - 2));
    return helper;
  }

  /** Nothing more to do at zero; else a call with one less, whose result is in scope. */
  private Tree recursion(
      FunctionDeclaration function, Binding measure, Scope scope, Expressions expressions) {
    Signature signature = function.signature();
    function.decreases(measure);
    Tree base = expressions.of(signature.result(), scope, dialect.depth() - 2);
    Binding less = new Binding(NAT);
    Binding rest = new Binding(signature.result());
    Scope inside = scope.with(less);
    List<Tree> arguments = new ArrayList<>();
    for (Binding parameter : signature.parameters()) {
      arguments.add(
          parameter == measure
              ? new Tree.Use(less)
              : Leaves.anchored(expressions.of(parameter.shape(), inside, 2)));
    }
    Tree again = new Tree.Call(function, arguments, signature.result(), Tree.Style.PLAIN);
    Tree step =
        signature.result() instanceof Shape.Variable || choices.below(2) == 0
            ? new Tree.Let(
                rest,
                again,
                expressions.of(signature.result(), inside.with(rest), dialect.depth() - 1))
            : again;
    Tree one = new Tree.IntegerLiteral(NAT, BigInteger.ONE);
    Tree zero = new Tree.IntegerLiteral(NAT, BigInteger.ZERO);
    Tree used = new Tree.Use(measure);
    return new Tree.If(
        new Tree.Binary(Operator.EQUAL, used, zero, BOOL),
        base,
        new Tree.Let(less, new Tree.Binary(Operator.SUBTRACT, used, one, NAT), step));
  }

  /** Clauses that mostly hold. */
  private void contract(FunctionDeclaration function, Scope scope) {
    Optional<Tree> requires =
        scope.bindings().stream()
            .filter(each -> each.shape() == INT)
            .findFirst()
            .filter(each -> choices.oneIn(3))
            .map(each -> atMost(new Tree.Use(each)));
    Shape result = function.signature().result();
    Optional<Tree> ensures =
        result == INT && choices.oneIn(3)
            ? Optional.of(atMost(new Tree.ResultValue(INT)))
            : Optional.empty();
    function.contract(requires, ensures);
  }

  private Tree atMost(Tree operand) {
    int limit = choices.from(List.of(1_000_000, 1000, 50));
    return new Tree.Binary(
        Operator.AT_MOST, operand, new Tree.IntegerLiteral(INT, BigInteger.valueOf(limit)), BOOL);
  }

  /** A type whose values the host can show, since it shows the final states: no functions. */
  private Optional<Shape> hostCell(Palette palette) {
    return Optional.of(palette.any()).filter(each -> !each.mentionsFunctions());
  }

  /** The function that runs the program. A State that it leaves to the host is set first. */
  private FunctionDeclaration entry(Palette palette, Expressions expressions, String name) {
    expressions.startFunction();
    boolean scalar = kind == Kind.SCALAR;
    Shape result = scalar ? choices.from(List.of(INT, STRING, BOOL, NAT)) : palette.any();
    Row row = new Row(true, List.of(), List.of(), List.of());
    Optional<Shape> cell = !scalar && choices.oneIn(3) ? hostCell(palette) : Optional.empty();
    if (cell.isPresent()) {
      row = row.withState(cell.get());
    }
    if (choices.oneIn(12) && dialect.has(Feature.THROWING_ENTRY)) {
      row = row.withThrown(palette.thrown());
    }
    FunctionDeclaration entry =
        new FunctionDeclaration(
            new Signature(name, List.of(), List.of(new Binding(UNIT)), result, row));
    entry.export();
    Scope scope = new Scope(List.of(), row, List.copyOf(functions), Optional.empty(), List.of());
    Tree body = expressions.of(result, scope, dialect.depth() + 1);
    entry.body(
        cell.<Tree>map(shape ->
                new Tree.Then(
                    new Tree.Put(
                        expressions.anchored(shape, scope.with(Row.PURE), 3), Optional.empty()),
                    body))
            .orElse(body));
    return entry;
  }
}
