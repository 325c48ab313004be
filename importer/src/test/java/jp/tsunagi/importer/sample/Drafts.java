package jp.tsunagi.importer.sample;

/** Makes drafts: what a content file leaves open is invented, the same way every time. */
final class Drafts {
  final Chance chance;
  final Places places;
  final Phones phones;
  final Dates dates;
  final Wording wording;
  final Addresses addresses;
  private final Pairs pairs;
  private final Rhythms rhythms;
  private final Schedules schedules;

  Drafts(long seed, Places places, Pairs pairs) {
    this.chance = new Chance(seed);
    this.places = places;
    this.pairs = pairs;
    phones = new Phones(chance);
    dates = new Dates(chance);
    wording = new Wording(chance);
    addresses = new Addresses(chance);
    rhythms = new Rhythms(chance);
    schedules = new Schedules(chance);
  }

  Draft draft(String name, String category, String place) {
    return draft(name, category, places.get(place));
  }

  Draft draft(String name, String category, Place place) {
    Draft draft = new Draft();
    draft.name = name;
    draft.category = category;
    draft.place = place;
    draft.venueWords = venue(place);
    draft.addressWords = place.exact() && chance.percent(15) ? "" : addresses.spell(place);
    draft.audience = wording.audience(category, place);
    draft.capacity = wording.capacity();
    draft.booking = wording.booking();
    draft.pickup = wording.pickup(place);
    draft.access = wording.access(place);
    draft.contact = wording.contact();
    draft.phone = phones.cell(chance.percent(30) ? phones.mobile() : phones.landline());
    draft.verified = chance.percent(8) ? "" : dates.spell(dates.verified());
    draft.remarks = chance.percent(55) ? wording.remark() : "";
    Pairs.Pair pair = pairs.find(name);
    if (pair != null) {
      draft.pair = pair.key();
      draft.phone = phones.spell(pair.phone());
      draft.addressWords = addresses.spell(place);
    }
    return draft;
  }

  /** By a code of {@link Rhythms}, {@code =words} to parse or {@code ~words} that have no rule. */
  void schedule(Draft draft, String code) {
    Pairs.Pair pair = pairs.find(draft.name);
    if (code.startsWith("=") || code.startsWith("~")) {
      String rule = code.startsWith("=") ? "?" : "";
      draft.schedule = new Schedule(code.substring(1), rule, true);
    } else if (pair != null && pair.rhythm() != null) {
      draft.schedule = schedules.sayPlainly(pair.rhythm());
    } else {
      String or = chance.percent(5) ? "x" : code;
      draft.schedule = schedules.say(rhythms.invent(or, draft.category));
    }
  }

  private String venue(Place place) {
    String name = place.venue();
    if (!place.exact() || name.isEmpty()) {
      return name;
    }
    if (name.equals("やぶ市民交流広場") && chance.percent(25)) {
      name = "YBファブ";
    }
    boolean rooms = name.matches("YBファブ|やぶ市民交流広場|(養父|大屋|関宮)公民館|.*ふれあい倶楽部");
    return rooms && chance.percent(30)
        ? name + chance.of("　会議室", "（和室）", " 調理室", "　2階研修室", "（ロビー）", " 大ホール")
        : name;
  }
}
