package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E123;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E124;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E127;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.syntax.ContractClause;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Parameter;

/** Checks a function: contracts, body, effects (spec chapters 5 to 7). */
final class CheckFunction {
  private final Environment environment;

  CheckFunction(Environment environment) {
    this.environment = environment;
  }

  /** The function and those of its {@code where} blocks, in the order of the source. */
  List<TypedFunction> all(FunctionSymbol function) {
    List<TypedFunction> checked = new ArrayList<>();
    checked.add(function(function));
    function.where().forEach(inner -> checked.addAll(all(inner)));
    return checked;
  }

  private TypedFunction function(FunctionSymbol function) {
    Declaration.Function declaration = function.declaration();
    TypeScope types = TypeScope.of(function.module(), function.variablesByName());
    Signature signature = function.signature();
    BodyContext context =
        new BodyContext(environment, types, Optional.of(function), signature.effects());
    List<Binder> parameters = parameters(declaration, signature, context);
    parameters.forEach(context.scope::bind);
    Expressions expressions = new Expressions(context);
    Binder result =
        new Binder(
            environment.resolver().slot(declaration.result().type(), types),
            signature.result(),
            declaration.result().span());
    Contracts contracts = new Contracts(expressions, result);
    declaration.contracts().forEach(contracts::check);
    TypedExpression body =
        expressions.check(
            declaration.body(),
            signature.result(),
            found ->
                TypeErrors.functionBody(
                    function.name(),
                    found,
                    signature.result(),
                    declaration.body().result().span()));
    context.settle();
    if (!context.effects.excess().isEmpty()) {
      environment
          .diagnostics()
          .add(
              EffectErrors.pure(
                  function.name(), context.effects.excess(), declaration.name().span()));
    }
    Elaborate elaborate = new Elaborate(context.unifier);
    return new TypedFunction(
        function.id(),
        function.allVariables(),
        parameters,
        signature.result(),
        result,
        signature.effects(),
        contracts.elaborated(contracts.requires, elaborate),
        contracts.elaborated(contracts.ensures, elaborate),
        contracts.decreases.stream()
            .map(all -> all.stream().map(elaborate::expression).toList())
            .toList(),
        elaborate.expression(body),
        types(declaration),
        declaration.span());
  }

  private List<Binder> parameters(
      Declaration.Function declaration, Signature signature, BodyContext context) {
    List<Binder> parameters = new ArrayList<>();
    for (int i = 0; i < declaration.parameters().size(); i++) {
      Parameter parameter = declaration.parameters().get(i);
      String slot = environment.resolver().slot(parameter.type(), context.types);
      parameters.add(new Binder(slot, signature.parameters().get(i), parameter.span()));
    }
    return parameters;
  }

  /** {@code f(@Int, @Int -> @Int)}. */
  static String signature(Declaration.Function declaration) {
    return declaration.name().text() + types(declaration);
  }

  private static String types(Declaration.Function declaration) {
    String parameters =
        declaration.parameters().stream()
            .map(parameter -> "@" + SourceText.of(parameter.type()))
            .collect(Collectors.joining(", "));
    String arrow = parameters.isEmpty() ? "-> @" : " -> @";
    return "(" + parameters + arrow + SourceText.of(declaration.result().type()) + ")";
  }

  /** The contract clauses of one function. */
  private static final class Contracts {
    private final Expressions expressions;
    private final BodyContext context;
    private final Binder result;
    final List<TypedFunction.Contract> requires = new ArrayList<>();
    final List<TypedFunction.Contract> ensures = new ArrayList<>();
    final List<List<TypedExpression>> decreases = new ArrayList<>();

    Contracts(Expressions expressions, Binder result) {
      this.expressions = expressions;
      this.context = expressions.context;
      this.result = result;
    }

    void check(ContractClause clause) {
      switch (clause) {
        case ContractClause.Requires c -> {
          TypedExpression test =
              context.effects.pure(
                  () -> expressions.test(c.predicate(), E123, "The predicate of requires()"));
          requires.add(new TypedFunction.Contract(test, SourceText.of(c.predicate()), c.span()));
        }
        case ContractClause.Ensures c -> ensures(c);
        case ContractClause.Decreases c ->
            decreases.add(c.measures().stream().map(this::measure).toList());
      }
    }

    private void ensures(ContractClause.Ensures clause) {
      context.result = Optional.of(result);
      context.inEnsures = true;
      TypedExpression test =
          context.effects.pure(
              () -> expressions.test(clause.predicate(), E124, "The predicate of ensures()"));
      context.result = Optional.empty();
      context.inEnsures = false;
      ensures.add(
          new TypedFunction.Contract(test, SourceText.of(clause.predicate()), clause.span()));
    }

    /** A measure is an integer or a data value: what cannot decrease for ever (spec 5.6.1). */
    private TypedExpression measure(Expression expression) {
      TypedExpression measure = context.effects.pure(() -> expressions.infer(expression));
      Type base = context.unifier.base(measure.type());
      boolean wellFounded =
          base == Primitive.INT
              || base == Primitive.NAT
              || base == Primitive.NEVER
              || base instanceof Type.Data
              || expression instanceof Expression.Hole
              || Unifier.isError(base);
      if (!wellFounded) {
        context
            .diagnostics()
            .add(
                E127,
                expression.span(),
                "A measure of type "
                    + TypeText.of(measure.type())
                    + " does not show that the recursion ends.",
                "A measure decreases towards an end with every recursive call: Nat, Int, or a data"
                    + " type.",
                "Measure with a Nat, an Int, or the data value that the function takes apart.");
      }
      return measure;
    }

    List<TypedFunction.Contract> elaborated(List<TypedFunction.Contract> all, Elaborate elaborate) {
      return all.stream()
          .map(contract ->
              new TypedFunction.Contract(
                  elaborate.expression(contract.predicate()), contract.text(), contract.span()))
          .toList();
    }
  }
}
