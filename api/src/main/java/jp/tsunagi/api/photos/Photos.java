package jp.tsunagi.api.photos;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.Problem.ParameterError;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.photos.PhotoMaker.Made;
import jp.tsunagi.core.Sha256;
import jp.tsunagi.core.database.PhotoRepository;
import jp.tsunagi.core.database.PhotoRepository.Photo;
import jp.tsunagi.core.submission.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures that are kept: a row and a file each. Thread-safe. */
public final class Photos {

  private static final Logger LOG = LoggerFactory.getLogger(Photos.class);

  /** A form that was begun in the evening is sent the next day. */
  private static final Duration UNUSED = Duration.ofDays(2);

  private static final String FIELD = "photo";

  private final PhotoRepository repository;
  private final PhotoFolder folder;
  private final Clock clock;

  /**
   * @param folder for the files; made with the first
   */
  public Photos(PhotoRepository repository, Path folder, Clock clock) {
    this.repository = repository;
    this.folder = new PhotoFolder(folder);
    this.clock = clock;
  }

  /** Keeps a picture. */
  UUID keep(Made made) {
    UUID id = UUID.randomUUID();
    byte[] jpeg = made.jpeg();
    // The row first: a file without one would never be found again.
    repository.add(
        new Photo(id, jpeg.length, made.width(), made.height(), Sha256.of(jpeg), clock.instant()));
    try {
      folder.write(id, jpeg);
    } catch (RuntimeException e) {
      repository.remove(id);
      throw e;
    }
    return id;
  }

  /** The JPEG of a picture. */
  Optional<byte[]> find(UUID id) {
    return folder.read(id);
  }

  /**
   * Refuses a proposal with a picture that is not there, or not any more.
   *
   * @throws ProblemException 400 with the field's name
   */
  public void refuseMissing(Content content) {
    String id = content.fields().containsKey(FIELD) ? content.fields().get(FIELD).asText("") : "";
    if (!id.isEmpty() && !repository.holds(UUID.fromString(id))) {
      throw new ProblemException(
          Problem.of(
              List.of(
                  new ParameterError(
                      "content." + FIELD,
                      id,
                      "must be the id of a picture that was sent in the last two days",
                      "この写真はもう残っていません。はずして、もう一度選んでください。"))));
    }
  }

  /** Removes the pictures of which nothing was made. A failure is logged: the next time does it. */
  public void removeUnused() {
    try {
      List<UUID> unused = repository.removeUnused(clock.instant().minus(UNUSED));
      unused.forEach(folder::remove);
    } catch (RuntimeException e) {
      LOG.warn("The pictures that nobody uses could not be removed; trying again later", e);
    }
  }
}
