package org.verajvm.codegen.lower;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.verajvm.codegen.closed.Statement;
import org.verajvm.codegen.closed.Value;
import org.verajvm.codegen.wasm.FunctionBuilder;
import org.verajvm.codegen.wasm.Label;
import org.verajvm.codegen.wasm.NumericOperator;

/** Branches on tags: a comparison for two ways, a table for more. */
final class LowerSwitch {
  private final FunctionBuilder code;
  private final LowerFunction.BlockLowering blocks;
  private final Label exit;
  private final List<Label> targets = new ArrayList<>();

  private LowerSwitch(FunctionBuilder code, LowerFunction.BlockLowering blocks, Label exit) {
    this.code = code;
    this.blocks = blocks;
    this.exit = exit;
  }

  static void lower(
      Statement.Switch branch,
      FunctionBuilder code,
      LowerValues values,
      LowerFunction.BlockLowering blocks) {
    List<Way> ways = ways(branch);
    switch (ways.size()) {
      case 0 -> {}
      case 1 -> blocks.lower(ways.getFirst().body);
      case 2 -> twoWays(branch.tag(), ways, code, values, blocks);
      default -> {
        LowerSwitch lowering = new LowerSwitch(code, blocks, code.block());
        lowering.table(branch.tag(), ways, values);
      }
    }
    if (ways.stream().allMatch(way -> way.body.ends()) && !code.unreachable()) {
      code.unreachable_();
    }
  }

  /** A block and the tags that lead to it; the last one takes all others, too. */
  private record Way(List<Integer> tags, Statement.Block body) {}

  private static List<Way> ways(Statement.Switch branch) {
    List<Way> ways = new ArrayList<>();
    branch.cases().stream()
        .sorted(Comparator.comparingInt(Statement.Switch.Case::tag))
        .forEach(one -> ways.add(new Way(List.of(one.tag()), one.body())));
    if (!isUnreachable(branch.otherwise())) {
      ways.add(new Way(List.of(), branch.otherwise()));
    }
    return ways;
  }

  private static boolean isUnreachable(Statement.Block block) {
    return block.statements().size() == 1
        && block.statements().getFirst() instanceof Statement.Unreachable;
  }

  private static void twoWays(
      Value tag,
      List<Way> ways,
      FunctionBuilder code,
      LowerValues values,
      LowerFunction.BlockLowering blocks) {
    values.push(tag);
    int first = ways.getFirst().tags.getFirst();
    if (first == 0) {
      code.op(NumericOperator.I32_EQZ);
    } else {
      code.i32Const(first).op(NumericOperator.I32_EQ);
    }
    code.if_();
    blocks.lower(ways.get(0).body);
    code.else_();
    blocks.lower(ways.get(1).body);
    code.end();
  }

  /** One block inside the other, so that the end of each is the start of a way. */
  private void table(Value tag, List<Way> ways, LowerValues values) {
    for (int i = 0; i < ways.size(); i++) {
      targets.add(code.block());
    }
    Collections.reverse(targets);
    values.push(tag);
    code.brTable(tableEntries(ways), targets.getLast());
    for (Way way : ways) {
      code.end();
      blocks.lower(way.body);
      if (!code.unreachable()) {
        code.br(exit);
      }
    }
    code.end();
  }

  private List<Label> tableEntries(List<Way> ways) {
    List<Label> entries = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      for (int tag : ways.get(i).tags) {
        while (entries.size() < tag) {
          entries.add(targets.getLast());
        }
        entries.add(targets.get(i));
      }
    }
    return entries;
  }
}
