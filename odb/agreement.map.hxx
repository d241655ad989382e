// agreements, agreement_withdrawals, agreement_consents
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::Agreement) table("agreements")
#pragma db member(cakey::Agreement::version) id

#pragma db object(cakey::AgreementWithdrawal) table("agreement_withdrawals")
#pragma db member(cakey::AgreementWithdrawal::version) id

#pragma db object(cakey::AgreementConsent) table("agreement_consents")
#pragma db member(cakey::AgreementConsent::id) id auto
