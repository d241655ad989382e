// An address that lives half a minute, and what lies there.
#include "outside/alipay_bills.hpp"

#include "outside/alipay_call.hpp"
#include "outside/bill_archive.hpp"
#include "outside/bill_table.hpp"
#include "outside/json.hpp"

#include <algorithm>

namespace cakey::outside {

namespace {

constexpr auto method = "alipay.data.dataservice.bill.downloadurl.query";
constexpr auto nothing_moved = "EMPTY_DATA_WITH_BILL_FILE";
constexpr std::size_t most_zip_bytes = 16 << 20;

}

AlipayBills::AlipayBills(const AlipaySettings& settings, const Clock& clock)
    : hosts_(settings.bill_hosts),
      call_(std::make_unique<AlipayCall>(settings, clock)),
      files_({.ca_file = settings.ca_file,
              .connect_timeout = settings.connect_timeout,
              .total_timeout = settings.total_timeout,
              .most_bytes = most_zip_bytes})
{
}

AlipayBills::~AlipayBills() = default;

Answer<Bill> AlipayBills::fetch(Date day)
{
    const auto reply = call_->ask(method, Json{{"bill_type", "trade"}, {"bill_date", date_text(day)}}.dump());
    if (reply.heard != Heard::done || reply.field("bill_file_code") == nothing_moved)
        return {reply.heard, {}, reply.code, reply.text};

    const auto file = download(reply.field("bill_download_url"));
    if (file.heard != Heard::done)
        return {file.heard, {}, file.code, file.text};
    const auto archive = unpack_bill(file.value);
    if (!archive.fault.empty())
        return {Heard::unknown, {}, "archive", archive.fault};
    Bill bill;
    for (const auto& table : archive.tables)
        read_bill_table(table, bill);
    return {Heard::done, std::move(bill), reply.code, reply.text};
}

Answer<std::string> AlipayBills::download(const std::string& url)
{
    const auto place = bill_url(url, hosts_);
    if (place.empty())
        return {Heard::refused, {}, "host", "the bill lies at a host that is not among alipay_bill_hosts"};
    auto answer = files_.get(place);
    if (answer.too_long)
        return {Heard::refused, {}, "size", "the bill is longer than 16 MiB"};
    if (!answer.heard)
        return {Heard::later, {}, {}, answer.failure};
    if (answer.status != 200)  // the address has died: a new one is asked for
        return {Heard::later, {}, std::to_string(answer.status), "HTTP " + std::to_string(answer.status)};
    return {Heard::done, std::move(answer.body), {}, {}};
}

std::string bill_url(const std::string& url, const std::vector<std::string>& hosts)
{
    constexpr std::string_view plain = "http://";
    const auto safe = url.starts_with(plain) ? "https://" + url.substr(plain.size()) : url;
    const auto host = https_host(safe);
    return std::ranges::any_of(hosts, [&](const auto& allowed) { return is_under(host, allowed); }) ? safe
                                                                                                    : std::string();
}

}
