package org.verajvm.runtime.cli;

import org.verajvm.runtime.Frame;
import org.verajvm.runtime.Trap;

/** A trap as text for people. */
final class TrapText {
  private static final int WIDTH = 76;
  private static final int MOST_FRAMES = 20;

  private TrapText() {}

  static String render(Trap trap) {
    StringBuilder text = new StringBuilder("Error: ").append(trap.message()).append('\n');
    if (!trap.frames().isEmpty()) {
      text.append("Source backtrace:\n");
      for (Frame frame : trap.frames().subList(0, Math.min(MOST_FRAMES, trap.frames().size()))) {
        text.append("  in ").append(frame).append('\n');
      }
    }
    if (!trap.fix().isEmpty()) {
      text.append("Fix:\n");
      wrap(trap.fix(), text);
    }
    return text.toString();
  }

  private static void wrap(String paragraph, StringBuilder text) {
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? "  " : " ").append(word);
      column += word.length() + (column == 0 ? 2 : 1);
    }
    text.append('\n');
  }
}
