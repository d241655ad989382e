-- Whether the newest message to a mobile of which the carrier has said something has arrived.
create index text_messages_told on text_messages (mobile, sent_at) where receipt in ('delivered', 'failed');
