-- A failed row is tried again by itself where its feature lets it, more and more seldom; woken_at means at once.
alter table outbox_row add column woken_at timestamptz;
drop index outbox_row_open;
create index outbox_row_of_subject on outbox_row (subject, id) where delivered_at is null and superseded_at is null;
