// Missing fields and papers, in words.
#include "pages/order_obstacles.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

struct Row {
    std::string_view field;
    std::string_view text;
};

// By the names of Application::missing().
constexpr Row rows[] = {
    {"platform", "请选择应用平台。"},
    {"certificates", "请填写证书数量。"},
    {"years", "请选择有效期。"},
    {"seals", "签章数量不能大于证书数量，请修改其中一项。"},
    {"certificate_serial", "请填写证书序列号。"},
    {"reason", "请填写原因。"},
    {"unopened_bids", "请回答是否有待开标的投标。"},
    {"handler_name", "请填写经办人姓名。"},
    {"handler_id", "请填写经办人的身份证号。"},
    {"handler_mobile", "请填写经办人的手机号码。"},
    {"address", "快递到付需要填写回寄收件地址。"},
    {"outlet", "网点自取需要选择网点。"},
    {"delivery", "请选择获取方式。"},
};

std::string_view text_for(std::string_view field)
{
    const auto found = std::ranges::find(rows, field, &Row::field);
    return found == std::end(rows) ? "这一项还没有填写。" : found->text;
}

std::string_view text_for(PaperKind kind)
{
    switch (kind) {
    case PaperKind::application_form:
        return "请上传盖章申请表：打印申请表，盖章签字后扫描或拍照。";
    case PaperKind::business_licence:
        return "请上传营业执照。";
    case PaperKind::handler_id_card:
        return "请上传经办人身份证。";
    }
    return "";
}

}

std::string paper_field(PaperKind kind)
{
    return "paper_" + std::string(word(kind));
}

std::vector<Obstacle> missing_papers(BusinessType type, const std::vector<Paper>& papers)
{
    std::vector<Obstacle> found;
    for (const auto kind : business_rule(type).papers)
        if (std::ranges::find(papers, kind, &Paper::kind) == papers.end())
            found.push_back({paper_field(kind), text_for(kind)});
    return found;
}

std::vector<Obstacle> obstacles(const Application& application, const std::vector<Paper>& papers)
{
    std::vector<Obstacle> found;
    application.missing().each([&](OrderField field) { found.push_back({std::string(word(field)), text_for(word(field))}); });
    std::ranges::move(missing_papers(application.business_type, papers), std::back_inserter(found));
    return found;
}

}
