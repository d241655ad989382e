// An application: columns of orders.
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::BusinessType) type("TEXT")
#pragma db value(cakey::Delivery) type("TEXT")

#pragma db value(cakey::Application)
#pragma db member(cakey::Application::handler_id_sealed) type("BYTEA")
