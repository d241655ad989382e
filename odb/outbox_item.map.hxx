// outbox
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::OutboxKind) type("TEXT")
#pragma db value(cakey::OutboxState) type("TEXT")

#pragma db object(cakey::OutboxItem) table("outbox")
#pragma db member(cakey::OutboxItem::id) id auto
