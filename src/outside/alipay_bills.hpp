// Alipay's daily bill: asked for, fetched, unpacked, read.
#pragma once

#include "outside/alipay.hpp"
#include "outside/http.hpp"

namespace cakey::outside {

// For one thread: it keeps its connections.
class AlipayBills : public Bills {
public:
    AlipayBills(const AlipaySettings& settings, const Clock& clock);
    ~AlipayBills() override;

    Answer<Bill> fetch(Date day) override;

private:
    Answer<std::string> download(const std::string& url);

    std::vector<std::string> hosts_;
    std::unique_ptr<AlipayCall> call_;
    Http files_;
};

// Of "http://..." as Alipay's documents show it the same place by https; empty for a URL that is neither, or that does
// not lie at one of the hosts or below one.
std::string bill_url(const std::string& url, const std::vector<std::string>& hosts);

}
