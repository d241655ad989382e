// Certificates in files: the company makes the key in its browser, asks for the certificate itself and downloads it. Each deed
// works as those of deeds/certificates.hpp; Fault::not_found, too, for any other company's, and for an order that is not
// downloaded.
#pragma once

#include "deeds/certificates.hpp"

#include <optional>
#include <string>

namespace cakey::deeds {

// Of the order as its form was read; as request_certificate().
Certificate request_own_certificate(Unit& unit, const Order& seen, int line, const KeyRequest& request,
                                    const std::string& transaction_id, Instant now);
// 「重新生成」, before its authority was asked: the line is free for another key.
void abandon_own_certificate(Unit& unit, CompanyId company, const SeenCertificate& seen, Instant now);
// 「已保存」: the file with key and certificate is in the company's hands. With the last of them its order is completed: true.
bool download_certificate(Unit& unit, CompanyId company, const SeenCertificate& seen, Instant now);

// Who does not release it where it takes two: who asked for it; of what a company asked for, who approved its order.
std::optional<StaffId> first_of_two(Unit& unit, const Order& order, std::optional<StaffId> requested_by);

}
