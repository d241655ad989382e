// orders
#pragma once

#include "application.map.hxx"
#include "claim.map.hxx"
#include "company.map.hxx"
#include "correction.map.hxx"
#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::OrderState) type("TEXT")
#pragma db value(cakey::OrderEvent) type("TEXT")
#pragma db value(cakey::Courier) type("TEXT")

#pragma db value(cakey::Applicant)
#pragma db value(cakey::HolderProof)

#pragma db object(cakey::Order) table("orders") optimistic
#pragma db member(cakey::Order::id_) id auto
#pragma db member(cakey::Order::version_) version
#pragma db member(cakey::Order::form_digest_) type("BYTEA")
#pragma db member(cakey::Order::application_) column("")
#pragma db member(cakey::Order::claim_) column("")
#pragma db member(cakey::Order::changes_) transient
