// Reading it: the ID number and the signature are sealed before anything is stored.
#include "pages/desk/outlet/hand_over_form.hpp"

#include "domain/id_number.hpp"
#include "domain/text.hpp"
#include "pages/orders/fields.hpp"
#include "pages/papers/papers.hpp"

#include <stdexcept>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field collector_field{
    .id = "collector", .label = "领取人姓名", .hint = "与身份证一致。", .longest = 50};
constexpr Field collector_id_field{
    .id = "collector_id", .label = "领取人身份证号", .hint = "请核对身份证原件。加密保存。", .longest = 24,
    .missing = "请填写领取人身份证号。", .wrong = "领取人身份证号不正确，请按身份证填写 18 位号码。", .verbatim = true};
constexpr Field signature_field{
    .id = "signature", .label = "领取人签名", .required = false,
    .wrong = "签名没有收到，请清除后重新签名，或打印交付单签字。", .kind = Field::Kind::file};
// clang-format on

std::string id_place(std::string_view order_number) { return "order:" + std::string(order_number) + ":collector_id"; }

std::string signature_place(std::string_view order_number)
{
    return "order:" + std::string(order_number) + ":signature";
}

// As the script draws it, and nothing else.
std::optional<ReceivedFile> read_signature(const web::Form& typed, Form& form, std::string_view order_number,
                                           const StaffPerson& who, const Means& means, Instant now)
{
    const auto* upload = typed.upload(signature_field.id);
    if (!upload)
        return std::nullopt;
    Form tried;
    auto received =
        upload->too_large
            ? std::nullopt
            : Intake(means, who.id).receive(typed, signature_field, signature_place(order_number), now, tried);
    if (received && received->media_type == papers::media_type(papers::PaperType::png))
        return received;
    form.wrong(signature_field, std::string(signature_field.wrong));
    return std::nullopt;
}

}

std::optional<HandOver> read_hand_over(const web::Form& typed, Form& form, std::string_view order_number,
                                       const StaffPerson& who, const Means& means, Instant now)
{
    HandOver hand_over;
    hand_over.collector = form.line(collector_field);
    const auto id = IdNumber::parse(form.text(collector_id_field), china_date(now));
    if (!id)
        form.wrong(collector_id_field, trimmed(form.text(collector_id_field)).empty()
                                           ? missing_text(collector_id_field)
                                           : std::string(collector_id_field.wrong));
    if (form.failed())
        return std::nullopt;
    auto signature = read_signature(typed, form, order_number, who, means, now);
    if (form.failed())
        return std::nullopt;
    hand_over.collector_id_sealed = means.seal.seal(id->text(), id_place(order_number));
    if (signature) {
        hand_over.signature_sealed = std::move(signature->content_sealed);
        hand_over.signature_sha256 = std::move(signature->sha256);
    }
    return hand_over;
}

void show_hand_over_form(web::Fields& page, const Form& form, bool wants_signature)
{
    form.show(page, {collector_field, collector_id_field});
    if (wants_signature)
        page.show("WANTS_SIGNATURE");
    if (form.failed(signature_field))
        page.add("SIGNATURE_ERROR").set("TEXT", form.said_of(signature_field));
    if (!form.failed(collector_field) && !form.failed(collector_id_field) && !form.failed(signature_field))
        return;
    auto errors = page.add("HAND_OVER_ERRORS");
    form.show_errors(errors);
}

std::string opened_collector_id(const crypto::Seal& seal, std::string_view order_number, const std::string& sealed)
{
    auto opened = seal.open(sealed, id_place(order_number));
    if (!opened)
        throw std::runtime_error("an ID number does not open: seal_key_file is not the one it was sealed with");
    return *std::move(opened);
}

std::string opened_signature(const crypto::Seal& seal, std::string_view order_number, const HandOver& hand_over)
{
    return opened_file(hand_over.signature_sealed, hand_over.signature_sha256, signature_place(order_number), seal);
}

}
