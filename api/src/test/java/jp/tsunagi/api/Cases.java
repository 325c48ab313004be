package jp.tsunagi.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import jp.tsunagi.core.account.Role;

/** Cases as link workers leave them behind. */
public final class Cases {

  private Cases() {}

  /** Six in their sixties and two in their eighties are introduced to a resource, in October. */
  public static void eight(AppExtension app, String resource) {
    Member worker = Member.of(app, Role.LINK_WORKER, UUID.randomUUID() + "@example.jp");
    for (int i = 0; i < 8; i++) {
      JsonNode opened =
          Member.json(worker.post("/api/v1/cases", "{\"age_band\":" + (i < 6 ? 6 : 8) + "}"));
      String path = "/api/v1/cases/" + opened.at("/support_case/id").asText();
      for (String kind : new String[] {"listened", "introduced"}) {
        worker.post(
            path + "/steps",
            "{\"kind\":\"" + kind + "\",\"on\":\"2026-10-20\",\"resource\":\"" + resource + "\"}");
      }
      worker.post(path + "/wellbeing", "{\"on\":\"2026-10-01\",\"people\":2}");
      worker.post(path + "/wellbeing", "{\"on\":\"2026-10-21\",\"people\":" + (4 + i % 2) + "}");
    }
    app.execute("update support_case set opened_on = '2026-10-01'");
  }
}
