package jp.tsunagi.core.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Stores what an import makes of a municipality's sheets: all of it, or nothing. Thread-safe. */
public final class ImportRepository {

  private final Database database;

  public ImportRepository(Database database) {
    this.database = database;
  }

  /** How many resources a municipality has. */
  public int countResources(String municipality) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from resource where municipality = :code")
                    .bind("code", municipality)
                    .mapTo(Integer.class)
                    .one());
  }

  /** The sources that a municipality's rows came from, by name. */
  public List<ImportedSources.Source> sources(String municipality) {
    return database.jdbi().withHandle(handle -> new ImportedSources(handle, municipality).list());
  }

  /**
   * Runs an import in one transaction: when {@code work} throws, or the process or the database
   * dies, nothing of it remains.
   *
   * @return what {@code work} returns, or empty when another import of the municipality is under
   *     way
   */
  public <T> Optional<T> inTransaction(String municipality, Function<ImportTransaction, T> work) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              if (!lock(handle, municipality)) {
                return Optional.empty();
              }
              return Optional.of(work.apply(new ImportTransaction(handle, municipality)));
            });
  }

  private static boolean lock(Handle handle, String municipality) {
    return handle
        .createQuery("select pg_try_advisory_xact_lock(hashtext('import'), hashtext(:code))")
        .bind("code", municipality)
        .mapTo(Boolean.class)
        .one();
  }
}
