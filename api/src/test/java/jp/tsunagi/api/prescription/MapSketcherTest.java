package jp.tsunagi.api.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tsunagi.api.prescription.MapSketch.Kind;
import jp.tsunagi.api.prescription.MapSketch.Label;
import jp.tsunagi.api.prescription.MapSketch.Mark;
import jp.tsunagi.api.prescription.MapSketcher.Spot;
import jp.tsunagi.api.prescription.MapSketcher.Track;
import org.junit.jupiter.api.Test;

class MapSketcherTest {

  private static final Spot HERE = new Spot(Kind.HERE, "大屋公民館", 134.6636, 35.3339);

  @Test
  void thePlaceStandsInTheMiddleWithItsName() {
    MapSketch map = MapSketcher.draw(HERE, List.of(), List.of(), List.of());
    assertThat(map.marks()).containsExactly(new Mark(Kind.HERE, map.width() / 2, map.height() / 2));
    assertThat(map.labels()).extracting(Label::text).containsExactly("大屋公民館");
  }

  @Test
  void theStopWhereOneGetsOffIsOnTheMapHoweverFarItIsToWalk() {
    Spot stop = new Spot(Kind.STOP, "大屋市場", 134.6636, 35.3339 + 0.009);
    MapSketch map = MapSketcher.draw(HERE, List.of(stop), List.of(), List.of());
    assertThat(map.labels()).extracting(Label::text).contains("大屋市場");
    Mark mark = map.marks().get(1);
    assertThat(mark.x()).isEqualTo(map.width() / 2);
    assertThat(mark.y()).as("north is up").isBetween(0, map.height() / 2 - 100);
  }

  @Test
  void theBarIsAsLongAsItSays() {
    Spot stop = new Spot(Kind.STOP, "大屋市場", 134.6636, 35.3339 + 0.009);
    MapSketch map = MapSketcher.draw(HERE, List.of(stop), List.of(), List.of());
    double unitsPerMeter = (map.height() / 2.0 - map.marks().get(1).y()) / (0.009 * 111_195);
    assertThat((double) map.scale().length())
        .isCloseTo(map.scale().metres() * unitsPerMeter, org.assertj.core.data.Offset.offset(2.0));
  }

  @Test
  void noNameLiesOverAnotherNorOutsideTheMap() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Spot> others = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        others.add(
            new Spot(
                random.nextBoolean() ? Kind.STOP : Kind.LANDMARK,
                "場所".repeat(1 + random.nextInt(4)) + i,
                134.6636 + (random.nextDouble() - 0.5) / 100,
                35.3339 + (random.nextDouble() - 0.5) / 100));
      }
      MapSketch map =
          MapSketcher.draw(HERE, others.subList(0, 3), others.subList(3, 30), List.of());
      List<Rectangle2D> boxes = map.labels().stream().map(MapSketcherTest::box).toList();
      for (int i = 0; i < boxes.size(); i++) {
        assertThat(new Rectangle2D.Double(0, 0, map.width(), map.height()).contains(boxes.get(i)))
            .isTrue();
        for (Rectangle2D other : boxes.subList(i + 1, boxes.size())) {
          assertThat(boxes.get(i).intersects(other)).isFalse();
        }
        for (Mark mark : map.marks()) {
          assertThat(boxes.get(i).contains(mark.x(), mark.y())).isFalse();
        }
      }
    }
  }

  @Test
  void aLineIsCutAtTheEdges() {
    Track track =
        new Track(
            MapSketch.Track.BUS,
            List.of(new double[] {134.0, 35.3339}, new double[] {135.0, 35.3339}));
    MapSketch map = MapSketcher.draw(HERE, List.of(), List.of(), List.of(track, track));
    assertThat(map.lines()).as("the same line is drawn once").hasSize(1);
    assertThat(map.lines().get(0).points())
        .containsExactly(0, map.height() / 2, map.width(), map.height() / 2);
  }

  private static Rectangle2D box(Label label) {
    double length = Labels.length(label.text()) * label.size();
    return new Rectangle2D.Double(label.x(), label.y() - 0.85 * label.size(), length, label.size());
  }
}
