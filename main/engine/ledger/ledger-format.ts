/** 'HgLg': says whose file this is (SQLite application_id). */
export const LEDGER_FORMAT = 0x48674c67
