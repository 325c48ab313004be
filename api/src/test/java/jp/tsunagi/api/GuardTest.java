package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.api.http.Access;
import jp.tsunagi.api.http.GuardedRoutes.Route;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route that is not public, tried by everybody who may not use it. */
class GuardTest {

  @RegisterExtension
  static final AppExtension APP = AppExtension.over(Resources.named("サロン").build());

  private static final Map<Role, Member> MEMBERS = new EnumMap<>(Role.class);

  @BeforeAll
  static void oneOfEachRole() {
    for (Role role : Role.values()) {
      MEMBERS.put(role, Member.of(APP, role, role.name() + "@example.jp"));
    }
  }

  @Test
  void whoIsNotLoggedInGetsNoFurtherThanTheDoor() {
    List<Route> guarded = closed();
    assertThat(guarded).hasSizeGreaterThan(10);
    for (Route route : guarded) {
      assertThat(status(Member.nobody(APP), route)).as(route.toString()).isEqualTo(401);
    }
  }

  @Test
  void nobodyActsInARoleThatIsNotTheirs() {
    for (Route route : closed()) {
      for (Role role : Role.values()) {
        if (!route.access().allows(role)) {
          assertThat(status(member(role), route)).as(role + " " + route).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void noPageOfAnotherSiteActsForWhoIsLoggedIn() {
    for (Route route : APP.guarded()) {
      if (!route.method().name().equals("GET")) {
        int status = status(member(allowed(route)).withoutToken(), route);
        assertThat(status).as(route.toString()).isEqualTo(403);
      }
    }
  }

  @Test
  void noCacheKeepsWhatIsForOnePerson() {
    for (Route route : APP.guarded()) {
      var answer = member(Role.ADMINISTRATOR).send(route.method().name(), path(route), "{}");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .as(route.toString())
          .hasValue("no-store");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .as(route.toString())
          .isEmpty();
      if (route.path().equals("/api/v1/session") && route.method().name().equals("DELETE")) {
        MEMBERS.put(
            Role.ADMINISTRATOR,
            Member.of(APP, Role.ADMINISTRATOR, UUID.randomUUID() + "@example.jp"));
      }
    }
  }

  private static Role allowed(Route route) {
    return EnumSet.allOf(Role.class).stream()
        .filter(route.access()::allows)
        .findFirst()
        .orElseThrow();
  }

  private static List<Route> closed() {
    return APP.guarded().stream().filter(route -> route.access() != Access.ANYONE).toList();
  }

  private static Member member(Role role) {
    return Objects.requireNonNull(MEMBERS.get(role));
  }

  private static int status(Member member, Route route) {
    return member.send(route.method().name(), path(route), "{}").statusCode();
  }

  private static String path(Route route) {
    return route.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
  }
}
