package jp.tsunagi.importer.gazetteer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.locate.KnownPlaces;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.sheet.SheetReader;
import jp.tsunagi.importer.sheet.UnreadableSheetException;

/**
 * What a municipality's gazetteer can learn from files: 位置参照情報, or any sheet of places. What it
 * knows already stays as it is; reading a file twice teaches nothing the second time.
 */
public final class Learning {
  private final List<Lesson> lessons = new ArrayList<>();

  private Learning() {}

  /**
   * Reads the files.
   *
   * @param epsg reference system of the sheets' coordinates
   * @throws UnreadableSheetException when a file is neither
   */
  public static Learning from(MunicipalityFolder folder, List<Path> files, int epsg) {
    KnownPlaces known = new KnownPlaces(folder.reference(), folder.places());
    Locator locator = new Locator(folder.reference(), folder.places(), epsg);
    Learning learning = new Learning();
    for (Path file : files) {
      Lesson lesson = new Lesson(SheetReader.sourceName(file), known);
      try (Download download = Download.open(file, lesson.file())) {
        for (Path table : download.files()) {
          Optional<Charset> charset = PositionReference.charset(table);
          if (charset.isPresent()) {
            new PositionReference(folder.municipality(), known).read(table, charset.get(), lesson);
          } else {
            new SheetPlaces(locator, known, folder.remembered()).read(table, lesson);
          }
        }
      } catch (IOException e) {
        throw new UnreadableSheetException(
            SheetReader.sourceName(file) + ": ファイルを開けません。場所と名前を確かめてください。", e);
      }
      learning.lessons.add(lesson);
    }
    return learning;
  }

  /** What each file taught, in the order of the files. */
  public List<Lesson> lessons() {
    return List.copyOf(lessons);
  }

  /** All places that nobody knew before. */
  public List<Place> learned() {
    return lessons.stream().flatMap(lesson -> lesson.learned().stream()).toList();
  }
}
