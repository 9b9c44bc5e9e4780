-- Browser sessions that began by then are over, on every node: of a person who signed out everywhere, and of a subject
-- or a session that the OpenID provider ended.
create table identity_sign_out (
    whose  text primary key check (length(whose) between 1 and 2100),
    before timestamptz not null
);
