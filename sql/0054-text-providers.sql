-- Which of two SMS providers has a message, or was to have it: who is asked what became of it.
alter table text_messages add column provider text not null default 'first' check (provider in ('first', 'second'));
