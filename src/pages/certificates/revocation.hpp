// A certificate's revocation, as its company sees it and asks for it.
#pragma once

#include "pages/frame/form.hpp"
#include "store/certificate_rows.hpp"
#include "store/revocation_row.hpp"

#include <optional>

namespace cakey::pages {

// `newest`: the certificate's last one. With the form of a new one, while that can be asked for.
void show_revocation(web::Fields& page, const CertificateRow& certificate, const std::optional<RevocationRow>& newest,
                     const Form& form, Instant now);

}
