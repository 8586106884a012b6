package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.core.ArrayLoop;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.Fields;
import org.verajvm.codegen.types.DataDefinition.Constructor;
import org.verajvm.codegen.types.Type;

/** Makes the function that checks the parts of a converted value. */
final class LowerComponentCheck {
  private final ComponentChecks.Check check;
  private final FunctionScope scope;
  private final Conversions conversions;
  private final CoreLocal value;

  LowerComponentCheck(ComponentChecks.Check check, FunctionScope scope) {
    this.check = check;
    this.scope = scope;
    this.conversions = new LowerExpression(scope).conversions();
    this.value = new CoreLocal("value", Erasure.erase(check.from()));
  }

  CoreFunction lower() {
    Type result = Erasure.erase(check.to());
    CoreExpression same =
        Erasure.same(value.type(), result)
            ? CoreTerms.local(value)
            : reinterpret(CoreTerms.local(value), result);
    return new CoreFunction(
        check.id(),
        check.variables(),
        List.of(value),
        result,
        CoreTerms.sequence(parts(), same),
        "conversion to " + check.to(),
        check.span());
  }

  private CoreExpression reinterpret(CoreExpression from, Type to) {
    return CoreTerms.elementOperation(Intrinsic.REINTERPRET, to, to, check.span(), from);
  }

  private CoreExpression parts() {
    if (check.from() instanceof Type.Data from && check.to() instanceof Type.Data to) {
      return constructors(from, to);
    }
    if (check.from() instanceof Type.Array from && check.to() instanceof Type.Array to) {
      ArrayLoop loop = new ArrayLoop(check.span());
      return loop.all(
          loop.length(CoreTerms.local(value)),
          index ->
              CoreTerms.sequence(
                  part(loop.element(CoreTerms.local(value), index), from.element(), to.element()),
                  CoreTerms.TRUE));
    }
    if (check.from() instanceof Type.Future from && check.to() instanceof Type.Future to) {
      Type payload = Erasure.erase(from.payload());
      return part(reinterpret(CoreTerms.local(value), payload), from.payload(), to.payload());
    }
    return CoreTerms.UNIT;
  }

  private CoreExpression part(CoreExpression part, Type from, Type to) {
    return conversions.convert(part, from, to, check.span());
  }

  private CoreExpression constructors(Type.Data from, Type.Data to) {
    List<Constructor> constructors = Fields.constructors(from, scope.program().data());
    if (constructors.size() == 1) {
      return fields(from, to, constructors.getFirst());
    }
    List<CoreExpression.Switch.Case> cases = new ArrayList<>();
    for (Constructor constructor : constructors) {
      cases.add(new CoreExpression.Switch.Case(constructor.tag(), fields(from, to, constructor)));
    }
    return new CoreExpression.Switch(
        CoreTerms.local(value), cases, Optional.empty(), Type.Primitive.UNIT);
  }

  private CoreExpression fields(Type.Data from, Type.Data to, Constructor constructor) {
    List<Type> sources = Fields.declared(from, constructor, scope.program().data());
    List<Type> targets = Fields.declared(to, constructor, scope.program().data());
    CoreExpression checks = CoreTerms.UNIT;
    for (int i = sources.size() - 1; i >= 0; i--) {
      CoreExpression field =
          new CoreExpression.Field(
              CoreTerms.local(value), constructor, i, Erasure.erase(sources.get(i)));
      CoreExpression converted = part(field, sources.get(i), targets.get(i));
      if (converted != field) {
        checks = CoreTerms.sequence(converted, checks);
      }
    }
    return checks;
  }
}
