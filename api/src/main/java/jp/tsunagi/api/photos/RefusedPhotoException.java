package jp.tsunagi.api.photos;

/** What was sent cannot be made into a picture; says why, in English and in plain Japanese. */
final class RefusedPhotoException extends Exception {
  private static final long serialVersionUID = 1;

  private final String detail;
  private final String detailJa;

  RefusedPhotoException(String detail, String detailJa) {
    super(detail);
    this.detail = detail;
    this.detailJa = detailJa;
  }

  /** Its bytes are those of no picture, or of a broken one. */
  static RefusedPhotoException unreadable() {
    return new RefusedPhotoException(
        "This is no JPEG, PNG or WebP image, or a broken one.",
        "この写真は読めませんでした。JPEG、PNG、WebP の写真を選んでください。");
  }

  String detail() {
    return detail;
  }

  String detailJa() {
    return detailJa;
  }
}
