package jp.tsunagi.core.resource;

/** How precisely a place is known (位置の精度). */
public enum Precision {
  /** The door, give or take a building. */
  EXACT,
  /** The block (街区): some tens of metres. */
  BLOCK,
  /** The centre of the 大字: in a mountain city half of all places lie more than 600 m away. */
  OAZA,
  /** Unknown, or no place at all. */
  NONE
}
