// Reading, judging and showing the form of 「基本信息」.
#include "pages/profile_form.hpp"

#include "domain/landline.hpp"
#include "domain/mobile.hpp"
#include "domain/text.hpp"
#include "pages/form_values.hpp"
#include "pages/place_fields.hpp"

namespace cakey::pages {

namespace {

constexpr FormField name_field{"name", "NAME", "NAME_ERROR"};
constexpr FormField credit_code_field{"credit_code", "CREDIT_CODE", "CREDIT_CODE_ERROR"};
constexpr FormField legal_person_field{"legal_person", "LEGAL_PERSON", "LEGAL_PERSON_ERROR"};
constexpr FormField phone_field{"phone", "PHONE", "PHONE_ERROR"};
constexpr FormField address_field{"address", "ADDRESS", "ADDRESS_ERROR"};

constexpr std::size_t longest_person = 50;
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

std::string words_of(Renaming renaming)
{
    return renaming == Renaming::frozen ? "有订单正在办理，名称和代码暂时不能修改，订单办结后再试。"
                                        : "已有办结的订单，名称和代码只能由客服核验材料后变更。";
}

}

void ProfileForm::check(const Company& company, Renaming renaming)
{
    if (renaming == Renaming::free) {
        name_ = CompanyName::parse(form_.get(name_field.id));
        if (!name_)
            check_.wrong(name_field, "请填写企业全称，2 到 100 个字。");
        credit_code_ = CreditCode::parse(form_.get(credit_code_field.id));
        if (!credit_code_)
            check_.wrong(credit_code_field, "统一社会信用代码不正确，请按营业执照填写 18 位代码。");
    } else {
        check_fixed(name_field, company.name(), renaming);
        check_fixed(credit_code_field, company.credit_code(), renaming);
    }
    profile_.legal_person = read_line(form_, {legal_person_field, "法人姓名", longest_person}, check_);
    profile_.phone = read_phone(form_, check_);
    read_place(form_, profile_, check_);
    profile_.address = read_line(form_, {address_field, "单位地址", longest_address}, check_);
}

// A form from before may still have the field.
void ProfileForm::check_fixed(const FormField& field, const std::string& stored, Renaming renaming)
{
    if (form_.has(field.id) && trimmed(form_.get(field.id)) != stored)
        check_.wrong(field, words_of(renaming));
}

bool ProfileForm::renames(const Company& company) const
{
    return name_ && (name_->text() != company.name() || credit_code_->text() != company.credit_code());
}

void ProfileForm::name_is_taken()
{
    check_.wrong(name_field, "这个企业名称已经由别的账号注册，请核对；如属冒名注册，可凭证明材料请客服处理。");
}

void ProfileForm::credit_code_is_taken()
{
    check_.wrong(credit_code_field,
                 "这个统一社会信用代码已经由别的账号注册，请核对；如属冒名注册，可凭证明材料请客服处理。");
}

void ProfileForm::name_is_fixed(Renaming renaming)
{
    check_.wrong(name_field, words_of(renaming));
}

void ProfileForm::show(web::Fields& fields, const Company& company, Renaming renaming, const ProfileForm* typed)
{
    show_profile(fields, company);
    if (typed)
        typed->show_typed(fields, renaming);
    auto profile = company.profile();
    if (typed) {
        profile.province = typed->form_.get("province");
        profile.city = typed->form_.get("city");
        profile.county = typed->form_.get("county");
    }
    show_place(fields, profile);
    fields.show(renaming == Renaming::free ? web::Name("FREE_NAME") : web::Name("FIXED_NAME"));
    fields.show(renaming == Renaming::at_desk ? web::Name("AT_DESK") : web::Name("FROZEN"));
}

// A name that cannot be changed is shown as it is: nobody could mend it.
void ProfileForm::show_typed(web::Fields& fields, Renaming renaming) const
{
    for (const auto& field : {legal_person_field, phone_field, address_field})
        fields.set(field.value, form_.get(field.id));
    if (renaming == Renaming::free)
        for (const auto& field : {name_field, credit_code_field})
            fields.set(field.value, form_.get(field.id));
    check_.show(fields);
}

void show_profile(web::Fields& fields, const Company& company)
{
    const auto& profile = company.profile();
    fields.set(name_field.value, company.name());
    fields.set(credit_code_field.value, company.credit_code());
    fields.set(legal_person_field.value, profile.legal_person);
    fields.set("PLACE", profile.place());
    fields.set(phone_field.value, profile.phone);
    fields.set(address_field.value, profile.address);
}

}
