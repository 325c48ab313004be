package jp.tsunagi.api.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.account.Token;
import jp.tsunagi.core.casework.Channel;
import jp.tsunagi.core.casework.Clinic;
import jp.tsunagi.core.casework.Referral;
import jp.tsunagi.core.casework.ReferralReason;
import org.jspecify.annotations.Nullable;

/** What clinics ask for, and what is said of clinics. */
final class ReferralRequest {

  private static final int NAME = 100;
  private static final int LINE = 40;
  private static final int WORDS = 2_000;
  private static final int TOKEN = 80;
  private static final int MONTHS_BACK = 12;

  /** A number in the clinic's own books; a name has letters that this does not take. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{0,2}[-0-9]{1,18}");

  private static final Pattern PHONE = Pattern.compile("0\\d{1,4}-?\\d{1,4}-?\\d{3,4}");
  private static final Map<String, ReferralReason> REASONS =
      NoteRequest.words(ReferralReason.class);
  private static final Map<String, Channel> CHANNELS = channels();

  private final Fields body;
  private final Catalog catalog;
  private final LocalDate today;

  ReferralRequest(Fields body, Catalog catalog, LocalDate today) {
    this.body = body;
    this.catalog = catalog;
    this.today = today;
  }

  private static Map<String, Channel> channels() {
    Map<String, Channel> channels = new LinkedHashMap<>(NoteRequest.words(Channel.class));
    channels.values().remove(Channel.FORM);
    return channels;
  }

  /** One that a link worker copies from paper, a FAX or a call. */
  Referral entered() {
    UUID clinic = body.required("clinic", body.id("clinic"), new UUID(0, 0));
    Channel channel = body.required("channel", body.choice("channel", CHANNELS), Channel.PAPER);
    LocalDate received =
        body.required("received_on", body.date("received_on", earliest(), today), today);
    return read(clinic, channel, received);
  }

  /** One that a clinic sends by its link. */
  Referral sent(Clinic clinic) {
    return read(clinic.id(), Channel.FORM, today);
  }

  private Referral read(UUID clinic, Channel channel, LocalDate received) {
    LocalDate consented =
        body.required("consented_on", body.date("consented_on", earliest(), received), received);
    Set<ReferralReason> reasons = reasons();
    Referral referral =
        new Referral(
            UUID.randomUUID(),
            clinic,
            channel,
            received,
            consented,
            CaseRequest.ageBand(body),
            CaseRequest.area(body, catalog),
            reasons,
            number(),
            body.words("words", WORDS),
            null,
            null);
    body.check();
    return referral;
  }

  private LocalDate earliest() {
    return today.minusMonths(MONTHS_BACK);
  }

  private Set<ReferralReason> reasons() {
    Set<ReferralReason> reasons = EnumSet.noneOf(ReferralReason.class);
    for (String word : body.texts("reasons", REASONS.size(), LINE)) {
      ReferralReason reason = REASONS.get(word);
      if (reason == null) {
        body.refuse(
            "reasons",
            word,
            "must hold words of " + String.join(", ", REASONS.keySet()),
            "次の中から選んでください：" + String.join(", ", REASONS.keySet()));
      } else {
        reasons.add(reason);
      }
    }
    return body.required("reasons", reasons, reasons);
  }

  private @Nullable String number() {
    return body.value(
        "clinic_number",
        LINE,
        text -> NUMBER.matcher(text).matches() ? text : null,
        "the clinic's own number of the patient, such as A-4711; no name",
        "医療機関の患者番号（A-4711 のような数字）にしてください。お名前は書かないでください。");
  }

  /** The token of a clinic's link, which stands in the body. */
  Token token() {
    String token = body.required("token", body.secret("token", TOKEN), "");
    return Token.of(token).orElseThrow(CaseProblems::deadLink);
  }

  /** A clinic as a link worker describes it. */
  Clinic clinic(UUID id) {
    Clinic clinic =
        new Clinic(
            id,
            body.required("name", body.text("name", NAME), ""),
            body.text("doctor", NAME),
            phone("phone"),
            phone("fax"));
    body.check();
    return clinic;
  }

  private @Nullable String phone(String name) {
    return body.value(
        name,
        LINE,
        text -> PHONE.matcher(text).matches() ? text : null,
        "a telephone number such as 079-000-0000",
        "079-000-0000 のような電話番号にしてください。");
  }
}
