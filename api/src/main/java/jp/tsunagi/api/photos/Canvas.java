package jp.tsunagi.api.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Paints an image on white: smaller, upright, in sRGB. */
final class Canvas {

  private Canvas() {}

  /**
   * Paints an image.
   *
   * @param longestSide of what is painted, in pixels; what is smaller stays as small as it is
   */
  static BufferedImage paint(BufferedImage image, Orientation orientation, int longestSide) {
    BufferedImage small = scaled(image, 1);
    // Going down by more than half at once would leave out every other point.
    while (longest(small) > 2 * longestSide) {
      small = scaled(small, 0.5);
    }
    if (longest(small) > longestSide) {
      small = scaled(small, longestSide / (double) longest(small));
    }
    int width = small.getWidth();
    int height = small.getHeight();
    BufferedImage upright =
        white(orientation.width(width, height), orientation.height(width, height));
    draw(small, upright, orientation.upright(width, height));
    return upright;
  }

  private static int longest(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }

  private static BufferedImage scaled(BufferedImage image, double scale) {
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    BufferedImage scaled = white(width, height);
    draw(
        image,
        scaled,
        AffineTransform.getScaleInstance(
            width / (double) image.getWidth(), height / (double) image.getHeight()));
    return scaled;
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = canvas.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return canvas;
  }

  private static void draw(BufferedImage image, BufferedImage canvas, AffineTransform transform) {
    Graphics2D pen = canvas.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, transform, null);
    pen.dispose();
  }
}
