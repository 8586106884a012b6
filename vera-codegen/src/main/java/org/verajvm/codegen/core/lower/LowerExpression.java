package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.verajvm.codegen.builtin.Intrinsic;
import org.verajvm.codegen.builtin.WellKnownBuiltins;
import org.verajvm.codegen.core.BuiltinCalls;
import org.verajvm.codegen.core.Comparisons;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreLocal;
import org.verajvm.codegen.core.CoreTerms;
import org.verajvm.codegen.core.Erasure;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.typed.TypedExpression;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.typed.TypedStatement;
import org.verajvm.codegen.types.Type;
import org.verajvm.codegen.types.Type.Primitive;

/** Lowers the expressions of one function. */
final class LowerExpression {
  private final FunctionScope scope;
  private final Conversions conversions;
  private final LowerMatch matches;
  private final LowerHandler handlers;
  private final Tail value = new Value();

  LowerExpression(FunctionScope scope) {
    this.scope = scope;
    this.conversions = new Conversions(scope, this);
    this.matches = new LowerMatch(scope, this, conversions);
    this.handlers = new LowerHandler(scope, this, conversions);
  }

  Conversions conversions() {
    return conversions;
  }

  CoreExpression lower(TypedExpression expression) {
    return lower(expression, value);
  }

  /** Lowers an expression whose leaves become what {@code tail} makes of them. */
  CoreExpression lower(TypedExpression expression, Tail tail) {
    return switch (expression) {
      case TypedExpression.If branch ->
          new CoreExpression.If(
              lower(branch.condition()),
              lower(branch.thenBranch(), tail),
              lower(branch.elseBranch(), tail),
              tail.type(branch.type()));
      case TypedExpression.Match match -> matches.lower(match, tail);
      case TypedExpression.Block block -> lowerBlock(block, tail);
      case TypedExpression.Convert convert ->
          tail.through(convert)
              .map(inner -> lower(convert.operand(), inner))
              .orElseGet(() -> tail.leaf(convert));
      default -> tail.leaf(expression);
    };
  }

  List<CoreExpression> lower(List<TypedExpression> expressions) {
    return expressions.stream().map(this::lower).toList();
  }

  /** An expression for its own value. */
  private final class Value implements Tail {
    @Override
    public CoreExpression leaf(TypedExpression expression) {
      return lowerLeaf(expression);
    }

    @Override
    public Type type(Type declared) {
      return Erasure.erase(declared);
    }

    @Override
    public Optional<Tail> through(TypedExpression.Convert conversion) {
      return Optional.empty();
    }
  }

