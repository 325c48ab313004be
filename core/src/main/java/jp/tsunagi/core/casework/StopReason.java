package jp.tsunagi.core.casework;

/** Why somebody goes there no more (やめた理由). */
public enum StopReason {
  NOT_FOR_ME,
  PEOPLE,
  TOO_FAR,
  COST,
  HEALTH,
  NO_TIME,
  FOUND_ANOTHER,
  RESOURCE_ENDED,
  UNDISCLOSED
}
