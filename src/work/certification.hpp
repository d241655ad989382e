// Asks another authority for certificates, each once: under a number that was stored before. What it made of one whose
// answer was lost the desk finds out.
#pragma once

#include "domain/outside.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <optional>
#include <string>

namespace cakey::work {

class Certification : public Errand {
public:
    Certification(Store& store, CertificateAuthority& authority, const Clock& clock)
        : store_(store), authority_(authority), clock_(clock)
    {
    }

    OutboxKind kind() const override { return OutboxKind::certificate; }
    Progress carry_out(OutboxItem& item) override;

private:
    struct Wish;

    Wish read(const OutboxItem& item);
    Progress ask(OutboxItem& item);
    Progress look(const OutboxItem& item);
    Progress hear(const OutboxItem& item, const Answer<std::string>& answer, std::optional<CertificateFlaw> flaw);
    void begin(OutboxItem& item);

    Store& store_;
    CertificateAuthority& authority_;
    const Clock& clock_;
};

}
