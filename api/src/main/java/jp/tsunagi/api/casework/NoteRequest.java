package jp.tsunagi.api.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.casework.Answer;
import jp.tsunagi.core.casework.Circumstances;
import jp.tsunagi.core.casework.Consent;
import jp.tsunagi.core.casework.Recipient;
import jp.tsunagi.core.casework.Report;
import jp.tsunagi.core.casework.Shortlisted;
import jp.tsunagi.core.casework.Step;
import jp.tsunagi.core.casework.StepKind;
import jp.tsunagi.core.casework.StopReason;
import jp.tsunagi.core.casework.Wellbeing;
import org.jspecify.annotations.Nullable;

/** What link workers note of a case. */
final class NoteRequest {

  private static final int NOTE = 2_000;
  private static final int SHORT_NOTE = 300;
  private static final int REPORT = 4_000;
  private static final int SHORTLIST = 10;
  private static final int TOP = 10;
  private static final int YEARS_BACK = 5;
  private static final int YEARS_OF_CONSENT = 2;

  static final Map<String, StepKind> KINDS = words(StepKind.class);
  static final Map<String, StopReason> STOPS = words(StopReason.class);
  static final Map<String, Recipient> RECIPIENTS = words(Recipient.class);
  static final Map<String, Answer> ANSWERS = words(Answer.class);

  private final Fields body;
  private final LocalDate today;

  NoteRequest(Fields body, LocalDate today) {
    this.body = body;
    this.today = today;
  }

  static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
      words.put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
    return words;
  }

  /** What was done on a day. */
  Step step(UUID account, Predicate<UUID> isResource) {
    StepKind kind = body.required("kind", body.choice("kind", KINDS), StepKind.CONTACTED);
    @Nullable StopReason because = body.choice("because", STOPS);
    if (because != null && kind != StepKind.STOPPED) {
      body.refuse("because", null, "goes with stopped only", "「やめた」ときだけ、理由を入れられます。");
    }
    Step step =
        new Step(
            UUID.randomUUID(),
            kind,
            pastDay(),
            resource(body, isResource),
            because,
            body.words("note", NOTE),
            account);
    body.check();
    return step;
  }

  private static @Nullable UUID resource(Fields fields, Predicate<UUID> isResource) {
    UUID id = fields.id("resource");
    if (id != null && !isResource.test(id)) {
      fields.refuse("resource", null, "is no resource", "この番号の地域資源はありません。");
    }
    return id;
  }

  private LocalDate pastDay() {
    return body.required("on", body.date("on", today.minusYears(YEARS_BACK), today), today);
  }

  /** To whom somebody agreed to be spoken of. */
  Consent consent(Predicate<UUID> isResource) {
    Recipient recipient =
        body.required("recipient", body.choice("recipient", RECIPIENTS), Recipient.CLINIC);
    LocalDate given =
        body.required(
            "given_on", body.date("given_on", today.minusYears(YEARS_OF_CONSENT), today), today);
    LocalDate last = given.plusYears(YEARS_OF_CONSENT);
    LocalDate ends = body.required("ends_on", body.date("ends_on", given, last), last);
    Consent consent =
        new Consent(UUID.randomUUID(), recipient, resource(body, isResource), given, ends, null);
    body.check();
    return consent;
  }

  Wellbeing wellbeing() {
    Wellbeing answers =
        new Wellbeing(
            pastDay(),
            axis("body"),
            axis("mind"),
            axis("people"),
            axis("joy"),
            axis("living"),
            axis("place"));
    body.check();
    return answers;
  }

  private @Nullable Integer axis(String name) {
    return body.integer(name, 0, TOP);
  }

  Circumstances circumstances() {
    Circumstances answers =
        new Circumstances(
            pastDay(),
            answer("income"),
            answer("family"),
            answer("bills"),
            answer("friends"),
            answer("health"),
            answer("satisfaction"));
    body.check();
    return answers;
  }

  /** What somebody leaves out they would rather not say. */
  private Answer answer(String name) {
    return Objects.requireNonNullElse(body.choice(name, ANSWERS), Answer.UNDISCLOSED);
  }

  /** Places to try, in order. */
  List<Shortlisted> shortlist(Predicate<UUID> isResource) {
    List<Shortlisted> list = new ArrayList<>();
    for (Fields one : body.objects("shortlist", SHORTLIST)) {
      @Nullable UUID resource = resource(one, isResource);
      @Nullable String note = one.words("note", SHORT_NOTE);
      if (resource == null) {
        if (!one.given("resource")) {
          one.missing("resource");
        }
      } else if (list.stream().anyMatch(listed -> listed.resource().equals(resource))) {
        one.refuse("resource", null, "is there twice", "同じものが2つあります。");
      } else {
        list.add(new Shortlisted(resource, note));
      }
    }
    body.check();
    return list;
  }

  Report report(UUID id) {
    String words = body.required("words", body.words("words", REPORT), "");
    body.check();
    return new Report(id, words, today, null, null);
  }

  /** A day on which something ended or left; today unless told otherwise. */
  LocalDate day() {
    LocalDate on = body.date("on", today.minusYears(YEARS_BACK), today);
    body.check();
    return on == null ? today : on;
  }
}
