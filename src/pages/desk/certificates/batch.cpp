// 「批量制证」: each line of a file is taken or told why not; nothing is lost by what is wrong with another.
#include "base/bounded_work.hpp"
#include "base/zip_pieces.hpp"
#include "ca/certificate.hpp"
#include "ca/request.hpp"
#include "crypto/tokens.hpp"
#include "deeds/certificates.hpp"
#include "deeds/request_batches.hpp"
#include "domain/fault.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/sight.hpp"

#include <variant>

namespace cakey::pages::desk {

namespace {

constexpr int most_listed = 200;

// clang-format off
constexpr Field file_field{
    .id = "requests", .label = "请求文件",
    .hint = "ZIP：每个请求一个文件，名为“订单编号-第几个.p10”（或 .csr、.pem）。CSV：列为订单编号、证书、证书请求。最多 200 个，2 MB。",
    .missing = "请选择请求文件。", .kind = Field::Kind::file, .accept = ".zip,.csv"};
// clang-format on

deeds::Maker maker_of(const StaffPerson& who) { return {member(who), who.outlet}; }

// What can be said of a request by itself: a few milliseconds each.
using Keys = std::vector<std::variant<ca::CertificateRequest, RequestFlaw>>;

Keys keys_of(const std::vector<BatchLine>& lines)
{
    Keys keys;
    for (const auto& line : lines)
        keys.push_back(line.good() ? ca::read_request(line.request)
                                   : std::variant<ca::CertificateRequest, RequestFlaw>(RequestFlaw::unreadable));
    return keys;
}

std::string text_of(const BatchLine& line)
{
    auto text = line.order_number.empty() ? std::string()
                                          : line.order_number + " 第 " + std::to_string(line.line) + " 个：";
    text += label(line.verdict);
    if (line.flaw)
        text.append("：").append(label(*line.flaw));
    return text;
}

// "42.3": a certificate as it was shown.
std::optional<std::pair<std::int64_t, std::int64_t>> certificate_in(std::string_view ticked)
{
    const auto dot = ticked.find('.');
    const auto id = whole_number<std::int64_t>(ticked.substr(0, dot));
    const auto version = dot == std::string_view::npos ? std::nullopt
                                                       : whole_number<std::int64_t>(ticked.substr(dot + 1));
    return id && version ? std::optional(std::pair(*id, *version)) : std::nullopt;
}

void show_waiting(web::Fields& page, const std::vector<CertificateRow>& waiting, const Urls& urls)
{
    if (waiting.empty())
        return page.show("NONE_WAITING");
    auto table = page.add("WAITING");
    for (const auto& certificate : waiting) {
        auto row = table.add("ROWS");
        row.set("VALUE", std::to_string(certificate.id) + '.' + std::to_string(certificate.version));
        row.set("URL", urls.desk_certificate(certificate.id));
        row.set("NO", certificate.order_number);
        row.set("LINE", certificate.line);
        row.set("COMPANY", certificate.company);
        row.set("REQUESTER", certificate.requester.empty() ? certificate.company : certificate.requester);
        show_time(row, certificate.requested_at);
    }
}

}

web::Response RequestBatches::screen(const web::Request& request, const StaffPerson& who, const Form& form,
                                     const std::vector<Result>& results) const
{
    std::size_t issued = 0;
    const auto waiting = store_.read([&](Unit& unit) {
        issued = unit.certificates().to_write(who.id, who.outlet, most_listed).size();
        return unit.certificates().to_release(who.id, who.outlet, most_listed);
    });
    auto page = screens_.page(request, who, "批量制证", Here::work);
    page.set("URL", urls_.desk_request_batch());
    form.show(page, file_field);
    form.show_errors(page);
    if (!results.empty()) {
        auto table = page.add("RESULTS");
        for (const auto& result : results) {
            auto row = table.add("ROWS");
            row.set("PLACE", result.place);
            row.set("VERDICT_STATE", result.state);
            row.set("VERDICT", result.text);
        }
    }
    show_waiting(page, waiting, urls_);
    if (issued > 0)
        page.add("ISSUED").set("COUNT", issued);
    return page.render("desk/certificates/batch", form.status());
}

web::Response RequestBatches::show(const web::Request& request, const StaffPerson& who) const
{
    return screen(request, who, Form(), {});
}

web::Response RequestBatches::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto* upload = request.form().upload(file_field.id);
    if (!upload)
        form.wrong(file_field, missing_text(file_field));
    else if (upload->too_large)
        form.wrong(file_field, "文件超过 2 MB，请分成几个文件。");
    if (form.failed())
        return screen(request, who, form, {});
    ReadBatch read;
    Keys keys;
    // A file at a time for each who asks: two hundred requests are a second of a core. (Companies have the other numbers.)
    means_.printing.run(-who.id.value, [&] {
        read = read_batch(upload->content);
        keys = keys_of(read.lines);
    });
    if (!read.flaw.empty()) {
        form.wrong(file_field, read.flaw);
        return screen(request, who, form, {});
    }
    request.log().event = "requests_uploaded";
    std::vector<Result> results;
    for (std::size_t at = 0; at < read.lines.size(); ++at) {
        auto& line = read.lines[at];
        if (const auto* flaw = std::get_if<RequestFlaw>(&keys[at]); flaw && line.good()) {
            line.verdict = BatchVerdict::flawed;
            line.flaw = *flaw;
        }
        if (line.good()) {
            const auto transaction_id = crypto::random_hex();
            const deeds::KeyRequest wanted{std::get<ca::CertificateRequest>(keys[at]), line.request,
                                           means_.certificate_driver};
            try {
                line.verdict = transact([&](Unit& unit, Instant now) {
                    return deeds::take_request(unit, line, wanted, transaction_id, maker_of(who), now);
                });
            } catch (const DomainError&) {
                line.verdict = BatchVerdict::changed;
            }
        }
        const bool was_there = line.verdict == BatchVerdict::asked_before;
        results.push_back({line.place, line.is_taken() ? "good" : was_there ? "idle" : "bad", text_of(line)});
    }
    return screen(request, who, Form(), results);
}

