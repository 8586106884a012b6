package org.verajvm.codegen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.TypeVariable;
import org.verajvm.parser.source.Span;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.Name;

/** Calls of functions by name (spec 4.11, 8.5). */
final class Calls {
  private final Expressions expressions;
  private final BodyContext context;

  Calls(Expressions expressions) {
    this.expressions = expressions;
    this.context = expressions.context;
  }

  /** {@code a |> f(b)} is {@code f(a, b)} (spec 4.11.2). */
  TypedExpression pipe(Expression.Binary e, Optional<Type> hint) {
    return switch (e.right()) {
      case Expression.Call call ->
          call(
              new Expression.Call(call.function(), first(e.left(), call.arguments()), e.span()),
              hint);
      case Expression.ModuleCall call ->
          module(
              new Expression.ModuleCall(
                  call.module(), call.function(), first(e.left(), call.arguments()), e.span()),
              hint);
      case Expression.QualifiedCall call ->
          expressions.effectCalls.qualified(
              new Expression.QualifiedCall(
                  call.qualifier(), call.operation(), first(e.left(), call.arguments()), e.span()),
              hint);
      case Expression.Construct construct ->
          expressions.constructors.construct(
              new Expression.Construct(
                  construct.constructor(), first(e.left(), construct.arguments()), e.span()),
              hint);
      default -> {
        expressions.infer(e.left());
        // What is wrong inside of it may only be that the left side is missing there.
        context.diagnostics().add(CallErrors.pipedIntoValue(e.right().span()));
        yield new TypedExpression.Hole(Unifier.error(), e.span());
      }
    };
  }

  private static List<Expression> first(Expression piped, List<Expression> rest) {
    List<Expression> all = new ArrayList<>();
    all.add(piped);
    all.addAll(rest);
    return all;
  }

  /** A call by bare name; what is nearest wins. */
  TypedExpression call(Expression.Call e, Optional<Type> hint) {
    String name = e.function().text();
    Optional<TypedExpression> resumed = expressions.handlers.resume(e);
    if (resumed.isPresent()) {
      return resumed.get();
    }
    if (name.equals(Lambdas.APPLY)) {
      return expressions.lambdas.apply(e);
    }
    Optional<FunctionSymbol> function = where(name).or(() -> context.module.function(name));
    if (function.isPresent()) {
      return user(function.get(), e.function(), e.arguments(), hint, e.span());
    }
    Optional<BuiltinFunction> builtin =
        context.environment.prelude().function(name, context.module.isLibrary());
    if (builtin.isPresent()) {
      return table(builtin.get(), e.function(), e.arguments(), hint, e.span());
    }
    Optional<TypedExpression> operation =
        expressions
            .effectCalls
            .bare(e, hint)
            .or(() -> expressions.abilities.bare(e))
            .or(() -> expressions.effectCalls.unrouted(e));
    return operation.orElseGet(() -> unresolved(e));
  }

  private TypedExpression unresolved(Expression.Call e) {
    String name = e.function().text();
    if (!context.module.isLostFunction(name)) {
      context
          .diagnostics()
          .add(
              context
                  .module
                  .outOfReach(name)
                  .map(found -> CallErrors.outOfReach(found, e.function().span()))
                  .or(() -> expressions.effectCalls.outOfReach(e.function()))
                  .orElseGet(() -> CallErrors.unresolved(name, e.function().span())));
    }
    return failed(e.arguments(), e.span());
  }

  /** The arguments are still checked: their errors are their own. */
  TypedExpression failed(List<Expression> arguments, Span span) {
    arguments.forEach(expressions::infer);
    return new TypedExpression.Hole(Unifier.error(), span);
  }

  /** A function of a {@code where} block around the place. */
  private Optional<FunctionSymbol> where(String name) {
    Optional<FunctionSymbol> around = context.function;
    while (around.isPresent()) {
      Optional<FunctionSymbol> found = around.get().where(name);
      if (found.isPresent()) {
        return found;
      }
      if (around.get().parent().isPresent() && around.get().name().equals(name)) {
        return around;
      }
      around = around.get().parent();
    }
    return Optional.empty();
  }

  TypedExpression module(Expression.ModuleCall e, Optional<Type> hint) {
    String path = e.module().toString();
    String name = e.function().text();
    ModuleScope module = context.module.modules().get(path);
    if (module == null) {
      if (!context.module.isLost(path)) {
        context.diagnostics().add(CallErrors.noModule(path, name, e.span()));
      }
      return failed(e.arguments(), e.span());
    }
    FunctionSymbol function = module.own().functions().get(name);
    if (function == null) {
      context.diagnostics().add(CallErrors.notInModule(path, name, e.span()));
      return failed(e.arguments(), e.span());
    }
    if (!context.module.isNamed(path, name)) {
      context.diagnostics().add(CallErrors.notImported(path, name, e.span()));
      return failed(e.arguments(), e.span());
    }
    if (!function.isPublic()) {
      context.diagnostics().add(CallErrors.privateFunction(path, name, e.span()));
      return failed(e.arguments(), e.span());
    }
    return user(function, e.function(), e.arguments(), hint, e.span());
  }

