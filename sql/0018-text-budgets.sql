-- Codes by SMS cost money whoever asks: they are counted for what a network is a part of, too, and for all the world. A
-- program of before writes none.
alter table text_codes add column wider_network text not null default '';
create index text_codes_by_wider_network on text_codes (wider_network, created_at);
create index text_codes_by_time on text_codes (created_at);
