-- Lists of the domain whose last reading showed nothing. Only the second in a row is believed.
create table project_empty_list (
    list text primary key
);
