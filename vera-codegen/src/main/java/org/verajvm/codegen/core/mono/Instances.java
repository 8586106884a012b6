package org.verajvm.codegen.core.mono;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreProgram;
import org.verajvm.codegen.core.Derivable;
import org.verajvm.codegen.core.EndlessTypes;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.TypeSize;
import org.verajvm.codegen.core.derive.Derive;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.codegen.types.Type;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;
import org.verajvm.parser.source.Span;

/**
 * The instances asked for so far: a work list that grows while bodies are instantiated. The newest
 * comes first, so that a chain of ever larger types is found out before its branches multiply.
 */
final class Instances {
  private final CoreProgram program;
  private final Derive derive;
  private final EndlessTypes endless;
  private final Map<Key, FunctionId> names = new HashMap<>();
  private final Set<FunctionId> taken = new HashSet<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<FunctionId, CoreFunction> functions = new LinkedHashMap<>();
  private final Map<FunctionId, Diagnostic> unbounded = new LinkedHashMap<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private record Key(FunctionId function, List<Type> typeArguments) {}

  private record Pending(FunctionId name, CoreFunction function, List<Type> typeArguments) {}

  Instances(CoreProgram program) {
    this.program = program;
    this.derive = new Derive(program.data());
    this.endless = new EndlessTypes(program.data());
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The instances of functions that have too many. */
  Map<FunctionId, Diagnostic> unbounded() {
    return unbounded;
  }

  /** Works until every instance that was asked for is there. */
  Map<FunctionId, CoreFunction> complete() {
    while (!pending.isEmpty()) {
      Pending next = pending.remove();
      functions.put(
          next.name(),
          new InstantiateFunction(this, next.function(), next.typeArguments())
              .instantiate(next.name()));
    }
    return functions;
  }

  /** The number of an effect operation's place among the clauses in force. */
  int place(Object operation) {
    return places.computeIfAbsent(operation, _ -> places.size());
  }

  /**
   * The name of an instance, which is made later.
   *
   * @param typeArguments without variables
   */
  FunctionId of(FunctionId function, List<Type> typeArguments, Span call) {
    if (unbounded.containsKey(function) || typeArguments.stream().anyMatch(TypeSize::isUnbounded)) {
      return tooLarge(definition(function), call);
    }
    return named(function, typeArguments);
  }

  /** The instance of an exported function. */
  FunctionId of(FunctionId export) {
    return named(export, List.of());
  }

  private CoreFunction definition(FunctionId function) {
    CoreFunction definition = program.functions().get(function);
    if (definition == null) {
      throw new IllegalStateException("internal error: no function " + function);
    }
    return definition;
  }

  private FunctionId named(FunctionId function, List<Type> typeArguments) {
    Key key = new Key(function, typeArguments);
    FunctionId known = names.get(key);
    if (known != null) {
      return known;
    }
    FunctionId name = fresh(InstanceNames.of(function, typeArguments));
    names.put(key, name);
    pending.push(new Pending(name, definition(function), typeArguments));
    return name;
  }

  private FunctionId tooLarge(CoreFunction definition, Span call) {
    return leftOut(
        definition.id(),
        new Diagnostic(
            DiagnosticCode.E602,
            call,
            "Function '%s' is called at ever larger types — function skipped."
                .formatted(definition.display()),
            "Each combination of type arguments is compiled on its own; a function that"
                + " calls itself at a larger type has infinitely many.",
            "Call the function at the type it was called with."));
  }

  /** Notes why a function has no instance; the first reason is reported. */
  private FunctionId leftOut(FunctionId function, Diagnostic reason) {
    if (unbounded.putIfAbsent(function, reason) == null) {
      diagnostics.add(reason);
    }
    return function;
  }

  private FunctionId endless(GeneratedFunction function, Type type, Span span) {
    FunctionId name =
        new FunctionId(GeneratedFunction.MODULE, function.id().name() + " of " + type);
    return leftOut(
        name,
        new Diagnostic(
            DiagnosticCode.E602,
            span,
            "'%s' refers to itself at ever larger types, so that nothing can be derived for it"
                    .formatted(type)
                + " — function skipped.",
            "Equality, order, hash and text are made for the type of each part on its own; here"
                + " the parts have infinitely many types.",
            "Declare the type so that it refers to itself at its own type parameters."));
  }

  /** Whether a type has what a generated function derives; if not, that is reported. */
  boolean derives(GeneratedFunction function, Type type, Span span) {
    boolean missing = !isEndless(function, type) && isMissing(function, type);
    if (missing) {
      diagnostics.add(
          new Diagnostic(
              DiagnosticCode.E613,
              span,
              "Type '%s' does not satisfy the ability that is needed here.".formatted(type),
              "Functions and host handles have no equality, no order, no hash and no text.",
              "Use a type whose parts all have the ability."));
    }
    return !missing;
  }

  /** What stands for a generated function at a primitive type. */
  Optional<CoreExpression> inPlace(
      GeneratedFunction function, Type type, List<CoreExpression> arguments, Span span) {
    return derive.inPlace(function, type, arguments, span);
  }

  private boolean isEndless(GeneratedFunction function, Type type) {
    return function.looksInside() && endless.contains(type);
  }

  private boolean isMissing(GeneratedFunction function, Type type) {
    return switch (function) {
      case EQUAL, HASH, SHOW, SHOW_BEFORE -> !Derivable.hasText(type, program.data());
      case LESS, LESS_EQUAL, COMPARE -> !(type instanceof Type.Primitive);
      case SMALLER, SAME_SIZE, SIZE, INITIAL, UNCAUGHT -> false;
    };
  }

  /** The name of a generated function's instance, which is made later. */
  FunctionId of(GeneratedFunction function, Type type, Span span) {
    if (isEndless(function, type)) {
      return endless(function, type, span);
    }
    Key key = new Key(function.id(), List.of(type));
    FunctionId known = names.get(key);
    if (known != null) {
      return known;
    }
    FunctionId name = fresh(InstanceNames.of(function.id(), List.of(type)));
    names.put(key, name);
    pending.push(new Pending(name, derive.function(function, type, span), List.of()));
    return name;
  }

  private FunctionId fresh(FunctionId wanted) {
    FunctionId name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = new FunctionId(wanted.module(), wanted.name() + "$" + i);
    }
    return name;
  }
}
