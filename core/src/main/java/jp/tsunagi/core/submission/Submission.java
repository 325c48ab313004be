package jp.tsunagi.core.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposed (投稿), and what became of it.
 *
 * @param resource what it corrects, or what it has become; null for what is not published yet
 * @param comment words to the steward
 * @param revision of the resource when it was sent
 * @param areas with the sources: whose stewards decide
 * @param sender who was logged in; null for everybody else
 * @param question what the steward asks
 * @param reason why it was refused
 * @param replaced what the decision put other values in place of, to undo it
 * @param changedAt when it was last sent or decided
 */
public record Submission(
    UUID id,
    String municipality,
    Kind kind,
    State state,
    @Nullable UUID resource,
    Content content,
    @Nullable String comment,
    @Nullable Integer revision,
    List<String> areas,
    List<String> sources,
    @Nullable UUID sender,
    @Nullable String question,
    @Nullable String reason,
    @Nullable Content replaced,
    Instant sentAt,
    Instant changedAt,
    @Nullable Instant decidedAt,
    @Nullable UUID decidedBy) {

  public Submission {
    areas = List.copyOf(areas);
    sources = List.copyOf(sources);
  }

  /** What kind of proposal it is. */
  public enum Kind {
    /** A resource that nobody has listed yet. */
    NEW,
    /** Other fields for a listed one. */
    CORRECTION,
    /** Something nice that somebody noticed (タネ). */
    SEED,
    /** A sheet says something new of a field that a person has corrected. */
    SHEET
  }

  /** What became of it. */
  public enum State {
    PENDING,
    /** The steward has a question. */
    ASKED,
    APPROVED,
    REFUSED,
    /** Taken back by its sender. */
    WITHDRAWN;

    /** Whether a steward still has to decide. */
    public boolean open() {
      return this == PENDING || this == ASKED;
    }
  }
}
