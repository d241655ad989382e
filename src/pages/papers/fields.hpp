// File fields for papers.
#pragma once

#include "domain/identity_paper.hpp"
#include "domain/paper.hpp"
#include "pages/frame/field.hpp"

namespace cakey::pages {

namespace fields {

// clang-format off
inline constexpr std::string_view paper_files = "PDF、JPEG 或 PNG，不超过 5 MB。";
inline constexpr Field application_form{
    .id = "paper_application_form", .label = label(PaperKind::application_form),
    .hint = "打印申请表，盖章签字后扫描或拍照。PDF、JPEG 或 PNG，不超过 5 MB。", .required = false,
    .missing = "请上传盖章申请表：打印申请表，盖章签字后扫描或拍照。", .kind = Field::Kind::file};
inline constexpr Field business_licence{
    .id = "paper_business_licence", .label = label(PaperKind::business_licence), .hint = paper_files,
    .required = false, .missing = "请上传营业执照。", .kind = Field::Kind::file};
inline constexpr Field handler_id_card{
    .id = "paper_handler_id_card", .label = label(PaperKind::handler_id_card),
    .hint = "正反两面在一张图片或一个 PDF 里。PDF、JPEG 或 PNG，不超过 5 MB。",
    .required = false, .missing = "请上传经办人身份证。", .kind = Field::Kind::file};
// clang-format on

// What a request about a company's identity is proved by.
// clang-format off
inline constexpr Field letter{
    .id = "paper_letter", .label = "盖章申请书", .hint = "写明申请事项并加盖单位公章。PDF、JPEG 或 PNG，不超过 5 MB。",
    .missing = "请选择盖章申请书的扫描件或照片。", .kind = Field::Kind::file};
inline constexpr Field identity_licence{
    .id = "paper_business_licence", .label = "营业执照", .hint = paper_files,
    .missing = "请选择营业执照的扫描件或照片。", .kind = Field::Kind::file};
// clang-format on

}

constexpr const Field& field_for(PaperKind kind)
{
    switch (kind) {
    case PaperKind::application_form:
        return fields::application_form;
    case PaperKind::business_licence:
        return fields::business_licence;
    case PaperKind::handler_id_card:
        break;
    }
    return fields::handler_id_card;
}

constexpr const Field& field_for(IdentityPaperKind kind)
{
    return kind == IdentityPaperKind::letter ? fields::letter : fields::identity_licence;
}

}
