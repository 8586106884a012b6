package org.verajvm.runtime.tree;

import java.util.List;
import org.verajvm.parser.source.Span;

/**
 * A node with named members, in the vocabulary that tools for Vera know.
 *
 * @param type such as {@code FnDecl}
 */
public record Tree(String type, Span span, List<Member> members) {
  public Tree {
    members = List.copyOf(members);
  }

  /** A named part of a node. */
  public record Member(String name, Content content) {}

  /** What a member holds. */
  public sealed interface Content {
    /** A name or a text. */
    record Word(String text) implements Content {}

    /** An operator. */
    record Symbol(String text) implements Content {}

    /** A number by its spelling. */
    record Number(String spelling) implements Content {}

    record Truth(boolean value) implements Content {}

    record Child(Tree tree) implements Content {}

    record Items(List<Content> items) implements Content {
      public Items {
        items = List.copyOf(items);
      }
    }

    /** A place in the source that is no node. */
    record Place(Span span) implements Content {}

    /** Nothing where there could be something. */
    enum Absent implements Content {
      ABSENT
    }
  }
}