web::Response RequestBatches::release(const web::Request& request, const StaffPerson& who) const
{
    request.log().event = "certificate_released";
    std::vector<Result> results;
    for (const auto ticked : request.form().all("certificate")) {
        const auto seen = certificate_in(ticked);
        if (!seen || results.size() >= most_listed)
            continue;
        Result result{"证书 " + std::to_string(seen->first), "bad", {}};
        try {
            transact([&](Unit& unit, Instant now) {
                const auto row = unit.certificates().row(seen->first);
                if (who.role == Role::outlet && !unit.orders().numbered(row.order_number).is_for(who.outlet.value()))
                    throw DomainError(Fault::not_found);
                result.place = row.order_number + " 第 " + std::to_string(row.line) + " 个";
                deeds::release_certificate(unit, {row.order_number, row.id, seen->second}, member(who), now);
            });
            result.state = "good";
            result.text = "已放行";
        } catch (const DomainError& error) {
            const auto about = error.facts().find("about");
            const auto what = about == error.facts().end() ? std::nullopt : from_word<About>(about->second);
            result.text = what ? label(*what) : "没有放行，请刷新后重试。";
        }
        results.push_back(std::move(result));
    }
    Form form;
    if (results.empty())
        form.wrong("waiting", "请勾选要放行的证书。");
    return screen(request, who, form, results);
}

web::Response RequestBatches::pack(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    ZipPieces zip;
    std::string bytes;
    store_.read([&](Unit& unit) {
        for (const auto& row : unit.certificates().to_write(who.id, who.outlet, most_listed))
            bytes += zip.add(row.order_number + '-' + std::to_string(row.line) + ".pem",
                             ca::as_pem(unit.certificates().at(row.id).content()), row.issued_at.value_or(now));
    });
    request.log().event = "certificates_packed";
    return web::file("已签发证书-" + date_text(china_date(now)) + ".zip", "application/zip", bytes + zip.end());
}

}
