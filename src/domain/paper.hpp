// A paper that goes with an order: the stamped application form, the business licence, the handler's ID card.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"

#include <array>
#include <string>

namespace cakey {

enum class PaperKind { application_form, business_licence, handler_id_card };

template <>
inline constexpr auto words<PaperKind> = WordTable<PaperKind, 3>{{
    {PaperKind::application_form, "application_form"},
    {PaperKind::business_licence, "business_licence"},
    {PaperKind::handler_id_card, "handler_id_card"},
}};

template <>
inline constexpr auto labels<PaperKind> = WordTable<PaperKind, 3>{{
    {PaperKind::application_form, "盖章申请表"},
    {PaperKind::business_licence, "营业执照"},
    {PaperKind::handler_id_card, "经办人身份证"},
}};

// At most one of each kind per order.
struct Paper {
    std::int64_t id = 0;
    std::int64_t order_id = 0;
    PaperKind kind = PaperKind::application_form;
    std::string file_name;
    std::string media_type;  // by content: application/pdf, image/jpeg or image/png
    std::int64_t size = 0;   // bytes, before sealing
    std::string sha256;      // hexadecimal, before sealing
    std::string content_sealed;
    Instant uploaded_at;
    int pages = 0;  // of a PDF; 0: nobody has counted them
};

}
