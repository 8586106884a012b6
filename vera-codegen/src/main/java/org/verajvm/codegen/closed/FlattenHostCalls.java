package org.verajvm.codegen.closed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.verajvm.codegen.builtin.Builtin;
import org.verajvm.codegen.builtin.HostAbi;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.layout.ElementLayout;
import org.verajvm.codegen.layout.Representation;
import org.verajvm.codegen.types.Type;

/**
 * Calls of host functions. A result held by a handle gets its wrapper before the call, while the
 * operands are still rooted; between the call and the store of the index nothing allocates.
 */
final class FlattenHostCalls {
  /** Number, Float64 and String: how a key crosses. */
  private static final int SCALAR_KEY = 0;

  private static final int FLOAT_KEY = 1;
  private static final int STRING_KEY = 2;

  private final FunctionScope scope;
  private final Operands operands;

  FlattenHostCalls(FunctionScope scope, Operands operands) {
    this.scope = scope;
    this.operands = operands;
  }

  Value call(CoreExpression.HostCall call, BlockBuilder out) {
    List<Value> arguments = operands.acrossSafepoint(operands.of(call.arguments(), out), out);
    if (out.ended()) {
      return Value.NOTHING;
    }
    if (!(call.builtin().lowering() instanceof Builtin.Lowering.Host host)) {
      throw new IllegalStateException("internal error: no host function: " + call.builtin());
    }
    Value result = emit(call, host, arguments, out);
    if (call.type() == Type.Primitive.NEVER) {
      out.add(new Statement.Unreachable());
    }
    return result;
  }

  private Value emit(
      CoreExpression.HostCall call,
      Builtin.Lowering.Host host,
      List<Value> arguments,
      BlockBuilder out) {
    Words words = new Words(call);
    Iterator<Value> next = arguments.iterator();
    host.parameters().forEach(abi -> words.add(abi, next));
    Representation crossing = crossing(host.result());
    HostFunction function = new HostFunction(host.importName(), words.representations(), crossing);
    if (host.result() == HostAbi.HANDLE_INDEX) {
      return handle(call, function, words.values, out);
    }
    if (host.result() == HostAbi.REFERENCE || host.parameters().contains(HostAbi.SCRATCH)) {
      // The host may allocate and never collects, so a loop of such calls must be able to.
      out.add(new Statement.Safepoint());
    }
    return plain(function, words.values, out);
  }

  private Value handle(
      CoreExpression.HostCall call, HostFunction function, List<Value> words, BlockBuilder out) {
    Variable handle = scope.fresh("handle", Representation.REFERENCE);
    int descriptor = scope.program().layout().descriptors().handle(call.type());
    out.add(new Statement.NewHandle(handle, descriptor));
    Variable index = scope.fresh("index", Representation.I32);
    out.add(new Statement.CallHost(Optional.of(index), function, words));
    out.add(new Statement.SetStoreIndex(handle, new Value.Use(index)));
    return new Value.Use(handle);
  }

  private Value plain(HostFunction function, List<Value> words, BlockBuilder out) {
    if (function.result() == Representation.NONE) {
      out.add(new Statement.CallHost(Optional.empty(), function, words));
      return Value.NOTHING;
    }
    Variable result = scope.fresh(function.name(), function.result());
    out.add(new Statement.CallHost(Optional.of(result), function, words));
    return new Value.Use(result);
  }

  private static Representation crossing(HostAbi result) {
    return switch (result) {
      case UNIT -> Representation.NONE;
      case I64 -> Representation.I64;
      case I32, HANDLE_INDEX -> Representation.I32;
      case F64 -> Representation.F64;
      case REFERENCE -> Representation.REFERENCE;
      case KEY, BITS, SCRATCH, KEY_KIND, ELEMENT_KIND, RESULT_DESCRIPTOR ->
          throw new IllegalStateException("internal error: no result crosses as " + result);
    };
  }

  /** The words of one call, in the order of its parameters. */
  private final class Words {
    private final CoreExpression.HostCall call;
    private final List<Value> values = new ArrayList<>();

    Words(CoreExpression.HostCall call) {
      this.call = call;
    }

    void add(HostAbi abi, Iterator<Value> arguments) {
      switch (abi) {
        case UNIT -> arguments.next();
        case I64, I32, F64, REFERENCE -> values.add(arguments.next());
        case HANDLE_INDEX -> values.add(new Value.Aux(arguments.next()));
        case KEY -> key(arguments.next());
        case BITS -> values.add(new Value.Bits(arguments.next()));
        case SCRATCH -> values.add(new Value.ScratchAddress());
        case KEY_KIND -> values.add(new Value.I32(keyKind(firstTypeArgument())));
        case ELEMENT_KIND -> values.add(new Value.I32(resultElement().code()));
        case RESULT_DESCRIPTOR ->
            values.add(
                new Value.I32(scope.program().layout().descriptors().array(resultElement())));
      }
    }

    private void key(Value key) {
      values.add(new Value.I32(keyKind(key.representation())));
      values.add(new Value.Bits(key));
    }

    private Representation firstTypeArgument() {
      return Representation.of(call.typeArguments().getFirst());
    }

    private ElementLayout resultElement() {
      return ElementLayout.of(FlattenData.elementType(call.type()));
    }

    List<Representation> representations() {
      return values.stream().map(Value::representation).toList();
    }
  }

  private static int keyKind(Representation key) {
    return switch (key) {
      case NONE, I32, I64 -> SCALAR_KEY;
      case F64 -> FLOAT_KEY;
      case REFERENCE -> STRING_KEY;
    };
  }
}
