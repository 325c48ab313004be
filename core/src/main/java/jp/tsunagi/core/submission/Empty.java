package jp.tsunagi.core.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Accessibility;
import jp.tsunagi.core.resource.Booking;
import jp.tsunagi.core.resource.Contact;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Eligibility;
import jp.tsunagi.core.resource.Location;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.schedule.Schedule;

/** The values that stand in a record where nobody has said anything. */
final class Empty {

  private static final Map<String, Object> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("location", Location.NONE);
    VALUES.put("schedule", Schedule.NONE);
    VALUES.put("contact", Contact.NONE);
    VALUES.put("cost", Cost.UNKNOWN);
    VALUES.put("eligibility", Eligibility.UNKNOWN);
    VALUES.put("accessibility", Accessibility.UNKNOWN);
    VALUES.put("booking", Booking.UNKNOWN);
    VALUES.put("pickup", Pickup.UNKNOWN);
  }

  private Empty() {}

  /** Puts them where a record has nothing. */
  static void fill(ObjectNode record) {
    VALUES.forEach(
        (field, value) -> {
          if (!record.has(field)) {
            record.set(field, Json.mapper().valueToTree(value));
          }
        });
  }
}
