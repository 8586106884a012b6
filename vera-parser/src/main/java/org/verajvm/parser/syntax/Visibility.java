package org.verajvm.parser.syntax;

/** The modifier of a top-level declaration (spec 5.8). */
public enum Visibility {
  PUBLIC,
  PRIVATE
}
