package org.verajvm.jmh.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;

/** A plot as SVG: all that knows the two libraries that draw it. */
final class Plot {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 460;

  /** Digits behind the point: more would only make the file longer. */
  private static final int PRECISION = 1;

  private static final String SVG = "http://www.w3.org/2000/svg";

  private Plot() {}

  /** Draws time against size, both by logarithm, a line for each series. */
  static void write(Figure figure, List<Figure.Line> lines, Path file) throws IOException {
    XYChart chart = chart(figure.title(), figure.sizes(), "microseconds");
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    for (Figure.Line line : lines) {
      double[] x = line.points().keySet().stream().mapToDouble(Long::doubleValue).toArray();
      double[] y = line.points().values().stream().mapToDouble(nanos -> nanos / 1000).toArray();
      chart.addSeries(label(line), x, y);
    }
    draw(chart, file);
  }

  /**
   * Draws quantities that were sampled over a run.
   *
   * @param x where on the axis each sample lies
   * @param series the samples of each quantity, as many as there are places
   */
  static void write(
      String title, String axis, String unit, double[] x, Map<String, double[]> series, Path file)
      throws IOException {
    XYChart chart = chart(title, axis, unit);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setMarkerSize(0);
    series.forEach((name, y) -> chart.addSeries(name, x, y));
    draw(chart, file);
  }

  private static XYChart chart(String title, String xAxis, String yAxis) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xAxis)
            .yAxisTitle(yAxis)
            .build();
    style(chart.getStyler());
    return chart;
  }

  private static String label(Figure.Line line) {
    return String.format(
        Locale.ROOT,
        "%s (exponent %.2f)",
        line.label().toLowerCase(Locale.ROOT).replace('_', ' '),
        Growth.exponent(line.points()));
  }

  private static void style(org.knowm.xchart.style.XYStyler styler) {
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setPlotGridLinesColor(new Color(0xE4E4E4));
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
  }

  private static void draw(XYChart chart, Path file) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(PRECISION);
    SVGGraphics2D canvas = new SVGGraphics2D(context, false);
    canvas.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
    chart.paint(canvas, WIDTH, HEIGHT);
    try (Writer out = Files.newBufferedWriter(file)) {
      canvas.stream(out, true);
    }
  }
}
