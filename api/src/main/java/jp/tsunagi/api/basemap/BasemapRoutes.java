package jp.tsunagi.api.basemap;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.tsunagi.api.http.Parameters;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.api.http.PublicRoutes;

/**
 * {@code GET /basemap.pmtiles}: the archive, of which a page asks for the parts it needs (RFC 9110,
 * section 14). The file is read anew for each request, so that a newer edition may take its place.
 */
public final class BasemapRoutes {

  static final String PATH = "/basemap.pmtiles";
  private static final String MEDIA_TYPE = "application/vnd.pmtiles";

  private final Optional<Path> file;

  public BasemapRoutes(Optional<Basemap> basemap) {
    file = basemap.map(Basemap::file);
  }

  public void register(PublicRoutes routes) {
    routes.get(PATH, this::send);
  }

  private void send(Context context) {
    Parameters.of(context).check();
    Path archive =
        file.orElseThrow(
            () ->
                ProblemException.notFound("There is no base map of our own.", "自前の背景地図は置かれていません。"));
    try (FileChannel channel = FileChannel.open(archive)) {
      send(context, channel, tag(archive, channel.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(Context context, FileChannel channel, String tag) throws IOException {
    // A part of something compressed is no part of the archive.
    context.disableCompression();
    context.contentType(MEDIA_TYPE).header("ETag", tag).header("Accept-Ranges", "bytes");
    context.header("Cache-Control", "public, max-age=3600");
    context.res().setCharacterEncoding(null);
    long size = channel.size();
    String ifRange = context.header("If-Range");
    String asked = ifRange == null || ifRange.equals(tag) ? context.header("Range") : null;
    Optional<ByteRange> range = ByteRange.parse(asked, size);
    if (range.isPresent() && range.get().isEmpty()) {
      context
          .status(HttpStatus.RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + size)
          .header("Cache-Control", "no-store");
      return;
    }
    ByteRange part = range.orElse(new ByteRange(0, size));
    if (range.isPresent()) {
      context.status(HttpStatus.PARTIAL_CONTENT).header("Content-Range", part.of(size));
    }
    context.header("Content-Length", Long.toString(part.length()));
    if (!context.req().getMethod().equals("HEAD")) {
      copy(channel, part, Channels.newChannel(context.res().getOutputStream()));
    }
  }

  private static void copy(FileChannel from, ByteRange part, WritableByteChannel to)
      throws IOException {
    long sent = 0;
    while (sent < part.length()) {
      long more = from.transferTo(part.first() + sent, part.length() - sent, to);
      if (more <= 0) {
        throw new IOException("the base map became shorter while it was read");
      }
      sent += more;
    }
  }

  /** Another edition has another one, since it was written at another time. */
  private static String tag(Path archive, long size) throws IOException {
    long written = Files.getLastModifiedTime(archive).toMillis();
    return "\""
        + Long.toString(size, Character.MAX_RADIX)
        + "-"
        + Long.toString(written, Character.MAX_RADIX)
        + "\"";
  }
}
