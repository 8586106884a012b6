package org.verajvm.codegen.check;

import static org.verajvm.parser.diagnostic.DiagnosticCode.E120;
import static org.verajvm.parser.diagnostic.DiagnosticCode.E126;

import java.util.Optional;
import org.verajvm.codegen.typed.Binder;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.EffectRow;
import org.verajvm.codegen.types.Refinement;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;
import org.verajvm.parser.syntax.Declaration;
import org.verajvm.parser.syntax.Expression;
import org.verajvm.parser.syntax.TypeExpression;

/** Predicates that stand by themselves: of refinements and of data invariants (spec 2.4.1, 2.6). */
final class CheckPredicates {
  private CheckPredicates() {}

  /** The value under test is the only slot in scope, under the name of the base type. */
  static void refinement(
      Environment environment,
      TypeExpression.Refinement source,
      Type base,
      Refinement refinement,
      TypeScope scope) {
    String slot = environment.resolver().slot(source.base(), scope);
    Binder binder = new Binder(slot, base, source.base().span());
    boolean overByte = baseOf(base) == Primitive.BYTE;
    TypedExpression test =
        predicate(environment, scope, binder, source.predicate(), overByte, false);
    refinement.define(new Refinement.Predicate(binder, test));
  }

  private static Type baseOf(Type type) {
    return type instanceof Type.Refined refined ? baseOf(refined.base()) : type;
  }

  /** The predicate of {@code invariant(...)} over {@code @Name<T>.0}. */
  static void invariant(
      Environment environment, ModuleScope module, Declaration.Data data, Expression predicate) {
    if (!(module.own().types().get(data.name().text()) instanceof TypeSymbol.Data symbol)) {
      return;
    }
    DataDefinition definition = symbol.definition();
    Type.Data type =
        new Type.Data(
            definition.id(),
            definition.parameters().stream().<Type>map(Type.Variable::new).toList());
    Binder binder = new Binder(TypeText.of(type), type, data.name().span());
    TypeScope scope = TypeScope.of(module, definition);
    TypedExpression test = predicate(environment, scope, binder, predicate, false, true);
    definition.defineInvariant(
        new DataDefinition.Invariant(binder, test, SourceText.of(predicate)));
  }

  private static TypedExpression predicate(
      Environment environment,
      TypeScope scope,
      Binder binder,
      Expression predicate,
      boolean overByte,
      boolean invariant) {
    BodyContext context = new BodyContext(environment, scope, Optional.empty(), EffectRow.PURE);
    context.byteLiterals = overByte;
    context.scope.bind(binder);
    Expressions expressions = new Expressions(context);
    TypedExpression test =
        context.effects.pure(() ->
            expressions.test(
                predicate,
                invariant ? E120 : E126,
                invariant ? "An invariant" : "The predicate of a refinement"));
    context.settle();
    return new Elaborate(context.unifier).expression(test);
  }
}
