package jp.tsunagi.importer.column;

/** What a column of a sheet can be about. Which labels mean which field: {@code labels.txt}. */
public enum Field {
  /** An identifier that the city keeps from year to year, unlike the running number. */
  ID,
  ROW_NUMBER,
  MUNICIPALITY_CODE,
  NAME,
  KANA,
  ALIAS,
  CATEGORY,
  DESCRIPTION,
  ORGANIZATION,
  VENUE,
  /** The district (地区), not a full address. */
  AREA,
  ADDRESS,
  PREFECTURE,
  CITY,
  TOWN,
  BLOCK,
  ADDRESS_DETAIL,
  POSTAL_CODE,
  LATITUDE,
  LONGITUDE,
  DATE_START,
  DATE_END,
  TIME_START,
  TIME_END,
  TIME,
  WEEKDAYS,
  SCHEDULE,
  SCHEDULE_NOTE,
  CLOSED,
  COST,
  COST_NOTE,
  ELIGIBILITY,
  /** For whom and how many in one cell. */
  AUDIENCE,
  CAPACITY,
  NEWCOMERS,
  BOOKING,
  BOOKING_DEADLINE,
  PHONE,
  EXTENSION,
  FAX,
  EMAIL,
  URL,
  CONTACT_NAME,
  /** Name, telephone and address of mail in one cell. */
  CONTACT,
  ACCESSIBILITY,
  /** Languages one can speak there (対応言語). */
  LANGUAGES,
  PARKING,
  PICKUP,
  STEWARD,
  VERIFIED_ON,
  /** Whether it is held at all (開催予定, 中止, 休止中). */
  STATUS,
  NOTE,
  /** 法人番号: checked, and kept in the raw row only. */
  CORPORATE_NUMBER,
  /** Known, kept in the raw row, and of no use to a resident. */
  OTHER
}
