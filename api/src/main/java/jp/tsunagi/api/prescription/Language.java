package jp.tsunagi.api.prescription;

/** In which words a prescription is written. */
enum Language {
  JA,
  /** やさしい日本語. */
  EASY,
  EN
}
