package jp.tsunagi.api.accounts;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.http.Bodies;
import jp.tsunagi.api.http.Fields;
import jp.tsunagi.api.http.MailAddress;
import jp.tsunagi.core.account.Role;
import jp.tsunagi.core.database.AccountRepository.Scope;
import org.jspecify.annotations.Nullable;

/** What an administrator says of an account. */
record AccountRequest(String email, String name, Role role, Scope scope, boolean disabled) {

  static final int EMAIL = 200;
  private static final int NAME = 100;
  private static final int SCOPES = 100;
  private static final int LONGEST = 200;
  static final Map<String, Role> ROLES = roles();

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      roles.put(role.name().toLowerCase(Locale.ROOT), role);
    }
    return roles;
  }

  /** Reads the body of a new account, or of one whose address stays as it is. */
  static AccountRequest parse(Context context, Catalog catalog, @Nullable String email) {
    Fields body = Bodies.json(context);
    String address = email == null ? email(body) : email;
    String name = required(body, "name");
    Role role = body.choice("role", ROLES);
    if (!body.given("role")) {
      body.missing("role");
    }
    List<String> areas = body.texts("areas", SCOPES, LONGEST);
    for (String area : areas) {
      if (catalog.areas().find(area).isEmpty()) {
        body.refuse("areas", area, "is no area: see /areas", "この地区はありません。");
      }
    }
    List<String> sources = body.texts("sources", SCOPES, LONGEST);
    boolean disabled = Boolean.TRUE.equals(body.flag("disabled"));
    body.check();
    return new AccountRequest(
        address == null ? "" : address,
        name,
        role == null ? Role.VOLUNTEER : role,
        new Scope(areas, sources),
        disabled);
  }

  private static @Nullable String email(Fields body) {
    if (!body.given("email")) {
      body.missing("email");
    }
    return MailAddress.of(body, "email", EMAIL);
  }

  private static String required(Fields body, String name) {
    if (!body.given(name)) {
      body.missing(name);
    }
    String text = body.text(name, NAME);
    return text == null ? "" : text;
  }
}
