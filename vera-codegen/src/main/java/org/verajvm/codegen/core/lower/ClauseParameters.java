package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Type;

/**
 * The arguments of an operation as a clause sees them; a clause that binds none may still be asked
 * with some (spec 7.5.1).
 */
record ClauseParameters(List<CoreLocal> locals, UnaryOperator<CoreExpression> conversion) {

  /** A fresh local for each argument of the operation. */
  static List<CoreLocal> fresh(TypedExpression.Handle.Clause clause) {
    return clause.operationParameters().stream()
        .map(type -> new CoreLocal("argument", Erasure.erase(type)))
        .toList();
  }

  static ClauseParameters bind(
      TypedExpression.Handle.Clause clause,
      List<CoreLocal> arguments,
      FunctionScope scope,
      Conversions conversions) {
    List<UnaryOperator<CoreExpression>> steps = new ArrayList<>();
    for (int i = 0; i < clause.parameters().size(); i++) {
      Binder binder = clause.parameters().get(i);
      Type from = clause.operationParameters().get(i);
      CoreExpression value =
          conversions.convert(
              CoreTerms.local(arguments.get(i)), from, binder.type(), binder.span());
      CoreLocal local = scope.bind(binder);
      steps.add(body -> new CoreExpression.Let(local, value, body));
    }
    return new ClauseParameters(arguments, body -> apply(steps, body));
  }

  private static CoreExpression apply(
      List<UnaryOperator<CoreExpression>> steps, CoreExpression body) {
    CoreExpression result = body;
    for (UnaryOperator<CoreExpression> step : steps.reversed()) {
      result = step.apply(result);
    }
    return result;
  }

  CoreExpression around(CoreExpression body) {
    return conversion.apply(body);
  }

  /** The clause as a function of the operation's type; what it performs is not known here. */
  static CoreExpression.Lambda function(
      TypedExpression.Handle.Clause clause, List<CoreLocal> arguments, CoreExpression body) {
    return new CoreExpression.Lambda(arguments, body, type(clause), clause.span());
  }

  private static Type.Function type(TypedExpression.Handle.Clause clause) {
    return functionType(
        Erasure.erase(clause.operationParameters()), Erasure.erase(clause.operationResult()));
  }

  /** The type of the clauses of an operation. */
  static Type.Function functionType(List<Type> parameters, Type result) {
    return new Type.Function(parameters, result, new EffectRow(List.of(), List.of("clause")));
  }
}
