package org.verajvm.codegen.gc;

import static org.verajvm.codegen.wasm.NumericOperator.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Instruction;
import org.verajvm.codegen.wasm.InvalidCodeException;
import org.verajvm.codegen.wasm.ModuleBuilder;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.ValueType;
import org.verajvm.codegen.wasm.WasmModule;

/**
 * Every single change of a function that the operators here can make: a store, a call, an
 * assignment, a jump or a return left out; a condition turned round or fixed; a comparison off by
 * one; an arithmetic operator replaced; operands swapped; a constant or a field's offset changed.
 */
final class Mutations {
  private static final Map<NumericOperator, List<NumericOperator>> REPLACEMENTS = replacements();

  private static final Set<NumericOperator> COMPARISONS =
      Set.of(
          I32_EQZ, I32_EQ, I32_NE, I32_LT_U, I32_LE_U, I32_GT_U, I32_GE_U, I64_LT_U, I64_GT_U,
          I64_GE_U);

  private final WasmModule.Function function;
  private final List<Instruction> code;
  private final int[] statements;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Set<String> ofStatement = new HashSet<>();

  private Mutations(WasmModule.Function function) {
    this.function = function;
    this.code = function.code();
    this.statements = Statements.number(code);
  }

  private static Map<NumericOperator, List<NumericOperator>> replacements() {
    Map<NumericOperator, List<NumericOperator>> map = new EnumMap<>(NumericOperator.class);
    map.put(I32_LT_U, List.of(I32_LE_U));
    map.put(I32_LE_U, List.of(I32_LT_U));
    map.put(I32_GT_U, List.of(I32_GE_U));
    map.put(I32_GE_U, List.of(I32_GT_U));
    map.put(I64_LT_U, List.of(I64_LE_U));
    map.put(I64_GT_U, List.of(I64_GE_U));
    map.put(I64_GE_U, List.of(I64_GT_U));
    map.put(I32_ADD, List.of(I32_SUB));
    map.put(I32_SUB, List.of(I32_ADD));
    map.put(I32_MUL, List.of(I32_ADD));
    map.put(I32_DIV_U, List.of(I32_MUL));
    map.put(I32_REM_U, List.of(I32_DIV_U));
    map.put(I32_AND, List.of(I32_OR));
    map.put(I32_OR, List.of(I32_AND));
    map.put(I32_XOR, List.of(I32_OR, I32_AND));
    map.put(I32_SHL, List.of(I32_SHR_U));
    map.put(I32_SHR_U, List.of(I32_SHL));
    map.put(I32_CLZ, List.of(I32_CTZ));
    map.put(I32_CTZ, List.of(I32_CLZ));
    map.put(I64_ADD, List.of(I64_SUB));
    map.put(I64_SUB, List.of(I64_ADD));
    map.put(I64_OR, List.of(I64_AND));
    map.put(I64_SHL, List.of(I64_SHR_U));
    map.put(I64_SHR_U, List.of(I64_SHL));
    return map;
  }

  /** All mutants of a function, in the order of its code. */
  static List<Mutant> of(WasmModule.Function function) {
    Mutations mutations = new Mutations(function);
    for (int i = 0; i < mutations.code.size(); i++) {
      mutations.mutate(i);
    }
    return mutations.mutants;
  }

  private void mutate(int at) {
    switch (code.get(at)) {
      case Instruction.Store(var operator, int offset) -> {
        replace(at, "left out", new Instruction.Drop(), new Instruction.Drop());
        replace(at, "", new Instruction.Store(operator, offset + 4));
      }
      case Instruction.Load(var operator, int offset) ->
          replace(at, "", new Instruction.Load(operator, offset + 4));
      case Instruction.Call(var callee) -> {
        List<Instruction> instead = drops(callee.type().parameters().size());
        callee.type().results().forEach(type -> instead.add(zero(type)));
        replace(at, callee.name() + " is not called", instead);
        if (callee.name().startsWith("host_")) {
          List<Instruction> twice = new ArrayList<>(List.of(code.get(at)));
          twice.addAll(code.subList(startOf(at), at + 1));
          replace(at, "done twice", twice);
        }
      }
      case Instruction.LocalSet _ -> replace(at, "left out", new Instruction.Drop());
      case Instruction.I32Const(int value) -> {
        if (!isAddress(at)) {
          replace(at, "", new Instruction.I32Const(value + 1));
        }
      }
      case Instruction.I64Const(long value) -> replace(at, "", new Instruction.I64Const(value + 1));
      case Instruction.Numeric(NumericOperator operator) -> numeric(at, operator);
      case Instruction.Select select ->
          replace(at, "the other value", new Instruction.Numeric(I32_EQZ), select);
      case Instruction.If branch -> decide(at, branch);
      case Instruction.BranchIf branch -> decide(at, branch);
      case Instruction.Branch _ -> replace(at, "left out");
      case Instruction.Return _ -> {
        replace(at, "does not return", drops(function.symbol().type().results().size()));
      }
      case Instruction.Unreachable _ -> replace(at, "left out");
      case Instruction.MemoryFill _, Instruction.MemoryCopy _ -> replace(at, "left out", drops(3));
      default -> {}
    }
  }

