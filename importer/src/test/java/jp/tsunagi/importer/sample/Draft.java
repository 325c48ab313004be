package jp.tsunagi.importer.sample;

/** One row before a sheet lays it out: plain words by meaning. Empty is empty. */
final class Draft {
  String name = "";
  String reading = "";
  String kind = "";
  String category = "";
  String description = "";
  Place place = Place.NONE;
  Schedule schedule = Schedule.NONE;
  String venueWords = "";
  String addressWords = "";
  String lat = "";
  String lon = "";
  String cost = "";
  String audience = "";
  String capacity = "";
  String booking = "";
  String pickup = "";
  String access = "";
  String contact = "";
  String phone = "";
  String mail = "";
  String verified = "";
  String remarks = "";

  /** Why this row ends in quarantine, in English; empty when it should be published. */
  String quarantine = "";

  /** Key of the activity that another sheet lists too; empty for most. */
  String pair = "";

  /** What was done to the coordinates on purpose; empty when nothing. */
  String coordinates = "";
}
