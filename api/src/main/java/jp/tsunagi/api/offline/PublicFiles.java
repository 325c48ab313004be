package jp.tsunagi.api.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.core.Sha256;

/**
 * The files of the public pages, as they are packed: address to the hash of what is in them
 * (SHA-256, Base64), which tells one version from another. A page is kept only if it takes up new
 * versions itself (offline/start.js): any other would stay old, or mix old and new modules. Of the
 * modules those of pages that are not kept are left out, each named by its folder; so a new part of
 * the public page is in without being listed.
 */
final class PublicFiles {

  private static final Set<String> PAGES =
      Set.of("/index.html", "/kept.html", "/courses.html", "/accessibility.html", "/offline.html");

  /** Rooms of other pages, and the readers of a base map that itself is not kept. */
  private static final Set<String> OTHERS =
      Set.of(
          "account",
          "add",
          "admin",
          "cases",
          "desk",
          "embed",
          "inventory",
          "kiosk",
          "learning",
          "match",
          "mine",
          "prescription",
          "referral",
          "submission",
          "vendor/protomaps",
          "verify");

  private static final Pattern ROOM = Pattern.compile("/(vendor/[\\w-]+|[\\w-]+)/.*");

  /** What a page loads, as against what tells people about it. */
  private static final Pattern LOADED = Pattern.compile(".*\\.(?:js|css|svg|png|json)");

  private PublicFiles() {}

  /** All of them, from the jar or the folder that the pages come from. */
  static SortedMap<String, String> read() {
    URL home =
        Objects.requireNonNull(
            PublicFiles.class.getResource("/web/index.html"), "the pages are packed with the api");
    try {
      URI place = home.toURI();
      if (!place.getScheme().equals("jar")) {
        return below(Objects.requireNonNull(Path.of(place).getParent()));
      }
      String jar = place.getSchemeSpecificPart().replaceFirst("!/.*", "");
      try (FileSystem packed = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
        return below(packed.getPath("/web"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the pages cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class loader gives addresses", e);
    }
  }

  private static SortedMap<String, String> below(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String address = "/" + folder.relativize(file).toString().replace('\\', '/');
        if (isPublic(address)) {
          files.put(address, hash(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private static boolean isPublic(String address) {
    var room = ROOM.matcher(address);
    return PAGES.contains(address)
        || (LOADED.matcher(address).matches()
            && !(room.matches() && OTHERS.contains(room.group(1))));
  }

  /** Of any bytes. */
  static String hash(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Sha256.of(bytes));
  }
}
