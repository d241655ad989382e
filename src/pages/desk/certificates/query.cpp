// State and end, out of an address and back into one.
#include "pages/desk/certificates/query.hpp"

#include "pages/frame/lists.hpp"

#include <algorithm>
#include <array>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field state_field{
    .id = "state", .label = "证书状态", .required = false, .kind = Field::Kind::options, .empty = "全部"};
constexpr Field ending_field{
    .id = "ending", .label = "到期时间", .required = false, .kind = Field::Kind::options, .empty = "不限"};
// clang-format on

struct Ending {
    std::string_view value;
    std::string_view label;
    std::chrono::days within;
};

constexpr auto endings = std::to_array<Ending>({
    {"7", "7 天内到期", std::chrono::days(7)},
    {"30", "30 天内到期", std::chrono::days(30)},
    {"90", "90 天内到期", std::chrono::days(90)},
});

}

CertificateQuery::CertificateQuery(const web::Request& request, Instant now)
{
    const ListTurn turn(request);
    filter_.after = turn.after;
    filter_.before = turn.before;
    page_ = turn.page;
    filter_.state = from_word<CertificateState>(request.query(state_field.id));
    if (filter_.state)
        form_.put(state_field, word(*filter_.state));
    const auto ending = std::ranges::find(endings, request.query(ending_field.id), &Ending::value);
    if (ending == endings.end())
        return;
    form_.put(ending_field, ending->value);
    filter_.ends_from = now;
    filter_.ends_until = now + ending->within;
}

void CertificateQuery::show(web::Fields& page) const
{
    auto states = form_.show(page, state_field);
    for (const auto& [state, name] : words<CertificateState>)
        add_option(states, {name, label(state), form_.text(state_field) == name});
    auto ends = form_.show(page, ending_field);
    for (const auto& ending : endings)
        add_option(ends, {ending.value, ending.label, form_.text(ending_field) == ending.value});
}

std::string CertificateQuery::text(std::string_view more) const
{
    QueryText query;
    query.add(state_field, form_.text(state_field));
    query.add(ending_field, form_.text(ending_field));
    query.add(more);
    return query.text();
}

}
