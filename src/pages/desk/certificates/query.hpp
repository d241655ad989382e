// What an address asks of the desk's list of certificates.
#pragma once

#include "pages/frame/form.hpp"
#include "store/certificate_rows.hpp"
#include "web/request.hpp"

#include <string>
#include <string_view>

namespace cakey::pages::desk {

// "?state=issued&ending=30&after=...&page=2". What is no such filter is as if it were not there.
class CertificateQuery {
public:
    CertificateQuery(const web::Request& request, Instant now);

    const CertificateFilter& filter() const { return filter_; }
    int page() const { return page_; }
    void show(web::Fields& page) const;
    // The same as a query; `more` is added: "after=...".
    std::string text(std::string_view more) const;

private:
    Form form_;
    CertificateFilter filter_;
    int page_ = 1;
};

}
