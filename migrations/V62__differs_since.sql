-- Since when AWS shows no access where it was granted: looks come and go, this stays.
alter table subscription_grant add column differs_since timestamptz;

update subscription_grant set differs_since = coalesce(shared_seen_at, seen_at, now()) where state = 'REMOVED';