  private void numeric(int at, NumericOperator operator) {
    REPLACEMENTS
        .getOrDefault(operator, List.of())
        .forEach(other -> replace(at, "", new Instruction.Numeric(other)));
    if (COMPARISONS.contains(operator)) {
      replace(at, "", new Instruction.Numeric(operator), new Instruction.Numeric(I32_EQZ));
    }
    if (operator == I32_SUB) {
      replace(
          at,
          "operands swapped",
          new Instruction.Numeric(I32_SUB),
          new Instruction.I32Const(-1),
          new Instruction.Numeric(I32_MUL));
    }
  }

  private void decide(int at, Instruction branch) {
    for (int value = 0; value <= 1; value++) {
      String always = value == 0 ? "never" : "always";
      replace(at, always, new Instruction.Drop(), new Instruction.I32Const(value), branch);
    }
  }

  private static List<Instruction> drops(int count) {
    List<Instruction> drops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drops.add(new Instruction.Drop());
    }
    return drops;
  }

  private static Instruction zero(ValueType type) {
    return type == ValueType.I64 ? new Instruction.I64Const(0) : new Instruction.I32Const(0);
  }

  /** Whether a constant is the base of the collector's words, whose offset is changed instead. */
  private boolean isAddress(int at) {
    if (code.get(at + 1 < code.size() ? at + 1 : at) instanceof Instruction.Load) {
      return true;
    }
    return code.get(at) instanceof Instruction.I32Const(int value)
        && value == 0
        && (at == 0 || statements[at - 1] != statements[at])
        && endOf(at) instanceof Instruction.Store;
  }

  /** Where the statement starts that an instruction belongs to. */
  private int startOf(int at) {
    int start = at;
    while (start > 0 && statements[start - 1] == statements[at]) {
      start--;
    }
    return start;
  }

  private Instruction endOf(int at) {
    int end = at;
    while (end + 1 < code.size() && statements[end + 1] == statements[at]) {
      end++;
    }
    return code.get(end);
  }

  private void replace(int at, String change, Instruction... instead) {
    replace(at, change, List.of(instead));
  }

  /** Adds the mutant that has other instructions in one's place, if it is valid. */
  private void replace(int at, String change, List<Instruction> instead) {
    List<Instruction> changed = new ArrayList<>(code.subList(0, at));
    changed.addAll(instead);
    changed.addAll(code.subList(at + 1, code.size()));
    if (!isValid(changed)) {
      return;
    }
    int start = startOf(at);
    int end = at + 1;
    while (end < code.size() && statements[end] == statements[at]) {
      end++;
    }
    String before = Statements.text(code.subList(start, end));
    String after =
        change.isEmpty()
            ? Statements.text(changed.subList(start, end - 1 + instead.size()))
            : change;
    String name = function.symbol().name() + ": " + before + " -> " + after;
    if (!ofStatement.add(statements[at] + name)) {
      return;
    }
    int occurrence = names.merge(name, 1, Integer::sum);
    mutants.add(
        new Mutant(
            occurrence == 1 ? name : name + " (" + occurrence + ")",
            new WasmModule.Function(
                function.symbol(), function.parameters(), function.locals(), changed)));
  }

  private boolean isValid(List<Instruction> changed) {
    ModuleBuilder scratch = new ModuleBuilder();
    try {
      FunctionBuilder builder = scratch.function("scratch", function.symbol().type());
      changed.forEach(builder::add);
      scratch.build();
      return true;
    } catch (InvalidCodeException invalid) {
      return false;
    }
  }
}
