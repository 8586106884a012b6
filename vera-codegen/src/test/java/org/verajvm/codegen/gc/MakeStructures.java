package org.verajvm.codegen.gc;

import java.util.ArrayList;
import java.util.List;
import org.verajvm.codegen.gc.HeapAction.Holder;
import org.verajvm.codegen.gc.HeapAction.Maker;
import org.verajvm.codegen.gc.HeapModel.Node;

/** Makes objects that refer to one another, and changes what they refer to. */
final class MakeStructures {
  private final TestHeap heap;
  private final HeapRoots roots;
  private final MakeObjects objects;

  MakeStructures(TestHeap heap, HeapRoots roots, MakeObjects objects) {
    this.heap = heap;
    this.roots = roots;
    this.objects = objects;
  }

  /** An array that a root holds while its elements are made; the caller drops it. */
  Node heldArray(int count, Maker maker) {
    Node array = objects.make(Form.REFERENCES, count, maker);
    roots.hold(array, Holder.ROOT);
    return array;
  }

  /** Makes as many objects as the array is long, each its element. */
  void fill(Node array, HeapAction.Many action) {
    for (int i = 0; i < action.count(); i++) {
      link(array, i, objects.make(action.form(), action.length(), action.maker()));
    }
  }

  void thin(Node array, int every) {
    for (int i = 0; i < array.references.length; i++) {
      if (i % every != 0) {
        link(array, i, Node.NONE);
      }
    }
  }

  Node comb(int depth, Node bottom) {
    List<Node> pairs = new ArrayList<>();
    Node rest = bottom;
    for (int i = 0; i < depth; i++) {
      Node side = objects.make(Form.PAIR, 0, Maker.HOST);
      Node leaf = objects.make(Form.PAIR, 0, Maker.HOST);
      Node node = objects.make(Form.PAIR, 0, Maker.HOST);
      link(side, 0, leaf);
      link(node, 0, rest);
      link(node, 1, side);
      pairs.add(node);
      rest = node;
    }
    return pairs.getLast();
  }

  Node tree(Form form, int length, int depth) {
    Node node = objects.make(depth == 0 ? Form.PAIR : form, length, Maker.HOST);
    for (int i = 0; depth > 0 && i < node.references.length; i++) {
      link(node, i, tree(form, length, depth - 1));
    }
    return node;
  }

  void link(Node from, int position, Node to) {
    if (from.references.length > 0) {
      int place = position % from.references.length;
      from.references[place] = to;
      heap.setReference(from.address, place, to.address);
    }
  }
}
