// Opening, uploading and removing one paper.
#include "pages/papers.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/order_version.hpp"
#include "pages/paper_response.hpp"
#include "pages/paper_uploads.hpp"

namespace cakey::pages {

namespace {

PaperKind kind_of(const web::Request& request)
{
    const auto kind = from_word<PaperKind>(request.path("kind"));
    if (!kind)
        throw DomainError(Fault::not_found);
    return *kind;
}

// The script goes on with the page it has: it needs the order's new version only, or what is wrong.
bool is_for_script(const web::Request& request)
{
    return request.header("Accept") == "application/json";
}

// The draft as the form was read. The caller saves it: so its version tells older forms that the papers changed.
Order draft(Unit& unit, CompanyId company, const std::string& number, std::int64_t version)
{
    Order order = unit.orders().of(company, number, version);
    if (order.state() != OrderState::draft)
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
    return order;
}

}

web::Response PapersPage::show(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto kind = kind_of(request);
    request.log().order = number;
    const auto paper =
        store_.read([&](Unit& unit) { return unit.papers().find(unit.orders().of(company, number).id(), kind); });
    if (!paper)
        throw DomainError(Fault::not_found);
    return paper_response(*paper, number, seal_);
}

web::Response PapersPage::create(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto kind = kind_of(request);
    const auto version = version_in(request.form());
    request.log().order = number;
    store_.read([&](Unit& unit) { draft(unit, company, number, version); });

    const auto* upload = request.form().upload(paper_field(kind));
    if (!upload)
        return refused(request, number, kind, "还没有选择文件，请先选择。");
    const auto received = received_paper(*upload, kind, number, seal_, clock_.now());
    if (const auto* flaw = std::get_if<std::string_view>(&received))
        return refused(request, number, kind, *flaw);

    std::int64_t saved = 0;
    store_.transact([&](Unit& unit) {
        Order order = draft(unit, company, number, version);
        auto paper = std::get<Paper>(received);
        paper.order_id = order.id();
        unit.papers().put(paper);
        unit.orders().save(order);
        saved = order.version();
    });
    request.log().event = "paper saved";
    if (is_for_script(request))
        return web::json(200, "{\"version\":" + std::to_string(saved) + "}");
    return screens_.see_other(urls_.order(number), "paper_saved");
}

web::Response PapersPage::refused(const web::Request& request, const std::string& number, PaperKind kind,
                                  std::string_view flaw) const
{
    if (!is_for_script(request))
        return details_.show(request, number, kind, flaw);
    // Words of ours only: nothing in them has to be escaped.
    return web::json(422, "{\"error\":\"" + std::string(flaw) + "\"}");
}

web::Response PapersPage::destroy(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto kind = kind_of(request);
    const auto version = version_in(request.form());
    request.log().order = number;
    store_.transact([&](Unit& unit) {
        Order order = draft(unit, company, number, version);
        unit.papers().remove(order.id(), kind);
        unit.orders().save(order);
    });
    request.log().event = "paper removed";
    return screens_.see_other(urls_.order(number), "paper_removed");
}

}
