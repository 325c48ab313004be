package jp.tsunagi.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import jp.tsunagi.api.Member;

/** What link workers have noted before a test begins, written through the API. */
final class Helped {

  private static final String CASES = "/api/v1/cases";

  private Helped() {}

  /** Somebody in their sixties, sent by a clinic on paper. @return the case's path */
  static String referred(Member worker) {
    return CASES
        + "/"
        + opened(worker, "{\"referral\":\"" + referral(worker) + "\",\"age_band\":6}");
  }

  private static String opened(Member worker, String body) {
    return Member.json(worker.post(CASES, body)).at("/support_case/id").asText();
  }

  /** A referral that waits. @return its id */
  static String referral(Member worker) {
    String body =
        """
        {"clinic": "%s", "channel": "fax", "received_on": "2026-11-20",
         "consented_on": "2026-11-20", "age_band": 6, "reasons": ["alone", "habits"],
         "clinic_number": "A-4711", "words": "囲碁が好き。"}
        """;
    return Member.json(worker.post("/api/v1/referrals", body.formatted(clinic(worker))))
        .get("id")
        .asText();
  }

  /** A clinic of its own name. @return its id */
  static String clinic(Member worker) {
    String id = UUID.randomUUID().toString();
    Member.json(worker.put("/api/v1/clinics/" + id, "{\"name\":\"医院 " + id + "\"}"));
    return id;
  }

  /** The code by which people call a case. */
  static String code(Member worker, String path) {
    return Member.json(worker.get(path)).at("/support_case/code").asText();
  }

  static void consented(Member worker, String path, String recipient, String until) {
    Member.json(
        worker.post(
            path + "/consents",
            "{\"recipient\":\"%s\",\"given_on\":\"2026-11-20\",\"ends_on\":\"%s\"}"
                .formatted(recipient, until)));
  }

  static void stepped(Member worker, String path, String kind, String day, String more) {
    Member.json(
        worker.post(
            path + "/steps", "{\"kind\":\"%s\",\"on\":\"%s\"%s}".formatted(kind, day, more)));
  }

  static void answered(Member worker, String path, String day, int people) {
    done(
        worker
            .post(
                path + "/wellbeing",
                "{\"on\":\"%s\",\"body\":5,\"people\":%d}".formatted(day, people))
            .statusCode());
  }

  static void shortlisted(Member worker, String path, String... resources) {
    String list =
        String.join(
            ",", Arrays.stream(resources).map(id -> "{\"resource\":\"" + id + "\"}").toList());
    done(worker.put(path + "/shortlist", "{\"shortlist\":[" + list + "]}").statusCode());
  }

  private static void done(int status) {
    assertThat(status).isEqualTo(204);
  }
}
