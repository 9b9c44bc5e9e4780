-- A decision that AWS was not told, since whoever took it was no longer allowed to when it was asked again; the request waits on.
alter table subscription_request add column overruled text;
