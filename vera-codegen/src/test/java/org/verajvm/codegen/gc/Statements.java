package org.verajvm.codegen.gc;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verajvm.codegen.wasm.Instruction;

/** Shows the code of a function as statements over expressions, for people. */
final class Statements {
  /** The collector's words by address, as {@link MemoryMap} names them. */
  private static final Map<Integer, String> WORDS = words();

  private final Deque<String> stack = new ArrayDeque<>();
  private String finished = "";

  private Statements() {}

  private static Map<Integer, String> words() {
    Map<Integer, String> words = new TreeMap<>();
    Arrays.stream(MemoryMap.class.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == int.class)
        .forEach(field -> {
          int value = value(field);
          if (value >= MemoryMap.STACK_POINTER && value < MemoryMap.STATIC_DATA) {
            words.putIfAbsent(value, field.getName());
          }
        });
    for (Statistic statistic : Statistic.values()) {
      words.put(MemoryMap.counter(statistic), statistic.name());
    }
    return words;
  }

  private static int value(Field field) {
    try {
      return field.getInt(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Number of the statement that each instruction belongs to: a new one where the stack is empty.
   */
  static int[] number(List<Instruction> code) {
    Statements statements = new Statements();
    int[] numbers = new int[code.size()];
    int number = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number;
      statements.run(code.get(i));
      if (statements.stack.isEmpty()) {
        number++;
      }
    }
    return numbers;
  }

  /** The text of one statement. */
  static String text(List<Instruction> statement) {
    Statements statements = new Statements();
    statement.forEach(statements::run);
    String rest = statements.stack.reversed().stream().collect(Collectors.joining(", "));
    return (statements.finished + " " + rest).strip();
  }

  private String pop() {
    return stack.isEmpty() ? "?" : stack.pop();
  }

  private String pop(int count) {
    String[] values = new String[count];
    for (int i = count - 1; i >= 0; i--) {
      values[i] = pop();
    }
    return String.join(", ", values);
  }

  private void finish(String text) {
    finished = finished.isEmpty() ? text : finished + "; " + text;
  }

  private static String place(String base, int offset) {
    if (base.equals("0")) {
      return WORDS.getOrDefault(offset, "[" + offset + "]");
    }
    return "[" + base + (offset == 0 ? "" : "+" + offset) + "]";
  }

  private static String label(Object label) {
    return label.toString().replaceAll("[$0-9]", "");
  }

  private void run(Instruction instruction) {
    switch (instruction) {
      case Instruction.I32Const(int value) -> stack.push(Integer.toString(value));
      case Instruction.I64Const(long value) -> stack.push(value + "L");
      case Instruction.LocalGet(var local) -> stack.push(local.name());
      case Instruction.LocalSet(var local) -> finish(local.name() + " = " + pop());
      case Instruction.LocalTee(var local) -> stack.push("(" + local.name() + " = " + pop() + ")");
      case Instruction.Load(var operator, int offset) -> stack.push(place(pop(), offset));
      case Instruction.Store(var operator, int offset) -> {
        String value = pop();
        finish(place(pop(), offset) + " = " + value);
      }
      case Instruction.Numeric(var operator) -> {
        String name = operator.text().substring(operator.text().indexOf('.') + 1);
        String operands = pop(operator.operands().size());
        stack.push(name + "(" + operands + ")");
      }
      case Instruction.Call(var function) -> {
        String call = function.name() + "(" + pop(function.type().parameters().size()) + ")";
        if (function.type().results().isEmpty()) {
          finish(call);
        } else {
          stack.push(call);
        }
      }
      case Instruction.Select _ -> stack.push("select(" + pop(3) + ")");
      case Instruction.MemorySize _ -> stack.push("memory.size");
      case Instruction.MemoryGrow _ -> stack.push("memory.grow(" + pop() + ")");
      case Instruction.MemoryFill _ -> finish("fill(" + pop(3) + ")");
      case Instruction.MemoryCopy _ -> finish("copy(" + pop(3) + ")");
      case Instruction.Drop _ -> finish("drop " + pop());
      case Instruction.If _ -> finish("if " + pop());
      case Instruction.BranchIf(var label) -> finish("br_if " + label(label) + " " + pop());
      case Instruction.Branch(var label) -> finish("br " + label(label));
      case Instruction.Return _ -> finish("return " + pop(stack.size()));
      default -> finish(instruction.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }
  }
}
