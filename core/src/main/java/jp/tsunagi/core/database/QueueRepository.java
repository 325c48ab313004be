package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.submission.Submission;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What waits for a steward, the oldest first, and what was decided of late. Thread-safe. */
public final class QueueRepository {

  /** Up to this many are counted. */
  public static final int COUNTED = 10_000;

  private final Database database;

  public QueueRepository(Database database) {
    this.database = database;
  }

  /** Which part of what was sent. */
  public enum Part {
    /** To be decided, the oldest first. */
    WAITING("state in ('pending', 'asked')", "sent_at", ">", "asc"),
    /** Decided or withdrawn, the latest first: to look again, and to undo. */
    OVER("state not in ('pending', 'asked')", "changed_at", "<", "desc");

    private final String condition;
    private final String column;
    private final String behind;
    private final String direction;

    Part(String condition, String column, String behind, String direction) {
      this.condition = condition;
      this.column = column;
      this.behind = behind;
      this.direction = direction;
    }

    /** When it came to where it stands in this part. */
    public Instant moment(Submission submission) {
      return this == WAITING ? submission.sentAt() : submission.changedAt();
    }
  }

  /** The last of the page before. */
  public record After(Instant moment, UUID id) {}

  /**
   * A page.
   *
   * @param names of the resources that they are about, by id
   * @param matched how many there are, at most {@link #COUNTED} and one more
   */
  public record Page(
      List<Submission> submissions, Map<UUID, String> names, int matched, @Nullable After next) {
    public Page {
      submissions = List.copyOf(submissions);
      names = Map.copyOf(names);
    }
  }

  /** A page of what concerns an account. */
  public Page find(Account account, Part part, @Nullable After after, int limit) {
    return database.jdbi().withHandle(handle -> find(handle, account, part, after, limit));
  }

  private static Page find(
      Handle handle, Account account, Part part, @Nullable After after, int limit) {
    boolean everything = account.answersForEverything();
    String concerns = everything ? "" : " and (areas && :areas or sources && :sources)";
    String behind =
        after == null ? "" : " and (%s, id) %s (:moment, :id)".formatted(part.column, part.behind);
    Query query =
        handle.createQuery(
            SubmissionRows.SELECT
                + "where %s%s%s order by %s %s, id %s limit :rows"
                    .formatted(
                        part.condition,
                        concerns,
                        behind,
                        part.column,
                        part.direction,
                        part.direction));
    if (after != null) {
      query.bind("moment", after.moment()).bind("id", after.id());
    }
    List<Submission> rows =
        new ArrayList<>(
            concerning(query, account, everything)
                .bind("rows", limit + 1)
                .map((row, context) -> SubmissionRows.read(row))
                .list());
    boolean more = rows.size() > limit;
    List<Submission> page = more ? rows.subList(0, limit) : rows;
    Submission last = more ? page.get(limit - 1) : null;
    return new Page(
        page,
        names(handle, page),
        count(handle, account, part, concerns, everything),
        last == null ? null : new After(part.moment(last), last.id()));
  }

  private static Map<UUID, String> names(Handle handle, List<Submission> submissions) {
    return handle
        .createQuery("select id, record ->> 'name' as name from resource where id = any (:ids)")
        .bindArray(
            "ids",
            UUID.class,
            submissions.stream().map(Submission::resource).filter(Objects::nonNull).toList())
        .setMapKeyColumn("id")
        .setMapValueColumn("name")
        .collectInto(new GenericType<Map<UUID, String>>() {});
  }

  private static int count(
      Handle handle, Account account, Part part, String concerns, boolean everything) {
    Query query =
        handle.createQuery(
            "select count(*) from (select from submission where %s%s limit :most) one"
                .formatted(part.condition, concerns));
    return concerning(query, account, everything)
        .bind("most", COUNTED + 1)
        .mapTo(Integer.class)
        .one();
  }

  private static Query concerning(Query query, Account account, boolean everything) {
    if (!everything) {
      query.bindArray("areas", String.class, account.areas());
      query.bindArray("sources", String.class, account.sources());
    }
    return query;
  }
}
