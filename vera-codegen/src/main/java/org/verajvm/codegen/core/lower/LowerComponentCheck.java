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

/** Makes the function that converts the parts of a value. */
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
    return new CoreFunction(
        check.id(),
        check.variables(),
        List.of(value),
        Erasure.erase(check.to()),
        ComponentChecks.isRebuilt(check.from(), check.to())
            ? new RebuildParts(scope, conversions, check.span())
                .rebuild(CoreTerms.local(value), check.from(), check.to())
            : CoreTerms.sequence(parts(), same()),
        "conversion to " + check.to(),
        check.span());
  }

  private CoreExpression same() {
    Type result = Erasure.erase(check.to());
    return Erasure.same(value.type(), result)
        ? CoreTerms.local(value)
        : reinterpret(CoreTerms.local(value), result);
  }

  private CoreExpression reinterpret(CoreExpression from, Type to) {
    return CoreTerms.elementOperation(Intrinsic.REINTERPRET, to, to, check.span(), from);
  }

  private CoreExpression parts() {
    if (check.from() instanceof Type.Data from && check.to() instanceof Type.Data to) {
      return constructors(from, to);
    }
    if (check.from() instanceof Type.Array from && check.to() instanceof Type.Array to) {
      return elements(CoreTerms.local(value), from.element(), to.element());
    }
    if (check.from() instanceof Type.Map from && check.to() instanceof Type.Map to) {
      MapParts all = new MapParts(check.span());
      CoreExpression map = CoreTerms.local(value);
      return CoreTerms.sequence(
          elements(all.keys(map, from), from.key(), to.key()),
          elements(all.values(map, from), from.value(), to.value()));
    }
    if (check.from() instanceof Type.Set from && check.to() instanceof Type.Set to) {
      CoreExpression set = new MapParts(check.span()).elements(CoreTerms.local(value), from);
      return elements(set, from.element(), to.element());
    }
    if (check.from() instanceof Type.Future from && check.to() instanceof Type.Future to) {
      Type payload = Erasure.erase(from.payload());
      return part(reinterpret(CoreTerms.local(value), payload), from.payload(), to.payload());
    }
    return CoreTerms.UNIT;
  }

  private CoreExpression elements(CoreExpression array, Type from, Type to) {
    if (!ComponentChecks.differs(from, to)) {
      return CoreTerms.UNIT;
    }
    ArrayLoop loop = new ArrayLoop(check.span());
    return CoreTerms.let(
        "array",
        array,
        held ->
            loop.all(
                loop.length(held),
                index ->
                    CoreTerms.sequence(part(loop.element(held, index), from, to), CoreTerms.TRUE)));
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
