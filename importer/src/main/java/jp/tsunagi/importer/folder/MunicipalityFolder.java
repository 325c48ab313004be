package jp.tsunagi.importer.folder;

import java.nio.file.Path;
import java.util.List;
import jp.tsunagi.core.area.Areas;
import jp.tsunagi.core.area.Place;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.vocabulary.Vocabulary;
import jp.tsunagi.importer.column.RememberedColumns;

/**
 * What a municipality's folder says: who it is, its vocabulary, areas and gazetteer. A new city is
 * such a folder; nothing in the code knows any.
 *
 * @param places the gazetteer
 * @param remembered what clerks said about the columns of sheets
 */
public record MunicipalityFolder(
    Reference reference, List<Place> places, List<RememberedColumns> remembered) {
  public MunicipalityFolder {
    places = List.copyOf(places);
    remembered = List.copyOf(remembered);
  }

  /**
   * Reads a folder.
   *
   * @throws FolderException with a sentence that says which file is wrong
   */
  public static MunicipalityFolder read(Path folder) {
    Municipality municipality = MunicipalityFile.read(folder.resolve("municipality.yaml"));
    Path vocabulary = folder.resolve("vocabulary");
    Vocabulary words =
        new Vocabulary(
            VocabularyFiles.categories(vocabulary.resolve("categories.csv")),
            VocabularyFiles.synonyms(vocabulary.resolve("synonyms.csv")));
    Areas areas = new Areas(PlaceFiles.areas(folder.resolve("areas.csv")));
    Reference reference =
        new Reference(municipality, words, areas, MatchingFiles.read(vocabulary, words));
    return new MunicipalityFolder(
        reference,
        PlaceFiles.gazetteer(folder, areas),
        ColumnFiles.read(folder.resolve("columns")));
  }

  /**
   * Adds places to those that the folder's gazetteer has learned; what its makers wrote is not
   * touched.
   *
   * @return the file they are in
   * @throws FolderException when it cannot be written
   */
  public static Path learn(Path folder, List<Place> places) {
    return PlaceFiles.learn(folder, places);
  }

  public Municipality municipality() {
    return reference.municipality();
  }
}
