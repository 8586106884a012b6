package org.verajvm.codegen.core.verify;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.Fields;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** Checks one function. */
final class VerifyFunction {
  private final MonomorphicProgram program;
  private final CoreFunction function;
  private final List<String> faults;
  private final Set<CoreLocal> inScope = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<CoreLocal> bound = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Object, List<CoreLocal>> targets = new IdentityHashMap<>();

  VerifyFunction(MonomorphicProgram program, CoreFunction function, List<String> faults) {
    this.program = program;
    this.function = function;
    this.faults = faults;
  }

  void verify() {
    function.parameters().forEach(this::bind);
    visit(function.body(), Set.of());
    agree("body", function.result(), function.body());
  }

  private void fault(String text) {
    faults.add(function.id() + ": " + text);
  }

  private void bind(CoreLocal local) {
    known(local.type());
    inScope.add(local);
    if (!bound.add(local)) {
      fault("local " + local + " is bound twice");
    }
  }

  private void unbind(List<CoreLocal> locals) {
    locals.forEach(inScope::remove);
  }

  private void known(Type type) {
    switch (type) {
      case Primitive _, Type.Decimal _ -> {
        // Known.
      }
      case Type.Data data -> data.arguments().forEach(this::known);
      case Type.Array array -> known(array.element());
      case Type.Map map -> {
        known(map.key());
        known(map.value());
      }
      case Type.Set set -> known(set.element());
      case Type.Future future -> known(future.payload());
      case Type.Function of -> {
        of.parameters().forEach(this::known);
        known(of.result());
      }
      case Type.Variable _, Type.Refined _, Type.Inferred _ -> fault("type " + type);
    }
  }

  private void agree(String what, Type expected, CoreExpression value) {
    agree(what, expected, value.type());
  }

  private void agree(String what, Type expected, Type found) {
    if (found != Primitive.NEVER && !Erasure.same(expected, found)) {
      fault(what + " should be " + expected + " and is " + found);
    }
  }

  private void agree(String what, List<Type> expected, List<CoreExpression> values) {
    if (expected.size() != values.size()) {
      fault(what + " takes " + expected.size() + " values and has " + values.size());
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      agree(what + " value " + i, expected.get(i), values.get(i));
    }
  }

  private static List<Type> types(List<CoreLocal> locals) {
    return locals.stream().map(CoreLocal::type).toList();
  }

  private void visitAll(List<CoreExpression> values) {
    values.forEach(value -> visit(value, Set.of()));
  }

  /**
   * @param tails the loops and joins that may be targets here
   */
  private void visit(CoreExpression expression, Set<Object> tails) {
    known(expression.type());
    switch (expression) {
      case CoreExpression.Scalar _,
          CoreExpression.Float _,
          CoreExpression.Text _,
          CoreExpression.Unit _,
          CoreExpression.CellGet _,
          CoreExpression.Trap _ -> {
        // Nothing inside.
      }
      case CoreExpression.Local local -> {
        if (!inScope.contains(local.local())) {
          fault("local " + local.local() + " is not in scope");
        }
      }
      case CoreExpression.Let let -> {
        visit(let.value(), Set.of());
        agree("let " + let.local(), let.local().type(), let.value());
        bind(let.local());
        visit(let.body(), tails);
        unbind(List.of(let.local()));
      }
      case CoreExpression.Sequence sequence -> {
        visit(sequence.first(), Set.of());
        visit(sequence.second(), tails);
      }
      case CoreExpression.If branch -> {
        visit(branch.condition(), Set.of());
        agree("condition", Primitive.BOOL, branch.condition());
        visit(branch.thenBranch(), tails);
        visit(branch.elseBranch(), tails);
        agree("then branch", branch.type(), branch.thenBranch());
        agree("else branch", branch.type(), branch.elseBranch());
      }
      case CoreExpression.Switch branch -> visitSwitch(branch, tails);
      case CoreExpression.Field field -> {
        visit(field.object(), Set.of());
        visitField(field);
      }
      case CoreExpression.Construct construct -> {
        visitAll(construct.arguments());
        visitConstruct(construct);
      }
      case CoreExpression.ArrayLiteral array -> {
        visitAll(array.elements());
        Type element = ((Type.Array) array.type()).element();
        array.elements().forEach(e -> agree("element", element, e));
      }
      case CoreExpression.Call call -> {
        visitAll(call.arguments());
        visitCall(call);
      }
      case CoreExpression.Operation operation -> {
        visitAll(operation.arguments());
        operation.typeArguments().forEach(this::known);
      }
      case CoreExpression.HostCall call -> {
        visitAll(call.arguments());
        call.typeArguments().forEach(this::known);
      }
      default -> visitControl(expression, tails);
    }
  }

