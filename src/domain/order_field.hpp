// What an order consists of, field by field and paper by paper: how rules, corrections and the database name them.
#pragma once

#include "base/word.hpp"
#include "domain/paper.hpp"

#include <bitset>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace cakey {

// In the order of the form.
enum class OrderField {
    platform,
    business_type,
    certificate_serial,
    reason,
    unopened_bids,
    bid_opening,
    certificates,
    years,
    seals,
    handler_name,
    handler_id,
    handler_mobile,
    delivery,
    address,
    outlet,
    remark,
    application_form,
    business_licence,
    handler_id_card,
};

template <>
inline constexpr auto words<OrderField> = WordTable<OrderField, 19>{{
    {OrderField::platform, "platform"},
    {OrderField::business_type, "business_type"},
    {OrderField::certificate_serial, "certificate_serial"},
    {OrderField::reason, "reason"},
    {OrderField::unopened_bids, "unopened_bids"},
    {OrderField::bid_opening, "bid_opening"},
    {OrderField::certificates, "certificates"},
    {OrderField::years, "years"},
    {OrderField::seals, "seals"},
    {OrderField::handler_name, "handler_name"},
    {OrderField::handler_id, "handler_id"},
    {OrderField::handler_mobile, "handler_mobile"},
    {OrderField::delivery, "delivery"},
    {OrderField::address, "address"},
    {OrderField::outlet, "outlet"},
    {OrderField::remark, "remark"},
    {OrderField::application_form, "application_form"},
    {OrderField::business_licence, "business_licence"},
    {OrderField::handler_id_card, "handler_id_card"},
}};

OrderField field_of(PaperKind kind);
std::optional<PaperKind> paper_of(OrderField field);  // nothing for what is no paper

// A set of them.
class OrderFields {
public:
    OrderFields() = default;
    OrderFields(std::initializer_list<OrderField> fields);
    static OrderFields all();

    void add(OrderField field) { fields_.set(static_cast<std::size_t>(field)); }
    bool has(OrderField field) const { return fields_.test(static_cast<std::size_t>(field)); }
    bool empty() const { return fields_.none(); }
    std::size_t size() const { return fields_.count(); }

    // Calls `see(field)` for each, in the order of the form.
    template <class See>
    void each(See see) const
    {
        for (const auto& [field, field_word] : words<OrderField>)
            if (has(field))
                see(field);
    }

    // Their words, separated by blanks; and back. Nothing when a word is unknown.
    std::string text() const;
    static std::optional<OrderFields> parse(std::string_view text);

    bool operator==(const OrderFields&) const = default;

private:
    std::bitset<words<OrderField>.size()> fields_;
};

}
