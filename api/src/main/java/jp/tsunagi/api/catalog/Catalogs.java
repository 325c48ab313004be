package jp.tsunagi.api.catalog;

import java.util.concurrent.atomic.AtomicLong;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.ReferenceRepository;
import jp.tsunagi.core.database.ResourceRepository;

/** Holds the current {@link Catalog}, read anew whenever the data changed. Thread-safe. */
public final class Catalogs {

  private final ReferenceRepository references;
  private final ResourceRepository resources;
  private final AtomicLong versions = new AtomicLong();
  private volatile Catalog current;

  public Catalogs(Database database) {
    this.references = new ReferenceRepository(database);
    this.resources = new ResourceRepository(database);
    this.current = read();
  }

  /** The data as of now. */
  public Catalog current() {
    return current;
  }

  /** Reads all anew. */
  public void refresh() {
    current = read();
  }

  private Catalog read() {
    // The version before the reading: a change during it brings another refresh and version.
    long version = versions.incrementAndGet();
    return Catalog.of(references.list(), resources.counts(), version);
  }
}
