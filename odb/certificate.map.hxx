// certificates: what was asked for never changes; what was issued is written once
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::CertificateState) type("TEXT")
#pragma db value(cakey::CertificateEvent) type("TEXT")
#pragma db value(cakey::CertificateDriver) type("TEXT")

#pragma db value(cakey::CertificateSubject)

#pragma db object(cakey::Certificate) table("certificates") optimistic
#pragma db member(cakey::Certificate::id_) id auto
#pragma db member(cakey::Certificate::version_) version
#pragma db member(cakey::Certificate::company_id_) readonly
#pragma db member(cakey::Certificate::order_id_) readonly
#pragma db member(cakey::Certificate::submission_) readonly
#pragma db member(cakey::Certificate::line_) readonly
#pragma db member(cakey::Certificate::key_id_) readonly
#pragma db member(cakey::Certificate::request_) type("BYTEA") readonly
#pragma db member(cakey::Certificate::transaction_id_) readonly
#pragma db member(cakey::Certificate::driver_) readonly
#pragma db member(cakey::Certificate::subject_) readonly
#pragma db member(cakey::Certificate::years_) readonly
#pragma db member(cakey::Certificate::four_eyes_) readonly
#pragma db member(cakey::Certificate::predecessor_) readonly
#pragma db member(cakey::Certificate::requested_by_) readonly
#pragma db member(cakey::Certificate::requested_at_) readonly
#pragma db member(cakey::Certificate::content_) type("BYTEA")
#pragma db member(cakey::Certificate::changes_) transient
