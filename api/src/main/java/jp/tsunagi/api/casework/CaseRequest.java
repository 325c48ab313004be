package jp.tsunagi.api.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.core.casework.SupportCase.Origin;
import jp.tsunagi.core.database.CaseRepository.Change;
import jp.tsunagi.core.database.CaseRepository.Opening;
import org.jspecify.annotations.Nullable;

/** What link workers say of a case itself. */
final class CaseRequest {

  /** Who is helped for longer has their record kept on purpose, year by year. */
  private static final int YEARS_KEPT = 2;

  private static final int MOST_YEARS = 5;
  private static final int DECADES = 11;
  private static final int ID = 80;
  private static final int NEED = 20_000;
  private static final int MOST_REVISIONS = 1_000_000;

  /** Why a case was closed. */
  static final List<String> CLOSINGS =
      List.of(
          "goes_on_alone",
          "declined",
          "other_service",
          "moved",
          "out_of_reach",
          "deceased",
          "other");

  private final Fields body;
  private final Catalog catalog;
  private final LocalDate today;

  CaseRequest(Fields body, Catalog catalog, LocalDate today) {
    this.body = body;
    this.catalog = catalog;
    this.today = today;
  }

  /** A new case. */
  Opening opening(String municipality) {
    @Nullable UUID referral = body.id("referral");
    Opening opening =
        new Opening(
            municipality, referral, ageBand(body), area(body, catalog), origin(), today, eraseOn());
    body.check();
    return opening;
  }

  /** All that may change of one. */
  Change change() {
    @Nullable LocalDate closedOn = body.date("closed_on", today.minusYears(MOST_YEARS), today);
    @Nullable String because =
        body.value(
            "closed_because",
            ID,
            word -> CLOSINGS.contains(word) ? word : null,
            "one of " + String.join(", ", CLOSINGS),
            "次のどれかにしてください：" + String.join(", ", CLOSINGS));
    if ((closedOn == null) != (because == null)) {
      body.refuse("closed_because", because, "goes with closed_on", "終えた日と理由は、両方入れるか両方空けてください。");
    }
    int revision = body.required("revision", body.integer("revision", 1, MOST_REVISIONS), 1);
    Change change =
        new Change(
            ageBand(body),
            area(body, catalog),
            origin(),
            body.json("need", NEED),
            eraseOn(),
            closedOn,
            because,
            revision);
    body.check();
    return change;
  }

  private LocalDate eraseOn() {
    LocalDate given = body.date("erase_on", today.plusDays(1), today.plusYears(MOST_YEARS));
    return given == null ? today.plusYears(YEARS_KEPT) : given;
  }

  /** Decades: 6 for who is in their sixties. */
  static @Nullable Integer ageBand(Fields body) {
    return body.integer("age_band", 0, DECADES);
  }

  static @Nullable String area(Fields body, Catalog catalog) {
    return body.value(
        "area",
        ID,
        id -> catalog.areas().find(id).isPresent() ? id : null,
        "an area: see /areas",
        "この地区はありません。");
  }

  /** Whatever was sent, only its square of 500 m is kept. */
  private @Nullable Origin origin() {
    Fields point = body.object("origin");
    if (point == null) {
      return null;
    }
    @Nullable Double lon = point.number("lon", -180, 180);
    @Nullable Double lat = point.number("lat", -90, 90);
    if (lon == null || lat == null) {
      body.refuse("origin", null, "needs lon and lat, in degrees", "緯度と経度を入れてください。");
      return null;
    }
    if (!catalog.holds(lon, lat)) {
      body.refuse("origin", null, "lies outside the municipality", "市の外の地点です。");
    }
    return Origin.around(lon, lat);
  }
}