  private CoreExpression lowerLeaf(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.IntLiteral literal ->
          new CoreExpression.Scalar(literal.value(), Erasure.erase(literal.type()));
      case TypedExpression.BoolLiteral literal ->
          literal.value() ? CoreTerms.TRUE : CoreTerms.FALSE;
      case TypedExpression.FloatLiteral literal ->
          new CoreExpression.Float(literal.value(), Primitive.FLOAT64);
      case TypedExpression.StringLiteral literal -> CoreTerms.text(literal.value());
      case TypedExpression.UnitLiteral _ -> CoreTerms.UNIT;
      case TypedExpression.Interpolation interpolation -> lowerInterpolation(interpolation);
      case TypedExpression.Local local -> CoreTerms.local(scope.local(local.binder()));
      case TypedExpression.Call call -> lowerCall(call);
      case TypedExpression.BuiltinCall call ->
          BuiltinCalls.call(
              call.builtin(),
              call.typeArguments(),
              lower(call.arguments()),
              Erasure.erase(call.type()),
              call.span());
      case TypedExpression.Apply apply ->
          new CoreExpression.Apply(
              lower(apply.function()), lower(apply.arguments()), Erasure.erase(apply.type()));
      case TypedExpression.Construct construct -> lowerConstruct(construct);
      case TypedExpression.Lambda lambda -> lowerLambda(lambda);
      case TypedExpression.ArrayLiteral array ->
          new CoreExpression.ArrayLiteral(lower(array.elements()), Erasure.erase(array.type()));
      case TypedExpression.Index index -> lowerIndex(index);
      case TypedExpression.Arithmetic arithmetic -> LowerArithmetic.binary(arithmetic, this);
      case TypedExpression.Negate negate -> LowerArithmetic.negate(negate, this);
      case TypedExpression.Compare compare ->
          Comparisons.compare(
              compare.operator(),
              Erasure.erase(compare.left().type()),
              lower(compare.left()),
              lower(compare.right()),
              compare.span());
      case TypedExpression.Logical logical -> lowerLogical(logical);
      case TypedExpression.Not not -> CoreTerms.not(lower(not.operand()), not.span());
      case TypedExpression.Convert convert -> conversions.lower(convert);
      case TypedExpression.Perform perform -> handlers.lowerPerform(perform);
      case TypedExpression.Handle handle -> handlers.lower(handle);
      case TypedExpression.Resume resume -> handlers.misplacedResume(resume);
      case TypedExpression.OldState old ->
          CoreTerms.local(scope.oldState(old.effect(), Erasure.erase(old.type())));
      case TypedExpression.NewState state -> StateCell.get(state.effect(), state.span());
      case TypedExpression.Assert assertion -> lowerAssert(assertion);
      case TypedExpression.Assume _ -> CoreTerms.UNIT;
      case TypedExpression.Quantifier quantifier ->
          new LowerQuantifier(scope, this).lower(quantifier);
      case TypedExpression.Hole hole -> scope.hole(hole.span());
      case TypedExpression.If _, TypedExpression.Match _, TypedExpression.Block _ ->
          throw new IllegalStateException("internal error: not a leaf");
    };
  }

  private CoreExpression lowerBlock(TypedExpression.Block block, Tail tail) {
    List<UnaryOperator<CoreExpression>> steps = new ArrayList<>();
    for (TypedStatement statement : block.statements()) {
      steps.add(lowerStatement(statement));
    }
    CoreExpression result = lower(block.result(), tail);
    for (UnaryOperator<CoreExpression> step : steps.reversed()) {
      result = step.apply(result);
    }
    return result;
  }

  private UnaryOperator<CoreExpression> lowerStatement(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Let let -> {
        CoreExpression bound = lower(let.value());
        CoreLocal local = scope.bind(let.binder());
        yield body -> new CoreExpression.Let(local, bound, body);
      }
      case TypedStatement.Destructure destructure ->
          matches.destructure(destructure.pattern(), lower(destructure.value()));
      case TypedStatement.Evaluate evaluate -> {
        CoreExpression first = lower(evaluate.expression());
        yield body -> CoreTerms.sequence(first, body);
      }
    };
  }

  private CoreExpression lowerInterpolation(TypedExpression.Interpolation interpolation) {
    List<CoreExpression> parts =
        interpolation.parts().stream()
            .filter(part ->
                !(part instanceof TypedExpression.StringLiteral text && text.value().isEmpty()))
            .map(this::lower)
            .toList();
    return switch (parts.size()) {
      case 0 -> CoreTerms.text("");
      case 1 -> parts.getFirst();
      case 2 ->
          BuiltinCalls.call(
              WellKnownBuiltins.CONCATENATE,
              List.of(),
              parts,
              Primitive.STRING,
              interpolation.span());
      default ->
          BuiltinCalls.call(
              WellKnownBuiltins.CONCATENATE_ALL,
              List.of(),
              List.of(new CoreExpression.ArrayLiteral(parts, new Type.Array(Primitive.STRING))),
              Primitive.STRING,
              interpolation.span());
    };
  }

  private CoreExpression lowerCall(TypedExpression.Call call) {
    TypedFunction callee = scope.program().functions().get(call.function());
    if (callee == null) {
      throw new IllegalStateException("internal error: no function " + call.function());
    }
    List<CoreExpression> arguments = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      arguments.add(
          conversions.lowerArgument(call.arguments().get(i), callee.parameters().get(i).type()));
    }
    return new CoreExpression.Call(
        call.function(), call.typeArguments(), arguments, Erasure.erase(call.type()), call.span());
  }

  private CoreExpression lowerConstruct(TypedExpression.Construct construct) {
    Type type = Erasure.erase(construct.type());
    CoreExpression made =
        new CoreExpression.Construct(construct.constructor(), lower(construct.arguments()), type);
    return Invariants.of(scope.program(), construct.type())
        .<CoreExpression>map(check ->
            new CoreExpression.Call(
                check, construct.type().arguments(), List.of(made), type, construct.span()))
        .orElse(made);
  }

  private CoreExpression lowerLambda(TypedExpression.Lambda lambda) {
    List<CoreLocal> parameters = lambda.parameters().stream().map(scope::bind).toList();
    return new CoreExpression.Lambda(
        parameters,
        lower(lambda.body()),
        (Type.Function) Erasure.erase(lambda.type()),
        lambda.span());
  }

  private CoreExpression lowerIndex(TypedExpression.Index index) {
    Type element = Erasure.erase(index.type());
    return CoreTerms.elementOperation(
        Intrinsic.ARRAY_GET_CHECKED,
        element,
        element,
        index.span(),
        lower(index.array()),
        lower(index.index()));
  }

  private CoreExpression lowerLogical(TypedExpression.Logical logical) {
    CoreExpression left = lower(logical.left());
    CoreExpression right = lower(logical.right());
    return switch (logical.operator()) {
      case AND -> CoreTerms.and(left, right);
      case OR -> CoreTerms.or(left, right);
      case IMPLIES -> new CoreExpression.If(left, right, CoreTerms.TRUE, Primitive.BOOL);
    };
  }

  private CoreExpression lowerAssert(TypedExpression.Assert assertion) {
    String message =
        "Assertion violation in "
            + scope.signature()
            + "\n  assert("
            + assertion.text()
            + ") failed";
    return CoreTerms.check(
        lower(assertion.predicate()), TrapKind.ASSERTION, message, assertion.span());
  }
}
