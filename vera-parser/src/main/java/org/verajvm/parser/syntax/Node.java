package org.verajvm.parser.syntax;

import org.verajvm.parser.source.Span;

/** Anything in the tree that stands somewhere in a source file. */
public interface Node {
  Span span();
}
