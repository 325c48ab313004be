package jp.tsunagi.api.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.Answers;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.core.database.MailRepository;
import jp.tsunagi.core.database.MailRepository.Trouble;
import org.jspecify.annotations.Nullable;

/** {@code /mail}: what waits in the outbox and what was given up, for administrators. */
public final class MailRoutes {

  private static final int MOST = 200;

  private final MailRepository mails;
  private final Outbox outbox;

  public MailRoutes(MailRepository mails, Outbox outbox) {
    this.mails = mails;
    this.outbox = outbox;
  }

  public void register(GuardedRoutes routes) {
    routes.get("/api/v1/mail", Access.ADMINISTRATOR, this::list);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      String recipient, String subject, String madeAt, int tries, @Nullable String givenUpAt) {
    static Line of(Trouble one) {
      return new Line(
          one.recipient(),
          one.subject(),
          one.madeAt().toString(),
          one.tries(),
          one.givenUpAt() == null ? null : one.givenUpAt().toString());
    }
  }

  private record Lines(boolean configured, List<Line> mails) {}

  private void list(Context context) {
    Answers.personal(
        context, new Lines(outbox.open(), mails.troubles(MOST).stream().map(Line::of).toList()));
  }
}
