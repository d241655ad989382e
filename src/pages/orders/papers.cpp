// Opening, uploading and removing one paper.
#include "pages/papers/papers.hpp"
#include "domain/fault.hpp"
#include "pages/orders/handlers.hpp"

namespace cakey::pages {

namespace {

// The script goes on with the page it has: it needs the order's new version only, or what is wrong.
bool is_for_script(const web::Request& request) { return request.header("Accept") == "application/json"; }

// The draft as the form was read. The caller saves it: so its version tells older forms that the papers changed.
Order draft(Unit& unit, CompanyId company, const web::Request& request)
{
    auto order = unit.orders().of(company, order_number_in(request), version_in(request));
    if (order.state() != OrderState::draft)
        throw DomainError(Fault::wrong_state, {{"state", std::string(word(order.state()))}});
    return order;
}

}

web::Response Papers::show(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto kind = kind_in<PaperKind>(request);
    const auto paper = store_.read(
        [&](Unit& unit) { return unit.papers().find(unit.orders().of(who.id, number).id(), kind); });
    if (!paper)
        throw DomainError(Fault::not_found);
    return opened_paper(*paper, number, seal_);
}

web::Response Papers::create(const web::Request& request, const CompanyPerson& who) const
{
    const auto& number = order_number_in(request);
    const auto kind = kind_in<PaperKind>(request);
    const auto& field = field_for(kind);
    store_.read([&](Unit& unit) { draft(unit, who.id, request); });

    Form form(request.form());
    const auto paper = Intake(means_, who.id).receive<Paper>(request.form(), kind, number, clock_.now(), form);
    if (!paper && !form.failed())
        form.wrong(field, "还没有选择文件，请先选择。");
    if (form.failed())
        return is_for_script(request) ? web::json(422, {{"error", form.said_of(field)}})
                                      : screen(request, who, {}, form);

    std::int64_t version = 0;
    store_.transact([&](Unit& unit) {
        auto order = draft(unit, who.id, request);
        auto put = *paper;
        put.order_id = order.id();
        unit.papers().put(put);
        unit.orders().save(order);
        version = order.version();
    });
    request.log().event = "paper saved";
    return is_for_script(request) ? web::json(200, {{"version", version}})
                                  : screens_.see_other(urls_.order(number), "paper_saved");
}

web::Response Papers::remove(const web::Request& request, const CompanyPerson& who) const
{
    const auto kind = kind_in<PaperKind>(request);
    store_.transact([&](Unit& unit) {
        auto order = draft(unit, who.id, request);
        unit.papers().remove(order.id(), kind);
        unit.orders().save(order);
    });
    return done(request, "paper removed", urls_.order(order_number_in(request)), "paper_removed");
}

}
