// How far an order's certificates are, beside what else is done with it.
#pragma once

#include "domain/order.hpp"
#include "pages/frame/url.hpp"
#include "store/certificate_rows.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages::desk {

// The section MAKING; nothing of an order that leads to none. `made`: of its present submission.
void show_making(web::Fields& page, const Order& order, const std::vector<CertificateRow>& made, const Urls& urls);

}
