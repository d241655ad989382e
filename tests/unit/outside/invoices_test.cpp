// Where invoices may be fetched from. The calls are tried in tests/integration/invoices_test.cpp.
#include "outside/invoices.hpp"

#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(invoices)

using namespace cakey;
using namespace cakey::outside;

namespace {

struct NoTokens : TokenStore {
    std::optional<IssuerToken> load(const std::string&) override { return std::nullopt; }
    void save(const IssuerToken&) override {}
};

}

BOOST_AUTO_TEST_CASE(files_come_from_the_issuers_hosts_only)
{
    const support::TemporaryDirectory directory;
    const SystemClock clock;
    NoTokens tokens;
    NuonuoSettings settings;
    settings.token_url = "https://name.invalid/accessToken";
    settings.endpoint = "https://name.invalid/open/v1/services";
    settings.file_hosts = {"files.invalid"};
    settings.app_secret_file = directory.write("secret", "s");
    NuonuoInvoices issuer(settings, tokens, clock);

    for (const auto url :
         {"https://name.invalid/a.pdf", "https://cdn.name.invalid/a.pdf", "https://files.invalid/a.pdf"})
        BOOST_TEST((issuer.fetch(url, InvoiceFormat::pdf).heard == Heard::later), url);
    for (const auto url :
         {"https://127.0.0.1/a.pdf", "https://evilname.invalid/a.pdf", "http://name.invalid/a.pdf",
          "https://name.invalid@127.0.0.1/", "https://name.invalid.example/a.pdf", "file:///etc/passwd", ""})
        BOOST_TEST(issuer.fetch(url, InvoiceFormat::pdf).code == "host", url);
}

BOOST_AUTO_TEST_SUITE_END()
