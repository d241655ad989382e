// Parts of the page 「订单详情」, each filled from what it is about.
#pragma once

#include "domain/order.hpp"
#include "domain/outlet.hpp"
#include "domain/paper.hpp"
#include "domain/platform.hpp"
#include "pages/frame/url.hpp"
#include "web/view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

// A platform's name; its code when it can no longer be chosen.
std::string_view platform_name(const std::vector<Platform>& platforms, const std::string& code);

void show_goods(web::Fields& fields, const Order& order, std::string_view platform);
void show_handler(web::Fields& fields, const Application& application, const std::string& id_number);
void show_delivery(web::Fields& fields, const Order& order, const std::vector<Outlet>& outlets);
void show_company(web::Fields& fields, const Applicant& applicant, const InvoiceInfo& invoice_info);
void show_papers(web::Fields& fields, const Order& order, const std::vector<Paper>& papers, const Urls& urls);

}
