package org.verajvm.runtime;

/**
 * An active function when the program was stopped.
 *
 * @param function its name
 * @param file the path of its source
 * @param firstLine of its declaration, from one
 * @param library whether it belongs to the language and not to the program
 */
public record Frame(String function, String file, int firstLine, int lastLine, boolean library) {
  @Override
  public String toString() {
    String lines = firstLine == lastLine ? "" + firstLine : firstLine + "-" + lastLine;
    return library ? function + "  (library)" : function + "  (" + file + ":" + lines + ")";
  }
}
