package jp.tsunagi.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.tsunagi.api.AppExtension;
import jp.tsunagi.api.PmtilesArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The map over a base of the municipality's own. */
@ExtendWith(BrowserExtension.class)
class OwnBaseTest {

  @RegisterExtension static final AppExtension VECTORS = over(PmtilesArchive::vector);

  @RegisterExtension static final AppExtension PICTURES = over(PmtilesArchive::raster);

  private static AppExtension over(PmtilesArchive.Writer archive) {
    return AppExtension.over(Valley.resources())
        .with(Map.of("TSUNAGI_BASEMAP", PmtilesArchive.temporary(archive).toString()));
  }

  @Test
  void vectorsAreDrawnWithTheirSource(Visitor visitor) {
    Page page = visitor.to(VECTORS.uri("").toString()).desktop("/");
    assertThat(page.locator("canvas.leaflet-tile-loaded").first()).isVisible();
    assertThat(page.locator(".leaflet-control-attribution a")).hasText("© OpenStreetMap 試験用");
    assertThat(page.locator(".map-notes")).hasText("");
    // One tile of vectors covers four squares of the map: water those in the east, land those in
    // the west.
    page.waitForFunction(
        """
        () => {
          const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const colours = [...document.querySelectorAll('canvas.leaflet-tile-loaded')].map((tile) => {
            pixel.clearRect(0, 0, 1, 1);
            pixel.drawImage(tile, tile.width / 2, tile.height / 2, 1, 1, 0, 0, 1, 1);
            return [...pixel.getImageData(0, 0, 1, 1).data];
          }).filter((colour) => colour[3] === 255);
          return new Set(colours.map(String)).size === 2;
        }
        """);
    AccessibilityTest.hasNoViolation(page);
  }

  @Test
  void picturesAreDrawn(Visitor visitor) {
    Page page = visitor.to(PICTURES.uri("").toString()).phone("/?tab=map");
    page.waitForFunction(
        "() => document.querySelector('img.leaflet-tile-loaded')?.naturalWidth === 256");
    assertThat(page.locator(".place-name:visible")).hasCount(0);
  }
}
