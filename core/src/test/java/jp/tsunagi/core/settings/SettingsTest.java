package jp.tsunagi.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

  @TempDir private Path folder;

  @Test
  void everythingHasADefaultButTheDatabase() {
    Settings settings = Settings.load(Map.of());
    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 7070));
    assertThat(settings.data()).isEqualTo(Path.of("data/yabu"));
    assertThat(settings.home()).isEqualTo(Path.of(".tsunagi"));
    assertThat(settings.streets()).isEqualTo(Path.of(".tsunagi/streets"));
    assertThat(settings.speeds()).isEqualTo(new Settings.Speeds(3, false, 10, 30));
    assertThat(settings.pool()).isEqualTo(2 * Runtime.getRuntime().availableProcessors());
    assertThat(settings.tiles().url()).contains("{z}/{x}/{y}");
    assertThatThrownBy(settings::databaseUrl)
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("TSUNAGI_DATABASE_URL is not set")
        .hasMessageContaining("scripts/run");
  }

  @ParameterizedTest(name = "{0}={1} is refused: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TSUNAGI_PORT            | abc                 | give a whole number from 0 to 65535
          TSUNAGI_PORT            | 65536               | give a whole number from 0 to 65535
          TSUNAGI_PORT            | -1                  | give a whole number from 0 to 65535
          TSUNAGI_PORT            | ''                  | give a whole number from 0 to 65535
          TSUNAGI_PORT            | ７０                  | give a whole number from 0 to 65535
          TSUNAGI_PORT            | +7070               | give a whole number from 0 to 65535
          TSUNAGI_HOST            | ''                  | it must not be empty
          TSUNAGI_SMTP_URL        | http://mail.example | give smtp://user:password@host:port, or smtps:// where it is encrypted from the start
          TSUNAGI_SMTP_URL        | smtp://mail:99999   | give smtp://user:password@host:port, or smtps:// where it is encrypted from the start
          TSUNAGI_LLM_URL         | https://llm:99999   | give http:// or https:// and a host
          TSUNAGI_DATABASE_POOL   | 0                   | give a whole number from 1 to 200
          TSUNAGI_DATABASE_POOL   | 201                 | give a whole number from 1 to 200
          TSUNAGI_DATABASE_POOL   | many                | give a whole number from 1 to 200
          TSUNAGI_TILES_MAX_ZOOM  | 23                  | give a whole number from 1 to 22
          TSUNAGI_TILES_URL       | https://example.org | give an http(s) address or a path with {z}, {x} and {y}, or nothing
          TSUNAGI_TILES_URL       | ftp://a/{z}/{x}/{y} | give an http(s) address or a path with {z}, {x} and {y}, or nothing
          TSUNAGI_TILES_ATTRIBUTION | ''                | it must not be empty
          TSUNAGI_STREETS         | ''                  | it must not be empty
          TSUNAGI_WALK_KMH        | 0                   | give km/h as a number from 0.5 to 8
          TSUNAGI_WALK_KMH        | NaN                 | give km/h as a number from 0.5 to 8
          TSUNAGI_WALK_STEPS      | no                  | give true or false
          TSUNAGI_BICYCLE_KMH     | fast                | give km/h as a number from 3.0 to 40
          TSUNAGI_CAR_KMH         | 101                 | give km/h as a number from 5.0 to 100
          TSUNAGI_DATA            | ''                  | it must not be empty
          TSUNAGI_HOME            | ''                  | it must not be empty
          TSUNAGI_DATABASE_URL    | mysql://a@b/c       | give postgresql://user:password@host:port/database
          TSUNAGI_DATABASE_URL    | postgresql://b      | give postgresql://user:password@host:port/database
          TSUNAGI_DATABASE_URL    | postgresql://b:99999/d | give postgresql://user:password@host:port/database
          TSUNAGI_DATABASE_URL    | postgresql://b:0/d  | give postgresql://user:password@host:port/database
          TSUNAGI_DATABASE_URL    | ''                  | give postgresql://user:password@host:port/database
          TSUNAGI_DATABASE_OWNER_URL | mysql://a@b/c    | give postgresql://user:password@host:port/database
          TSUNAGI_SETTINGS        | /no/such/file       | give the path of a readable file of lines NAME=value
          """)
  void aWrongValueIsAnsweredByOneSentence(Setting setting, String value, String right) {
    assertThatThrownBy(() -> Settings.load(Map.of(setting.name(), value)))
        .isInstanceOf(SettingException.class)
        .hasMessage(setting + "=" + value + " cannot be used: " + right + ".");
  }

  @Test
  void aPathThatNoFileSystemKnowsIsRefused() {
    assertThatThrownBy(() -> Settings.load(Map.of("TSUNAGI_DATA", "a\0b")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("give a folder's path");
  }

  @Test
  void aFolderThatIsNoMunicipalityIsRefused() throws IOException {
    Map<String, String> environment = Map.of("TSUNAGI_DATA", folder.toString());
    Path missing = folder.resolve("municipality.yaml");
    assertThatThrownBy(() -> Settings.load(environment))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "There is no " + missing + ": TSUNAGI_DATA has to name a municipality's folder.");
    Files.createFile(missing);
    assertThat(Settings.load(environment).data()).isEqualTo(folder);
  }

  @Test
  void theEnvironmentHoldsBeforeTheFileAndTheFileBeforeTheDefault() throws IOException {
    Path file = folder.resolve("settings");
    Files.writeString(
        file, "# 設定\nTSUNAGI_PORT=7001\nTSUNAGI_HOST = ::1\nTSUNAGI_TILES_ATTRIBUTION=地図\n");
    Settings settings =
        Settings.load(Map.of("TSUNAGI_SETTINGS", file.toString(), "TSUNAGI_PORT", "7002"));
    assertThat(settings.http()).isEqualTo(new Settings.Http("::1", 7002));
    assertThat(settings.tiles().attribution()).isEqualTo("地図");
    assertThat(settings.tiles().maxZoom()).isEqualTo(18);
  }

  @Test
  void aSettingThatDoesNotExistIsRefusedInTheFile() throws IOException {
    Path file = folder.resolve("settings");
    Files.writeString(file, "TSUNAGI_PROT=7001\n");
    assertThatThrownBy(() -> Settings.load(Map.of("TSUNAGI_SETTINGS", file.toString())))
        .isInstanceOf(SettingException.class)
        .hasMessage(
            "The file "
                + file
                + " sets TSUNAGI_PROT, which is no setting: see scripts/tsunagi settings.");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path file = folder.resolve("settings");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> Settings.load(Map.of("TSUNAGI_SETTINGS", file.toString())))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("readable file");
  }

  @Test
  void noTilesAreASettingToo() {
    assertThat(Settings.load(Map.of("TSUNAGI_TILES_URL", "")).tiles().url()).isEmpty();
    assertThat(Settings.load(Map.of("TSUNAGI_TILES_URL", "/t/{z}/{x}/{y}")).tiles().url())
        .isEqualTo("/t/{z}/{x}/{y}");
  }

  @Test
  void aPasswordIsNeverShown() {
    String url = "postgresql://yabu:p%40ss:w@rd@db:5433/tsunagi?password=other";
    Settings settings =
        Settings.load(Map.of("TSUNAGI_DATABASE_URL", "postgresql://yabu:secret@db/tsunagi"));
    assertThat(settings.shown(Setting.TSUNAGI_DATABASE_URL))
        .isEqualTo("postgresql://yabu:****@db/tsunagi");
    assertThat(settings.databaseUrl().toString()).doesNotContain("secret");
    assertThat(Address.masked(url)).doesNotContain("p%40ss", "w@rd", "other");
    assertThatThrownBy(() -> Settings.load(Map.of("TSUNAGI_DATABASE_URL", "mysql://a:secret@b/c")))
        .hasMessageContaining("mysql://a:****@b/c")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "TSUNAGI_DATABASE_URL, postgresql://u@127.0.0.1:9/d?password=s3cr3t",
    "TSUNAGI_DATABASE_URL, jdbc:postgresql://127.0.0.1:9/d?user=u&password=s3cr3t",
    "TSUNAGI_SMTP_URL, smtp://post:s3cr3t@mail.example",
    "TSUNAGI_LLM_URL, https://k:s3cr3t@llm.example/v1",
    "TSUNAGI_PUBLIC_URL, https://k:s3cr3t@tsunagi.example",
    "TSUNAGI_LLM_KEY, s3cr3t"
  })
  void noSettingShowsAPassword(Setting setting, String value) {
    Settings settings =
        Settings.load(Map.of(setting.name(), value, "TSUNAGI_MAIL_FROM", "tsunagi@example.jp"));
    assertThat(settings.shown(setting)).isNotEmpty().doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @CsvSource({
    "TSUNAGI_DATABASE_URL, postgresql://u:s3/cr3t@db/tsunagi",
    "TSUNAGI_LLM_URL, ftp://k:s3cr3t@llm.example/v1",
    "TSUNAGI_PUBLIC_URL, https://k:s3cr3t@tsunagi.example/path",
    "TSUNAGI_TILES_URL, https://k:s3cr3t@tiles.example"
  })
  void norDoesTheSentenceThatRefusesIt(Setting setting, String value) {
    assertThatThrownBy(() -> Settings.load(Map.of(setting.name(), value)))
        .isInstanceOf(SettingException.class)
        .hasMessageStartingWith(setting + "=")
        .hasMessageContaining("****")
        .hasMessageNotContaining("cr3t");
  }

  @Test
  void theLanguageModelKeepsItsPasswordToItself() {
    Settings settings = Settings.load(Map.of("TSUNAGI_LLM_URL", "https://k:s3cr3t@llm.example/v1"));
    assertThat(String.valueOf(settings.llm())).doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @EnumSource
  void everySettingSaysWhatItMeans(Setting setting) {
    assertThat(setting.meaning()).isNotBlank();
    assertThat(Settings.load(Map.of()).shown(setting))
        .isEqualTo(setting.standard() == null ? "" : setting.standard());
  }

  @Test
  void theMailServerKeepsItsPasswordToItself() {
    Settings settings =
        Settings.load(
            Map.of(
                "TSUNAGI_SMTP_URL",
                "smtps://post%40city:ge%2Fheim@mail.example.jp",
                "TSUNAGI_MAIL_FROM",
                "tsunagi@example.jp"));
    SmtpUrl smtp = settings.mail().orElseThrow().smtp();
    assertThat(smtp).isEqualTo(new SmtpUrl(true, "mail.example.jp", 465, "post@city", "ge/heim"));
    assertThat(settings.mail().toString()).doesNotContain("heim");
    assertThat(settings.shown(Setting.TSUNAGI_SMTP_URL)).doesNotContain("heim");
  }
}
