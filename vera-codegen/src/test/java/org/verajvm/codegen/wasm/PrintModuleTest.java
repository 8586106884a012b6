package org.verajvm.codegen.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.verajvm.codegen.wasm.ValueType.F64;
import static org.verajvm.codegen.wasm.ValueType.I32;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintModuleTest {
  @Test
  void aModuleReadsLikeItsSource() {
    ModuleBuilder module = new ModuleBuilder();
    FunctionSymbol print = module.importFunction("vera", "print", FunctionType.of(I32));
    module.memory(1, 2);
    module.exportMemory("memory");
    module.data(8, new byte[] {'a', '"', 0});
    Global depth = module.i32Global("depth", -1);
    Tag tag = module.tag("stop");
    FunctionBuilder main = module.function("my main", FunctionType.of(F64).returning(I32));
    Local x = main.local("x", I32);
    Label outer = main.block();
    main.tryTable(List.of(Catch.of(tag, outer)));
    main.get(depth).tee(x).call(print);
    main.end().end();
    main.get(x).load(LoadOperator.I32_LOAD, 4).if_(I32);
    main.i32Const(1).else_().get(main.parameter(0)).f64Const(0.5).op(NumericOperator.F64_LT).end();
    module.export("main", main.symbol());
    assertEquals(
        """
        (module
          (import "vera" "print" (func $print (param i32)))
          (memory 1 2)
          (tag $stop)
          (global $depth (mut i32) (i32.const -1))
          (export "memory" (memory 0))
          (export "main" (func $my_main))
          (func $my_main (param $p0 f64) (result i32)
            (local $x i32)
            block $block0
              try_table $try1 (catch $stop $block0)
                global.get $depth
                local.tee $x
                call $print
              end
            end
            local.get $x
            i32.load offset=4
            if $if9 (result i32)
              i32.const 1
            else
              local.get $p0
              f64.const 0x1.0p-1
              f64.lt
            end
          )
          (data (i32.const 8) "a\\22\\00")
        )
        """,
        PrintModule.print(module.build()));
  }
}
