// Reading, judging and showing the form of 「基本信息」.
#include "pages/profile_form.hpp"

#include "domain/landline.hpp"
#include "domain/mobile.hpp"
#include "pages/form_values.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField credit_code_field{"credit_code", "CREDIT_CODE", "CREDIT_CODE_ERROR"};
constexpr FormField legal_person_field{"legal_person", "LEGAL_PERSON", "LEGAL_PERSON_ERROR"};
constexpr FormField province_field{"province", "PROVINCE", "PROVINCE_ERROR"};
constexpr FormField city_field{"city", "CITY", "CITY_ERROR"};
constexpr FormField county_field{"county", "COUNTY", "COUNTY_ERROR"};
constexpr FormField phone_field{"phone", "PHONE", "PHONE_ERROR"};
constexpr FormField address_field{"address", "ADDRESS", "ADDRESS_ERROR"};

constexpr std::size_t longest_person = 50;
constexpr std::size_t longest_place = 30;
constexpr std::size_t longest_address = 200;

std::string read_phone(const web::Form& form, FormCheck& check)
{
    const auto typed = form.get(phone_field.id);
    if (const auto landline = Landline::parse(typed))
        return landline->text();
    if (const auto mobile = Mobile::parse(typed))
        return mobile->text();
    check.wrong(phone_field, "单位电话不正确，请填写带区号的固定电话（如 025-88886666）或手机号。");
    return {};
}

}

ProfileForm::ProfileForm(const web::Form& form, bool fixed_name) : form_(form)
{
    if (!fixed_name) {
        name_ = CompanyName::parse(form.get(name_field.id));
        if (!name_)
            check_.wrong(name_field, "请填写企业全称，2 到 100 个字。");
        credit_code_ = CreditCode::parse(form.get(credit_code_field.id));
        if (!credit_code_)
            check_.wrong(credit_code_field, "统一社会信用代码不正确，请按营业执照填写 18 位代码。");
    }
    profile_.legal_person = read_line(form, {legal_person_field, "法人姓名", longest_person}, check_);
    profile_.province = read_line(form, {province_field, "省", longest_place}, check_);
    profile_.city = read_line(form, {city_field, "市", longest_place}, check_);
    profile_.county = read_line(form, {county_field, "区县", longest_place}, check_);
    profile_.phone = read_phone(form, check_);
    profile_.address = read_line(form, {address_field, "单位地址", longest_address}, check_);
}

void ProfileForm::name_is_taken()
{
    check_.wrong(name_field, "这个企业名称已经由别的账号注册，请核对；如有疑问请联系客服。");
}

void ProfileForm::credit_code_is_taken()
{
    check_.wrong(credit_code_field, "这个统一社会信用代码已经由别的账号注册，请核对；如有疑问请联系客服。");
}

void ProfileForm::show(web::Fields& fields) const
{
    for (const auto& field : {name_field, credit_code_field, legal_person_field, province_field, city_field,
                              county_field, phone_field, address_field})
        if (form_.has(field.id))
            fields.set(field.value, form_.get(field.id));
    check_.show(fields);
}

void ProfileForm::show(web::Fields& fields, const Company& company)
{
    const auto& profile = company.profile();
    fields.set(name_field.value, company.name());
    fields.set(credit_code_field.value, company.credit_code());
    fields.set(legal_person_field.value, profile.legal_person);
    fields.set(province_field.value, profile.province);
    fields.set(city_field.value, profile.city);
    fields.set(county_field.value, profile.county);
    fields.set(phone_field.value, profile.phone);
    fields.set(address_field.value, profile.address);
}

}
