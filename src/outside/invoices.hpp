// Electronic invoices by Nuonuo (诺税通): requestBillingNew, queryInvoiceResult, and the files.
#pragma once

#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "outside/http.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace cakey::outside {

struct NuonuoSettings {
    std::string token_url;  // "https://open.nuonuo.com/accessToken"
    std::string endpoint;   // "https://sdk.nuonuo.com/open/v1/services"
    std::string app_key;
    std::string app_secret_file;
    std::string tax_number;  // the seller's
    std::string clerk;       // 开票人
    std::string seller_address;
    std::string seller_phone;
    std::string seller_bank_and_account;
    std::string seller_name;              // for papers that we draw: the issuer knows it
    std::string callback_url;             // of the site, where it may say that it has issued; empty: none
    std::vector<std::string> file_hosts;  // where files may lie, beside the endpoint's host; hosts under these, too
    std::string ca_file;                  // empty: the system's authorities
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{15'000};
};

class NuonuoCall;

// For one thread.
class NuonuoInvoices : public InvoiceIssuer {
public:
    // Throws std::runtime_error when the secret cannot be read or an address is not https.
    NuonuoInvoices(const NuonuoSettings& settings, TokenStore& tokens, const Clock& clock);
    ~NuonuoInvoices() override;

    // Empty for a number that was submitted before: find() tells what became of it.
    Answer<std::string> submit(const InvoiceOrder& order) override;
    // Refused with code "E9105", "E9500" or "absent" when the issuer does not know the number.
    Answer<IssuedInvoice> find(const std::string& number) override;
    Answer<std::string> reverse(const RedLetterOrder& order) override;
    Answer<Nothing> ask_confirmation(const RedLetterOrder& order) override;
    Answer<RedConfirmation> confirmation(const std::string& number) override;
    // At most 5 MiB, from https addresses at the issuer's hosts only; refused with code "host", "size", or "not_pdf",
    // "not_ofd", "not_xml".
    Answer<std::string> fetch(const std::string& url, InvoiceFormat format) override;

private:
    bool may_fetch_from(const std::string& host) const;

    NuonuoSettings settings_;
    std::unique_ptr<NuonuoCall> call_;
    Http files_;
};

}
