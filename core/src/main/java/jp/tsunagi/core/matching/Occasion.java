package jp.tsunagi.core.matching;

import jp.tsunagi.core.schedule.Session;

/**
 * A session as far as being there is concerned.
 *
 * @param dropIn whether people come and go while it lasts
 */
public record Occasion(Session session, boolean dropIn) {}
