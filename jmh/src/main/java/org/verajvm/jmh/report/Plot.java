package org.verajvm.jmh.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;

/** A plot as SVG: all that knows the two libraries that draw it. */
final class Plot {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final String SVG = "http://www.w3.org/2000/svg";

  private Plot() {}

  /** Draws time against size, both by logarithm, a line for each series. */
  static void write(Figure figure, List<Figure.Line> lines, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(figure.title())
            .xAxisTitle(figure.sizes())
            .yAxisTitle("microseconds")
            .build();
    style(chart.getStyler());
    for (Figure.Line line : lines) {
      double[] x = line.points().keySet().stream().mapToDouble(Long::doubleValue).toArray();
      double[] y = line.points().values().stream().mapToDouble(nanos -> nanos / 1000).toArray();
      chart.addSeries(label(line), x, y);
    }
    draw(chart, file);
  }

  private static String label(Figure.Line line) {
    return String.format(
        Locale.ROOT,
        "%s (exponent %.2f)",
        line.label().toLowerCase(Locale.ROOT).replace('_', ' '),
        Growth.exponent(line.points()));
  }

  private static void style(org.knowm.xchart.style.XYStyler styler) {
    styler.setXAxisLogarithmic(true);
    styler.setYAxisLogarithmic(true);
    styler.setLegendPosition(Styler.LegendPosition.InsideNW);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
  }

  private static void draw(XYChart chart, Path file) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGraphics2D canvas = new SVGGraphics2D(document);
    canvas.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
    chart.paint(canvas, WIDTH, HEIGHT);
    try (Writer out = Files.newBufferedWriter(file)) {
      canvas.stream(out, true);
    }
  }
}
