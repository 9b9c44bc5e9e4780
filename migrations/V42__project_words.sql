-- When DataZone was last told a project's words: what was read of them before is out of date.
alter table identity_project add column words_told_at timestamptz;
