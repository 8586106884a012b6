package org.verajvm.jmh.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The table and the plots of what was measured. */
public final class Report {
  private Report() {}

  /**
   * Writes {@code report.md} and a plot of each figure.
   *
   * @param results what JMH wrote
   * @param folder where to
   * @return the table, as in the file
   */
  public static String write(Path results, Path folder) throws IOException {
    List<Measurement> measurements = Measurement.read(results);
    StringBuilder text = new StringBuilder();
    for (Figure figure : Figure.ALL) {
      List<Figure.Line> lines = figure.lines(measurements);
      if (!lines.isEmpty()) {
        table(text, figure, lines);
        if (sizes(lines).size() > 1) {
          Plot.write(figure, lines, folder.resolve(figure.name() + ".svg"));
        }
      }
    }
    SoakPlots.write(folder);
    Files.writeString(folder.resolve("report.md"), text);
    return text.toString();
  }

  private static TreeSet<Long> sizes(List<Figure.Line> lines) {
    TreeSet<Long> sizes = new TreeSet<>();
    lines.forEach(line -> sizes.addAll(line.points().keySet()));
    return sizes;
  }

  private static void table(StringBuilder text, Figure figure, List<Figure.Line> lines) {
    TreeSet<Long> sizes = sizes(lines);
    boolean grows = sizes.size() > 1;
    text.append("## ").append(figure.title()).append("\n\n");
    text.append(
        figure.each() ? "Nanoseconds for each of so many " + figure.sizes() : "Nanoseconds");
    text.append(figure.each() || !grows ? ":\n\n| |" : " by " + figure.sizes() + ":\n\n| |");
    sizes.forEach(size -> text.append(grows ? " %,d |".formatted(size) : " |"));
    text.append(grows ? " growth |\n" : "\n").append("|---|");
    text.append("---:|".repeat(sizes.size() + (grows ? 1 : 0))).append('\n');
    for (Figure.Line line : lines) {
      text.append("| ")
          .append(line.label().toLowerCase(Locale.ROOT).replace('_', ' '))
          .append(" |");
      sizes.forEach(size -> text.append(cell(figure, line, size)));
      text.append(grows ? " %.2f |\n".formatted(Growth.exponent(line.points())) : "\n");
    }
    text.append('\n');
  }

  private static String cell(Figure figure, Figure.Line line, long size) {
    if (!line.points().containsKey(size)) {
      return " |";
    }
    double time = line.points().get(size) / (figure.each() ? size : 1);
    return String.format(Locale.ROOT, time < 1000 ? " %,.2f |" : " %,.0f |", time);
  }
}
