package org.verajvm.codegen.outline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.verajvm.codegen.core.CoreExpression;
import org.verajvm.codegen.core.CoreFunction;
import org.verajvm.codegen.core.MonomorphicProgram;
import org.verajvm.codegen.types.FunctionId;

/**
 * Moves parts of large functions into functions of their own.
 *
 * <p>Engines compile a function as a whole, and give up on large ones: on the JVM a method of more
 * than 8,000 bytes of bytecode is never compiled to machine code.
 */
public final class SplitLargeFunctions {
  /** Bytes of WebAssembly, as estimated, that stay below the JVM's limit. */
  private static final int LIMIT = 3000;

  /** Below this limit splitting costs more than it brings. */
  private static final int LEAST_LIMIT = 300;

  private final Map<FunctionId, CoreFunction> functions = new LinkedHashMap<>();

  private SplitLargeFunctions() {}

  /** The same program in smaller functions. */
  public static MonomorphicProgram split(MonomorphicProgram program) {
    SplitLargeFunctions pass = new SplitLargeFunctions();
    program.functions().values().forEach(pass::split);
    return new MonomorphicProgram(pass.functions, program.data(), program.exports());
  }

  private void split(CoreFunction function) {
    Outliner outliner = new Outliner(function, functions);
    CoreExpression body = shrink(function.body(), outliner);
    functions.put(
        function.id(),
        new CoreFunction(
            function.id(),
            function.typeParameters(),
            function.parameters(),
            function.result(),
            body,
            function.display(),
            function.span()));
  }

  /** What a loop ties to its place may still have parts that can go: smaller ones. */
  static CoreExpression shrink(CoreExpression body, Outliner outliner) {
    Sized best = outliner.rewrite(body, LIMIT);
    for (int limit = LIMIT / 2; best.size() > LIMIT && limit >= LEAST_LIMIT; limit /= 2) {
      best = outliner.rewrite(best.expression(), limit);
    }
    return best.expression();
  }
}
