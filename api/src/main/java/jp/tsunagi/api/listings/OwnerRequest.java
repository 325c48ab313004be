package jp.tsunagi.api.listings;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.database.OwnerRepository;

/**
 * Whose a listing is to be.
 *
 * @param email of their account
 * @param allowed what they may change; everything that can be allowed when nothing is said
 */
record OwnerRequest(String email, List<String> allowed) {

  private static final int EMAIL = 200;

  static OwnerRequest parse(Context context) {
    Fields body = Bodies.json(context);
    String email = body.text("email", EMAIL);
    if (!body.given("email")) {
      body.missing("email");
    }
    List<String> allowed =
        body.given("allowed")
            ? body.texts("allowed", OwnerRepository.ALLOWABLE.size(), EMAIL)
            : List.copyOf(OwnerRepository.ALLOWABLE);
    for (String one : allowed) {
      if (!OwnerRepository.ALLOWABLE.contains(one)) {
        body.refuse(
            "allowed",
            one,
            "must be some of schedule, cost, contact and closures",
            "schedule、cost、contact、closures から選んでください。");
      }
    }
    body.check();
    return new OwnerRequest(Objects.requireNonNullElse(email, ""), allowed);
  }
}
