// Standing, days left, dates and key.
#include "pages/certificates/parts.hpp"

#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages {

const CertificateRow* standing_on(int line, const std::vector<CertificateRow>& made)
{
    const auto found = std::ranges::find_if(
        made, [&](const CertificateRow& row) { return row.line == line && holds_its_line(row.state); });
    return found == made.end() ? nullptr : &*found;
}

void show_standing(web::Fields& fields, const CertificateRow& certificate, Instant now)
{
    show_state(fields, certificate.standing(now));
    show_time(fields, "ENDS", "ENDS_ISO", *certificate.not_after);
    const int days = days_left(*certificate.not_after, now);
    const auto standing = certificate.standing(now);
    if (standing != CertificateStanding::revoked && standing != CertificateStanding::ended)
        fields.add("LEFT").set("DAYS", days);
}

void show_also(web::Fields& fields, const CertificateRow& certificate, Instant now)
{
    if (certificate.state != CertificateState::issued && certificate.state != CertificateState::delivered)
        return;
    const auto standing = certificate.standing(now);
    if (standing == CertificateStanding::valid)
        return;
    auto also = fields.add("ALSO");
    show_state(also, standing);
}

void show_certificate(web::Fields& fields, const CertificateRow& certificate, Instant now)
{
    show_standing(fields, certificate, now);
    show_time(fields, "BEGINS", "BEGINS_ISO", *certificate.not_before);
    fields.set("SERIAL_NO", certificate.serial);
    fields.set("ISSUER", certificate.issuer);
    fields.set("SUBJECT", certificate.company);
    fields.set_view("ALGORITHM", label(certificate.algorithm));
    fields.set("KEY_HASH", certificate.key_hash);
    fields.set("TOKEN", or_dash(certificate.token_serial));
    if (certificate.to_revoke())
        fields.show("TO_REVOKE");
}

}
