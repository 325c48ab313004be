package jp.tsunagi.core.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The values of settings as they are meant, each refused in one sentence when it is not right. */
record SettingValues(Map<Setting, String> values) {

  SettingValues {
    values = Map.copyOf(values);
  }

  boolean has(Setting setting) {
    return values.containsKey(setting);
  }

  /** As it was given; empty when it was not. */
  String text(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  @Nullable DatabaseUrl database(Setting setting) {
    String url = values.get(setting);
    return url == null ? null : DatabaseUrl.parse(setting, url);
  }

  /** An address without a slash at its end. */
  String webAddress(Setting setting) {
    String value = text(setting).replaceFirst("/+$", "");
    if (isWeb(value) && URI.create(value).getRawPath().isEmpty()) {
      return value;
    }
    throw new SettingException(
        setting, text(setting), "give http:// or https:// and a host, and no path");
  }

  String mailAddress(Setting setting) {
    String value = text(setting);
    if (value.matches("[^@\\s<>\"]+@[^@\\s<>\"]+")) {
      return value;
    }
    throw new SettingException(setting, value, "give a mail address such as tsunagi@example.jp");
  }

  /** An address with a path, without a slash at its end. */
  String service(Setting setting) {
    String value = text(setting).replaceFirst("/+$", "");
    if (isWeb(value)) {
      return value;
    }
    throw new SettingException(setting, text(setting), "give http:// or https:// and a host");
  }

  String required(Setting setting) {
    String value = values.get(setting);
    if (value == null || value.isEmpty()) {
      throw new SettingException(setting, "", "it must not be empty");
    }
    return value;
  }

  int number(Setting setting, IntPredicate allowed, String right) {
    String value = text(setting);
    // In these digits alone, since the scripts and the address of the page take it as written.
    if (value.matches("0|[1-9][0-9]{0,8}") && allowed.test(Integer.parseInt(value))) {
      return Integer.parseInt(value);
    }
    throw new SettingException(setting, value, "give " + right);
  }

  double kmh(Setting setting, double least, double most) {
    String value = text(setting);
    try {
      double kmh = Double.parseDouble(value);
      if (kmh >= least && kmh <= most) {
        return kmh;
      }
    } catch (NumberFormatException e) {
      // said below, with what would be right
    }
    throw new SettingException(
        setting,
        value,
        String.format(Locale.ROOT, "give km/h as a number from %.1f to %.0f", least, most));
  }

  boolean yes(Setting setting) {
    String value = text(setting);
    if (!value.equals("true") && !value.equals("false")) {
      throw new SettingException(setting, value, "give true or false");
    }
    return value.equals("true");
  }

  Path path(Setting setting) {
    try {
      return Path.of(required(setting));
    } catch (InvalidPathException e) {
      throw new SettingException(setting, text(setting), "give a folder's path");
    }
  }

  /** A municipality's folder. The usual one may be missing: a server can do without any. */
  Path municipality(Setting setting) {
    Path folder = path(setting);
    Path file = folder.resolve("municipality.yaml");
    if (Files.isRegularFile(file) || text(setting).equals(setting.standard())) {
      return folder;
    }
    throw new SettingException(
        "There is no " + file + ": " + setting + " has to name a municipality's folder.");
  }

  /** A file that is there and can be read. */
  Path file(Setting setting) {
    Path file = path(setting);
    if (Files.isRegularFile(file) && Files.isReadable(file)) {
      return file;
    }
    throw new SettingException(setting, text(setting), "give the path of a readable file");
  }

  String tilesUrl() {
    String url = text(Setting.TSUNAGI_TILES_URL);
    boolean template = url.contains("{z}") && url.contains("{x}") && url.contains("{y}");
    if (url.isEmpty() || (template && (isWeb(url) || url.startsWith("/")))) {
      return url;
    }
    throw new SettingException(
        Setting.TSUNAGI_TILES_URL,
        url,
        "give an http(s) address or a path with {z}, {x} and {y}, or nothing");
  }

  private static boolean isWeb(String url) {
    return Address.find(url.replaceAll("[{}]", ""))
        .filter(address -> address.uri().getScheme().matches("https?"))
        .isPresent();
  }
}
