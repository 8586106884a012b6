package org.verajvm.codegen.core.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.CoreProgram;
import org.verajvm.codegen.core.DropCallers;
import org.verajvm.codegen.core.EvidenceWithRoom;
import org.verajvm.codegen.core.GeneratedFunction;
import org.verajvm.codegen.core.JoinPieces;
import org.verajvm.codegen.core.SyntheticData;
import org.verajvm.codegen.core.Translated;
import org.verajvm.codegen.typed.TypedFunction;
import org.verajvm.codegen.typed.TypedProgram;
import org.verajvm.codegen.types.DataDefinition;
import org.verajvm.codegen.types.DataId;
import org.verajvm.codegen.types.FunctionId;
import org.verajvm.parser.diagnostic.Diagnostic;
import org.verajvm.parser.diagnostic.DiagnosticCode;

/** The pass from the typed program to the Core. */
public final class LowerToCore {
  private final TypedProgram program;
  private final Map<FunctionId, CoreFunction> functions = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<FunctionId, Diagnostic> skipped = new LinkedHashMap<>();
  private final ComponentChecks checks = new ComponentChecks();

  private LowerToCore(TypedProgram program) {
    this.program = program;
  }

  /**
   * Lowers every function. One with a construct that has no translation is left out with a warning
   * (spec 11.4.1), and so is every function that calls it.
   */
  public static Translated<CoreProgram> lower(TypedProgram program) {
    return new LowerToCore(program).run();
  }

  private Translated<CoreProgram> run() {
    program.functions().values().forEach(this::lowerFunction);
    program.functions().values().stream().findFirst().ifPresent(this::addSupport);
    program.data().values().forEach(this::lowerInvariant);
    checks.drain(this::lowerCheck);
    diagnostics.addAll(DropCallers.of(skipped, functions, LowerToCore::isWritten));
    List<FunctionId> exports = new ArrayList<>();
    for (FunctionId id : program.exports()) {
      TypedFunction function = program.functions().get(id);
      if (function != null && functions.containsKey(id)) {
        export(function, exports);
      }
    }
    Map<DataId, DataDefinition> data = new LinkedHashMap<>(program.data());
    SyntheticData.ALL.forEach(definition -> data.put(definition.id(), definition));
    return new Translated<>(new CoreProgram(functions, data, exports), diagnostics);
  }

  /** Functions that the compiler makes are not what a warning is about. */
  private static boolean isWritten(FunctionId function) {
    return !function.module().equals(GeneratedFunction.MODULE);
  }

  private void lowerFunction(TypedFunction function) {
    if (UnknownTypes.areInSignature(function)) {
      skipped.put(function.id(), unknownType(function));
      return;
    }
    FunctionScope scope = scope(function.id(), Names.display(function.id()) + function.types());
    CoreFunction lowered = new LowerFunction(function, scope).lower();
    keep(lowered, scope);
  }

  /** The reason that callers are told; the checker has warned of the function itself. */
  private static Diagnostic unknownType(TypedFunction function) {
    return new Diagnostic(
        DiagnosticCode.E600,
        function.span(),
        "Function '%s' has unsupported parameter type — skipped.".formatted(function.id().name()),
        "A type is built in, declared, imported or part of the prelude.",
        "Declare the type or correct its name.");
  }

  /** Functions that lowering and derivation call; they stand nowhere in the source. */
  private void addSupport(TypedFunction somewhere) {
    CoreFunction room = EvidenceWithRoom.function(somewhere.span());
    functions.put(room.id(), room);
    CoreFunction join = JoinPieces.function(somewhere.span());
    functions.put(join.id(), join);
  }

  private void lowerInvariant(DataDefinition definition) {
    definition
        .invariant()
        .ifPresent(invariant -> {
          FunctionScope scope = scope(Invariants.id(definition), definition.id().name());
          keep(Invariants.function(definition, invariant, scope), scope);
        });
  }

  private void lowerCheck(ComponentChecks.Check check) {
    FunctionScope scope = scope(check.id(), check.to().toString());
    keep(new LowerComponentCheck(check, scope).lower(), scope);
  }

  private FunctionScope scope(FunctionId function, String signature) {
    return new FunctionScope(program, function, checks, signature);
  }

  private void keep(CoreFunction function, FunctionScope scope) {
    diagnostics.addAll(scope.diagnostics());
    if (scope.diagnostics().isEmpty()) {
      functions.put(function.id(), function);
    } else {
      skipped.put(function.id(), scope.diagnostics().getFirst());
    }
  }

  private void export(TypedFunction function, List<FunctionId> exports) {
    EntryPoint entry = new EntryPoint(function, program);
    if (entry.obstacle().isPresent()) {
      diagnostics.add(entry.obstacle().get());
      return;
    }
    entry.wrapper().ifPresent(wrapper -> functions.put(wrapper.id(), wrapper));
    exports.add(entry.wrapper().map(CoreFunction::id).orElse(function.id()));
  }
}
