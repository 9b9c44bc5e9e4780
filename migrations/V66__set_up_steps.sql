-- How many calls of an offer that was taken are through.
alter table setup_act add column told integer not null default 0 check (told >= 0);

update setup_act set told = json_array_length(calls -> 'calls') where state = 'DONE';
