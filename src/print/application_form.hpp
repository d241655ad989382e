// The application form (annex 2 of the user manual), to be printed, stamped and sent in.
#pragma once

#include <string>
#include <vector>

namespace cakey::print {

// Empty texts and zeroes are left blank, to be filled in by hand.
struct ApplicationForm {
    std::string order_number;
    std::string platform;       // 应用平台
    std::string business_type;  // 业务类型, by its label: 新办, 延期, 变更, 补办, 密码重置 or 注销
    int certificates = 0;
    int years = 0;
    int company_seals = 0;      // 单位公章
    int legal_seals = 0;        // 法人私章
    int signature_seals = 0;    // 法人签名
    std::string certificate_serial;
    std::string reason;         // of a revocation

    std::string company_name;
    std::string credit_code;
    std::string registered_at;  // 单位注册地: province, city, county
    std::string legal_person;
    std::string company_phone;

    std::string handler_name;
    std::string handler_id_number;
    std::string handler_mobile;
    std::string invoice_email;
    std::string address;        // 回寄收件地址, or the outlet where it is picked up
};

// A PDF: the form on one sheet, the agreement on those that follow. The agreement's first paragraph is its title; one
// that begins with 第…条 is a heading. Without paragraphs there is the form only.
std::string application_form_pdf(const ApplicationForm& form, const std::vector<std::string>& agreement);

}