  private TypedExpression user(
      FunctionSymbol function,
      Name name,
      List<Expression> arguments,
      Optional<Type> hint,
      Span span) {
    Checked checked = check(function.signature(), name.text(), arguments, hint, span);
    readable(function.signature(), checked.at(), name.text(), span);
    if (!checked.complete()) {
      return new TypedExpression.Hole(checked.at().result(), span);
    }
    List<Type> types = new ArrayList<>();
    function
        .parent()
        .ifPresent(parent -> parent.allVariables().forEach(v -> types.add(new Type.Variable(v))));
    types.addAll(checked.at().arguments());
    if (function.id().module().equals(DataId.PRELUDE) && function.parent().isEmpty()) {
      context.environment.libraryCalls().add(function.id());
    }
    return new TypedExpression.Call(
        function.id(), types, checked.arguments(), checked.at().result(), span);
  }

  TypedExpression table(
      BuiltinFunction function,
      Name name,
      List<Expression> arguments,
      Optional<Type> hint,
      Span span) {
    EffectBudget.Observed<Checked> observed =
        context.effects.observe(
            () -> check(function.signature(), name.text(), arguments, hint, span));
    Checked checked = observed.value();
    if (!checked.complete()) {
      return new TypedExpression.Hole(checked.at().result(), span);
    }
    if (function.startsFuture()) {
      EagerAsync.warn(context, function.row(), observed.performed(), span);
    }
    return builtin(
        function.row(), checked.at().arguments(), checked.arguments(), checked.at().result(), span);
  }

  /** A call of a row of the table with arguments that are converted already. */
  TypedExpression builtin(
      Builtin row,
      List<Type> typeArguments,
      List<TypedExpression> arguments,
      Type type,
      Span span) {
    reach(row);
    if (row.lowering() instanceof Builtin.Lowering.Library library) {
      FunctionId id = Prelude.libraryFunction(library.function());
      return new TypedExpression.Call(id, typeArguments, arguments, type, span);
    }
    return new TypedExpression.BuiltinCall(row, typeArguments, arguments, type, span);
  }

  /** Makes the function of a row in the library part of the program. */
  void reach(Builtin row) {
    if (row.lowering() instanceof Builtin.Lowering.Library library) {
      context.environment.libraryCalls().add(Prelude.libraryFunction(library.function()));
    }
  }

  /**
   * A call whose arguments were checked.
   *
   * @param complete whether there is an argument of the right type for each parameter
   */
  record Checked(Instantiation at, List<TypedExpression> arguments, boolean complete) {}

  Checked check(
      Signature signature,
      String name,
      List<Expression> arguments,
      Optional<Type> hint,
      Span span) {
    Instantiation at = Instantiation.of(signature, context.unifier);
    if (arguments.size() != at.parameters().size()) {
      context
          .diagnostics()
          .add(CallErrors.count(name, at.parameters().size(), arguments.size(), span));
      arguments.forEach(expressions::infer);
      return new Checked(at, List.of(), false);
    }
    List<TypedExpression> typed = new ArrayList<>();
    boolean complete = true;
    for (int i = 0; i < arguments.size(); i++) {
      Type declared = signature.parameters().get(i);
      TypedExpression argument =
          argument(name, i, arguments.get(i), at.parameters().get(i), declared);
      complete &= !Unifier.isError(argument.type());
      typed.add(argument);
    }
    hint.filter(type -> undetermined(at))
        .ifPresent(type -> context.unifier.flows(at.result(), type));
    context.effects.call(name, at.effects(), span);
    constraints(signature, at, name, span);
    return new Checked(at, typed, complete);
  }

  /** Only what the arguments leave open is taken from the place of the call. */
  private boolean undetermined(Instantiation at) {
    return at.arguments().stream().anyMatch(type -> !context.unifier.isFirm(type));
  }

  private TypedExpression argument(
      String name, int index, Expression argument, Type parameter, Type declared) {
    return expressions.check(
        argument,
        parameter,
        found ->
            context.unifier.isSameShape(found, parameter) && !declared.equals(parameter)
                ? CallErrors.conflict(name, index, found, parameter, argument.span())
                : TypeErrors.argument(name, index, found, parameter, argument.span()));
  }

  /** A function of the program reads the parameters of its type variables (spec 2.2.2). */
  private void readable(Signature signature, Instantiation at, String name, Span span) {
    context.defer(() -> {
      for (int i = 0; i < signature.variables().size(); i++) {
        TypeVariable variable = signature.variables().get(i);
        Type type = context.unifier.zonk(at.arguments().get(i));
        if (ZeroSize.is(type) && signature.takes(variable)) {
          context
              .diagnostics()
              .add(ZeroSizeErrors.instantiation(name, variable.name(), type, span));
        }
      }
    });
  }

  private void constraints(Signature signature, Instantiation at, String name, Span span) {
    if (signature.variables().isEmpty()) {
      return;
    }
    context.defer(() -> {
      for (int i = 0; i < signature.variables().size(); i++) {
        TypeVariable variable = signature.variables().get(i);
        Type type = context.unifier.zonk(at.arguments().get(i));
        Abilities.instantiated(context, signature, variable, type, name, span);
      }
    });
  }
}
