-- What is left in a bucket is forgotten by a crash without harm, so taking from it waits for no disk.
alter table service_rate set unlogged;
alter table aws_pace set unlogged;