  private void visitControl(CoreExpression expression, Set<Object> tails) {
    switch (expression) {
      case CoreExpression.Lambda lambda -> {
        lambda.parameters().forEach(this::bind);
        agree("lambda", lambda.type(), lambda);
        agree(
            "lambda parameters",
            lambda.type().parameters(),
            lambda.parameters().stream().<CoreExpression>map(CoreExpression.Local::new).toList());
        visit(lambda.body(), Set.of());
        agree("lambda body", lambda.type().result(), lambda.body());
        unbind(lambda.parameters());
      }
      case CoreExpression.Apply apply -> {
        visit(apply.function(), Set.of());
        visitAll(apply.arguments());
        if (apply.function().type() instanceof Type.Function of) {
          agree("apply", of.parameters(), apply.arguments());
          agree("result of apply", apply.type(), of.result());
        } else if (apply.function().type() != Primitive.NEVER) {
          fault("apply of " + apply.function().type());
        }
      }
      case CoreExpression.Loop loop -> {
        visitAll(loop.initial());
        agree("loop", types(loop.variables()), loop.initial());
        loop.variables().forEach(this::bind);
        targets.put(loop.id(), loop.variables());
        visit(loop.body(), with(tails, loop.id()));
        agree("loop body", loop.type(), loop.body());
        unbind(loop.variables());
      }
      case CoreExpression.Recur recur -> visitTransfer(recur.loop(), recur.arguments(), tails);
      case CoreExpression.Join join -> {
        targets.put(join.id(), join.parameters());
        visit(join.body(), with(tails, join.id()));
        join.parameters().forEach(this::bind);
        visit(join.target(), tails);
        unbind(join.parameters());
        agree("join body", join.type(), join.body());
        agree("join target", join.type(), join.target());
      }
      case CoreExpression.Jump jump -> visitTransfer(jump.join(), jump.arguments(), tails);
      case CoreExpression.CellSet set -> {
        visit(set.value(), Set.of());
        agree("cell", set.cell().type(), set.value());
      }
      case CoreExpression.WithCell with -> {
        visit(with.initial(), Set.of());
        agree("cell", with.cell().type(), with.initial());
        visit(with.body(), Set.of());
      }
      case CoreExpression.Throw thrown -> {
        visit(thrown.value(), Set.of());
        agree("exception", thrown.tag().payload(), thrown.value());
      }
      case CoreExpression.Catch attempt -> {
        visit(attempt.body(), Set.of());
        bind(attempt.exception());
        agree("exception", attempt.tag().payload(), attempt.exception().type());
        visit(attempt.handler(), Set.of());
        unbind(List.of(attempt.exception()));
        agree("catch body", attempt.type(), attempt.body());
        agree("handler", attempt.type(), attempt.handler());
      }
      case CoreExpression.TrapMessage trap -> {
        visit(trap.message(), Set.of());
        agree("message", Primitive.STRING, trap.message());
      }
      default -> throw new IllegalStateException("internal error: " + expression.getClass());
    }
  }

  private static Set<Object> with(Set<Object> tails, Object target) {
    Set<Object> all = new HashSet<>(tails);
    all.add(target);
    return all;
  }

  private void visitTransfer(Object target, List<CoreExpression> arguments, Set<Object> tails) {
    visitAll(arguments);
    if (!tails.contains(target)) {
      fault("recur or jump outside the tail of its target");
    }
    agree("recur or jump", types(targets.getOrDefault(target, List.of())), arguments);
  }

  private void visitSwitch(CoreExpression.Switch branch, Set<Object> tails) {
    visit(branch.scrutinee(), Set.of());
    Set<Integer> tags = new HashSet<>();
    for (CoreExpression.Switch.Case one : branch.cases()) {
      if (!tags.add(one.tag())) {
        fault("two cases of tag " + one.tag());
      }
      visit(one.body(), tails);
      agree("case", branch.type(), one.body());
    }
    branch
        .otherwise()
        .ifPresent(otherwise -> {
          visit(otherwise, tails);
          agree("otherwise", branch.type(), otherwise);
        });
    if (!(branch.scrutinee().type() instanceof Type.Data data)) {
      fault("switch on " + branch.scrutinee().type());
    } else if (branch.otherwise().isEmpty()
        && tags.size() != Fields.constructors(data, program.data()).size()) {
      fault("switch on " + data + " is not complete");
    }
  }

  private void visitField(CoreExpression.Field field) {
    if (field.object().type() instanceof Type.Data data) {
      List<Type> types = Fields.types(data, field.constructor(), program.data());
      agree("field of " + data, types.get(field.index()), field.type());
    } else {
      fault("field of " + field.object().type());
    }
  }

  private void visitConstruct(CoreExpression.Construct construct) {
    if (construct.type() instanceof Type.Data data) {
      agree(
          "construct " + construct.constructor().name(),
          Fields.types(data, construct.constructor(), program.data()),
          construct.arguments());
    } else {
      fault("construct of " + construct.type());
    }
  }

  private void visitCall(CoreExpression.Call call) {
    Optional<CoreFunction> callee = Optional.ofNullable(program.functions().get(call.function()));
    if (callee.isEmpty()) {
      fault("call of missing function " + call.function());
      return;
    }
    if (!call.typeArguments().isEmpty()) {
      fault("call with type arguments of " + call.function());
    }
    agree("call of " + call.function(), types(callee.get().parameters()), call.arguments());
    agree("result of " + call.function(), call.type(), callee.get().result());
  }
}
