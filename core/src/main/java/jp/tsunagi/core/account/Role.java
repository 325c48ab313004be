package jp.tsunagi.core.account;

/** What an account is for. */
public enum Role {
  /** Runs a gathering, or helps with one (ボランティア・世話人). */
  VOLUNTEER,
  /** Joins people to resources (リンクワーカー). */
  LINK_WORKER,
  /** Answers for resources (更新責任者). */
  STEWARD,
  /** Looks after the accounts (管理者). */
  ADMINISTRATOR
}
