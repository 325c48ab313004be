package jp.tsunagi.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://yabu:pw@db:5433/tsunagi, jdbc:postgresql://db:5433/tsunagi, yabu, pw",
    "postgres://yabu:pw@db/tsunagi, jdbc:postgresql://db/tsunagi, yabu, pw",
    "jdbc:postgresql://yabu:pw@db/tsunagi, jdbc:postgresql://db/tsunagi, yabu, pw",
    "postgresql://yabu@db/tsunagi, jdbc:postgresql://db/tsunagi, yabu, ''",
    "postgresql://db/tsunagi, jdbc:postgresql://db/tsunagi, '', ''",
    "postgresql://yabu@db/t?password=a%26b, jdbc:postgresql://db/t, yabu, a&b",
    "jdbc:postgresql://db/t?user=yabu&ssl=true&password=pw, jdbc:postgresql://db/t?ssl=true, yabu, pw",
    "postgresql://yabu:a%40b+c%3A@db/t, jdbc:postgresql://db/t, yabu, a@b+c:",
    "postgresql://y:pw@[::1]:5432/t?sslmode=require, jdbc:postgresql://[::1]:5432/t?sslmode=require, y, pw"
  })
  void theFormOfPostgresqlsOwnToolsIsRead(String url, String jdbc, String user, String password) {
    assertThat(DatabaseUrl.parse(url)).isEqualTo(new DatabaseUrl(jdbc, user, password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tsunagi",
        "postgresql:",
        "postgresql://",
        "postgresql:///tsunagi",
        "postgresql://db",
        "postgresql://db/",
        "http://db/tsunagi",
        "postgresql://a b/c",
        "postgresql://u:%zz@db/t"
      })
  void anythingElseIsRefusedWithTheRightForm(String url) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("give postgresql://user:password@host:port/database");
  }

  @Test
  void thePasswordIsNotInItsText() {
    assertThat(DatabaseUrl.parse("postgresql://yabu:pw@db/tsunagi"))
        .hasToString("jdbc:postgresql://db/tsunagi as yabu");
    assertThat(DatabaseUrl.parse("postgresql://yabu@db/t?sslkey=k&sslpassword=pw").toString())
        .isEqualTo("jdbc:postgresql://db/t?sslkey=k&sslpassword=**** as yabu");
  }
}
