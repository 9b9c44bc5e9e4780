-- The database role that the portal works as. It owns nothing; each migration gives it what it needs (migrations/afterMigrate.sql).
-- For psql, as an administrator of the server, once; the role's password comes from the environment.
\getenv password CONCORD_PORTAL_DB_PASSWORD
create role concord_portal login password :'password';
