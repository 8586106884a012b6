package org.verajvm.codegen.gc;

import java.util.function.Consumer;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.FunctionSymbol;
import org.verajvm.codegen.wasm.Label;
import org.verajvm.codegen.wasm.Local;
import org.verajvm.codegen.wasm.NumericOperator;
import org.verajvm.codegen.wasm.Operand;
import org.verajvm.codegen.wasm.StoreOperator;
import org.verajvm.codegen.wasm.ValueType;

/** Statements of the collector's code, over one function's builder. */
final class Code {
  private final FunctionBuilder builder;

  Code(FunctionBuilder builder) {
    this.builder = builder;
  }

  FunctionBuilder builder() {
    return builder;
  }

  Local parameter(int position) {
    return builder.parameter(position);
  }

  /** A new 32-bit local variable. */
  Local word(String name) {
    return builder.local(name, ValueType.I32);
  }

  /** A new 64-bit local variable. */
  Local wide(String name) {
    return builder.local(name, ValueType.I64);
  }

  /** A new 32-bit local variable with a value. */
  Local word(String name, Operand value) {
    Local local = word(name);
    set(local, value);
    return local;
  }

  void push(Operand value) {
    builder.push(value);
  }

  void set(Local local, Operand value) {
    builder.push(value).set(local);
  }

  /** Adds a constant to a variable. */
  void increase(Local local, int by) {
    set(local, Words.add(local, by));
  }

  /** Stores a word at {@code base + offset}. */
  void store(Operand base, int offset, Operand value) {
    builder.push(base).push(value).store(StoreOperator.I32_STORE, offset);
  }

  /** Stores a word at a constant address. */
  void setWord(int address, Operand value) {
    store(Words.constant(0), address, value);
  }

  void setWord(int address, int value) {
    setWord(address, Words.constant(value));
  }

  /** Stores a 64-bit word at a constant address. */
  void setWide(int address, Operand value) {
    builder.i32Const(0).push(value).store(StoreOperator.I64_STORE, address);
  }

  /** Adds to the 64-bit word at a constant address. */
  void increaseWide(int address, Operand by) {
    setWide(address, Words.binary(NumericOperator.I64_ADD, Words.wide(address), by));
  }

  void when(Operand condition, Runnable body) {
    builder.push(condition).if_(body);
  }

  void whenElse(Operand condition, Runnable body, Runnable otherwise) {
    builder.push(condition).ifElse(body, otherwise);
  }

  /** Repeats the body while the condition, tested before each time, is not 0. */
  void loopWhile(Operand condition, Runnable body) {
    Label exit = builder.block();
    Label again = builder.loop();
    builder.push(Words.isZero(condition)).brIf(exit);
    body.run();
    if (!builder.unreachable()) {
      builder.br(again);
    }
    builder.end().end();
  }

  /** A block that {@link #leave} leaves. */
  void block(Consumer<Label> body) {
    builder.block(body);
  }

  /** A loop that repeats for ever; a branch to {@code exit} leaves it. */
  void forever(Consumer<Label> bodyWithExit) {
    Label exit = builder.block();
    Label again = builder.loop();
    bodyWithExit.accept(exit);
    if (!builder.unreachable()) {
      builder.br(again);
    }
    builder.end().end();
  }

  void leave(Label label) {
    builder.br(label);
  }

  void leaveIf(Label label, Operand condition) {
    builder.push(condition).brIf(label);
  }

  /** Ends the function without a result. */
  void finish() {
    builder.return_();
  }

  /** Ends the function with a result. */
  void result(Operand value) {
    builder.push(value).return_();
  }

  /** Calls a function that has no result. */
  void call(FunctionSymbol function, Operand... arguments) {
    builder.push(Words.call(function, arguments));
  }

  /** Sets {@code length} bytes from {@code address} on to zero. */
  void zero(Operand address, Operand length) {
    builder.push(address).i32Const(0).push(length).memoryFill();
  }
}
