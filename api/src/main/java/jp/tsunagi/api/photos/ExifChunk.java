package jp.tsunagi.api.photos;

import com.drew.imaging.riff.RiffHandler;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;

/** Of the chunks of a WebP (RFC 9649, 2.7.1.5) reads the one of the camera and no other. */
record ExifChunk(Metadata metadata) implements RiffHandler {

  @Override
  public boolean shouldAcceptRiffIdentifier(String identifier) {
    return identifier.equals("WEBP");
  }

  @Override
  public boolean shouldAcceptChunk(String fourCc) {
    return fourCc.equals("EXIF");
  }

  @Override
  public boolean shouldAcceptList(String fourCc) {
    return false;
  }

  @Override
  public void processChunk(String fourCc, byte[] payload) {
    // Some programs write what a JPEG has before it.
    int start =
        ExifReader.startsWithJpegExifPreamble(payload)
            ? ExifReader.JPEG_SEGMENT_PREAMBLE.length()
            : 0;
    new ExifReader().extract(new ByteArrayReader(payload), metadata, start);
  }

  @Override
  public void addError(String message) {
    // The picture is then upright.
  }
}
