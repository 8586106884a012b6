package org.verajvm.parser;

import java.util.List;
import java.util.Optional;
import org.verajvm.parser.lexer.Comment;
import org.verajvm.parser.lexer.Comment.Kind;

/** Finds the annotation comment that labels a parameter or a return slot (spec 1.3). */
final class Labels {
  private final List<Comment> annotations;

  Labels(List<Comment> comments) {
    annotations =
        comments.stream().filter(c -> c.kind() == Kind.ANNOTATION && !c.label().isEmpty()).toList();
  }

  /** The first annotation comment between two offsets. */
  Optional<Comment> between(int start, int end) {
    int low = 0;
    int high = annotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (annotations.get(middle).span().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < annotations.size() && annotations.get(low).span().end() <= end
        ? Optional.of(annotations.get(low))
        : Optional.empty();
  }
}
