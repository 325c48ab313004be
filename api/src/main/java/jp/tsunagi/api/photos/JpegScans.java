package jp.tsunagi.api.photos;

/**
 * Counts the scans of a JPEG without decoding it (ITU-T T.81, annex B). Each scan of a progressive
 * JPEG goes over the whole image once more: a small file of thousands of them would keep a
 * processor busy for an hour. Cameras write about ten.
 */
final class JpegScans {

  private static final int MARKER = 0xff;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int FIRST_ALONE = 0xd0;
  private static final int LAST_ALONE = 0xd8;
  private static final int TEMPORARY = 0x01;

  private JpegScans() {}

  /**
   * How many scans the first image of these bytes has.
   *
   * @return -1 when it does not come to its end: it was cut off
   */
  static int count(byte[] jpeg) {
    int scans = 0;
    int at = 0;
    while (at + 1 < jpeg.length) {
      int marker = jpeg[at + 1] & 0xff;
      if ((jpeg[at] & 0xff) != MARKER || marker == 0 || marker == MARKER) {
        // The data of a scan, in which a marker's first byte is followed by 0; or filling.
        at++;
      } else if (marker == END_OF_IMAGE) {
        return scans;
      } else if (standsAlone(marker)) {
        at += 2;
      } else {
        scans += marker == START_OF_SCAN ? 1 : 0;
        at += 2 + length(jpeg, at + 2);
      }
    }
    return -1;
  }

  private static boolean standsAlone(int marker) {
    return marker == TEMPORARY || (marker >= FIRST_ALONE && marker <= LAST_ALONE);
  }

  /** A segment says its length in two bytes and counts them. */
  private static int length(byte[] jpeg, int at) {
    return at + 1 < jpeg.length ? ((jpeg[at] & 0xff) << 8) | (jpeg[at + 1] & 0xff) : 2;
  }
}
