// Secrets sent by SMS: the newest one, and how many went out.
#include "store/text_codes.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"
#include "store/lock.hpp"

namespace cakey {

namespace {

using Column = odb::query<TextCode>;

constexpr auto newest_alone = "order by created_at desc, id desc limit 1 for update";

auto is_by(const std::string& browser)
{
    return Column::browser == Column::_ref(browser) || Column::browser == "";
}

// Those whose column has that value; `name` is the statement's.
int sent_since(Link& link, const char* name, const std::string& column, const std::string& value, Instant since)
{
    struct Params {
        std::string value;
        Instant since;
    };
    const auto found = first<CountScalar>(link, name, Params{value, since}, [&](const Params& bound) {
        return "select count(*) from text_codes where not shared and " + column + " =" + as_text(bound.value)
               + "and created_at >" + as_instant(bound.since);
    });
    return static_cast<int>(found->value);
}

}

void TextCodes::lock(const std::string& mobile) { cakey::lock(link_, mobile); }

void TextCodes::add(TextCode& code) { link_.database().persist(code); }

std::optional<TextCode> TextCodes::newest(const std::string& mobile, TextPurpose purpose)
{
    struct Params {
        std::string mobile;
        TextPurpose purpose;
    };
    return first<TextCode>(link_, "text_code", Params{mobile, purpose}, [](const Params& bound) {
        return (Column::mobile == Column::_ref(bound.mobile) && Column::purpose == as_text(bound.purpose))
               + "order by created_at desc, id desc limit 1";
    });
}

std::optional<TextCode> TextCodes::newest_by(const std::string& browser, const std::string& mobile, TextPurpose purpose)
{
    struct Params {
        std::string browser;
        std::string mobile;
        TextPurpose purpose;
    };
    return first<TextCode>(link_, "text_code_by", Params{browser, mobile, purpose}, [](const Params& bound) {
        return (is_by(bound.browser) && Column::mobile == Column::_ref(bound.mobile)
                && Column::purpose == as_text(bound.purpose))
               + newest_alone;
    });
}

std::optional<TextCode> TextCodes::newest_by(const std::string& browser, CompanyId company, const std::string& mobile,
                                             TextPurpose purpose)
{
    struct Params {
        std::string browser;
        CompanyId company;
        std::string mobile;
        TextPurpose purpose;
    };
    const Params params{browser, company, mobile, purpose};
    return first<TextCode>(link_, "text_code_of", params, [](const Params& bound) {
        return (is_by(bound.browser) && Column::company_id == as_id(bound.company)
                && Column::mobile == Column::_ref(bound.mobile) && Column::purpose == as_text(bound.purpose))
               + newest_alone;
    });
}

std::vector<TextCode> TextCodes::shared(const TextCode& code)
{
    struct Params {
        std::string mobile;
        std::string code_hash;
    };
    return rows<TextCode>(link_, "text_code_shared", Params{code.mobile, code.code_hash}, [](const Params& bound) {
        return (Column::mobile == Column::_ref(bound.mobile) && Column::code_hash == Column::_ref(bound.code_hash))
               + "order by id for update";
    });
}

void TextCodes::save(TextCode& code) { link_.database().update(code); }

int TextCodes::sent_to(const std::string& mobile, Instant since)
{
    return sent_since(link_, "secrets_to", "mobile", mobile, since);
}

std::vector<Instant> TextCodes::codes_to(const std::string& mobile, Instant since)
{
    struct Params {
        std::string mobile;
        Instant since;
    };
    const auto found = rows<InstantScalar>(link_, "codes_to", Params{mobile, since}, [](const Params& bound) {
        return "select created_at from text_codes where not shared and purpose <> 'one_time_password' and mobile ="
               + as_text(bound.mobile) + "and created_at >" + as_instant(bound.since) + "order by created_at";
    });
    std::vector<Instant> asked;
    asked.reserve(found.size());
    for (const auto& row : found)
        asked.push_back(*row.value);
    return asked;
}

int TextCodes::sent_from(const std::string& address, Instant since)
{
    return sent_since(link_, "codes_from", "address", address, since);
}

int TextCodes::sent_from_wider(const std::string& network, Instant since)
{
    return sent_since(link_, "codes_wider", "wider_network", network, since);
}

int TextCodes::sent(Instant since)
{
    const auto found = first<CountScalar>(link_, "codes_sent", since, [](const Instant& bound) {
        return "select count(*) from text_codes where not shared and created_at >" + as_instant(bound);
    });
    return static_cast<int>(found->value);
}

int TextCodes::sent_for(CompanyId company, TextPurpose purpose, Instant since)
{
    struct Params {
        CompanyId company;
        TextPurpose purpose;
        Instant since;
    };
    const auto found = first<CountScalar>(link_, "codes_for", Params{company, purpose, since}, [](const Params& bound) {
        return "select count(*) from text_codes where not shared and company_id =" + as_id(bound.company)
               + "and purpose =" + as_text(bound.purpose) + "and created_at >" + as_instant(bound.since);
    });
    return static_cast<int>(found->value);
}

int TextCodes::remove_dead(Instant now)
{
    return static_cast<int>(link_.database().erase_query<TextCode>(Column::expires_at <= now - std::chrono::hours(24)));
}

}
