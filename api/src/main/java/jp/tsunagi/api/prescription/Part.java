package jp.tsunagi.api.prescription;

/** What a prescription tells of an activity, in this order. */
enum Part {
  WHERE,
  THERE,
  BACK,
  COST,
  BRING,
  ASK,
  NOTE,
  /** What nobody knows and is to be asked. */
  CHECK
}
