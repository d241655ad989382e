// The application form's table, drawn cell by cell from top to bottom.
#include "print/application_form.hpp"

#include "print/agreement.hpp"
#include "print/sheet.hpp"

#include <initializer_list>

namespace cakey::print {

namespace {

constexpr double left = 42;
constexpr double table_width = Sheet::width - 2 * left;
constexpr double heading_width = 58;  // the first column
constexpr double body = left + heading_width;
constexpr double body_width = table_width - heading_width;

constexpr Style label{.align = Align::centre};
constexpr Style value{.family = "Noto Sans CJK SC"};
constexpr Style prose{.size = 9};
constexpr Style strong{.family = "Noto Serif CJK SC Bold", .align = Align::centre};

std::string blank(std::string_view filled_in, int width)
{
    std::string padded(filled_in);
    if (padded.empty())
        for (int i = 0; i < width; ++i)
            padded += "\u3000";
    return "<u>\u2002" + escaped(padded) + "\u2002</u>";
}

std::string count(int number) { return blank(number > 0 ? std::to_string(number) : std::string(), 1); }

class Table {
public:
    Table(Sheet& sheet, const ApplicationForm& form)
        : sheet_(sheet), form_(form), application_(form.application.value_or(nothing()))
    {
    }

    void draw()
    {
        title();
        platform();
        business_type();
        company();
        declaration();
        handler();
        seals();
        acceptance();
        sheet_.frame({left, top_, table_width, y_ - top_}, 1.2);
    }

private:
    struct Cell {
        double width;
        std::string_view text;
        Style style;
    };

    void cell(Box box, std::string_view text, Style style)
    {
        sheet_.frame(box);
        sheet_.text(box, text, style);
    }

    // Cells side by side from `x` on; the next row begins below them.
    void row(double x, double height, std::initializer_list<Cell> cells)
    {
        for (const auto& [width, text, style] : cells) {
            cell({x, y_, width, height}, text, style);
            x += width;
        }
        y_ += height;
    }

    void title()
    {
        sheet_.text({left, 30, table_width, 30}, "国信CA数字证书及电子签章申请表（单位）",
                    {.family = "Noto Sans CJK SC Bold", .size = 17, .align = Align::centre});
        if (!form_.order_number.empty())
            sheet_.text({left, 56, table_width, 16}, "订单号：" + form_.order_number,
                        {.size = 8, .align = Align::right});
    }

    void platform() { row(left, 22, {{heading_width, "应用平台*", strong}, {body_width, form_.platform, value}}); }

    std::string tick(BusinessType type, std::string_view name) const
    {
        const bool chosen = form_.application && application_.business_type == type;
        return "<span font_family='DejaVu Sans'>" + std::string(chosen ? "☑" : "☐") + "</span> " + std::string(name);
    }

    // Only the chosen type's line shows the numbers.
    std::string line(BusinessType type, std::string_view name) const
    {
        const auto application = application_.business_type == type ? application_ : nothing();
        const auto term = business_rule(type).term ? "，有效期" + count(application.years) + "年" : std::string();
        return tick(type, name) + "：证书数量" + count(application.certificates) + "个" + term + "，签章数量"
               + count(application.seals()) + "个";
    }

    void business_type()
    {
        const Box box{body, y_, body_width, 120};
        cell({left, y_, heading_width, box.height}, "业务类型*", strong);
        sheet_.frame(box);
        sheet_.markup(box,
                      "（含证书载体和国信CA证书助手软件V1.0）\n" + line(BusinessType::new_certificate, "新办") + "\n"
                          + line(BusinessType::renewal, "延期") + "\n" + line(BusinessType::change, "变更") + "\n"
                          + line(BusinessType::replacement, "补办") + "\n"
                          + tick(BusinessType::password_reset, "密码重置") + "\u3000\u3000"
                          + tick(BusinessType::revocation, "注销") + "，注销原因：" + blank(application_.reason, 14)
                          + "\n签章种类：单位公章" + count(application_.company_seals) + "枚，法人私章"
                          + count(application_.legal_seals) + "枚，法人签名" + count(application_.signature_seals)
                          + "枚\u3000证书序列号：" + blank(application_.certificate_serial, 9),
                      prose);
        y_ += box.height;
    }

    void company()
    {
        constexpr double name = 128;
        cell({left, y_, heading_width, 80}, "业务信息*", strong);
        row(body, 20, {{name, "单位名称*", label}, {body_width - name, form_.applicant.name, value}});
        row(body, 20,
            {{name, "营业执照/统一社会信用代码号*", {.size = 8.5, .align = Align::centre}},
             {body_width - name, form_.applicant.credit_code, value}});
        row(body, 20,
            {{name, "单位注册地（省、市、区县）*", {.size = 8.5, .align = Align::centre}},
             {body_width - name, form_.applicant.profile.place(), value}});
        row(body, 20,
            {{name, "法人姓名*", label},
             {110, form_.applicant.profile.legal_person, value},
             {68, "单位电话*", label},
             {body_width - name - 178, form_.applicant.profile.phone, value}});
    }

    void declaration()
    {
        constexpr double stamp = 62;
        const Box box{body, y_, body_width, 92 + stamp};
        cell({left, y_, heading_width, box.height + handler_height}, "授权声明*", strong);
        sheet_.frame(box);
        sheet_.text({box.x, box.y, box.width, 92},
                    "1、本单位/个人授权以下经办人前去办理CA数字证书/电子签章相关事宜。\n"
                    "2、表内所填内容完全属实，提供的公章/签名是合法无误的，接受据此颁发的CA数字证书/电子签章。\n"
                    "3、本单位/个人已认真阅读并同意接受《国信CA数字证书服务协议》、《国信CA电子认证业务规则》"
                    "（以上文件公布在http://www.jsgxca.com上），在此申请表加盖单位公章/个人签名代表同意这些文件构成"
                    "本单位/个人与江苏省国信数字科技有限公司（简称：国信CA）之间的权利义务约定。",
                    prose);
        sheet_.text({box.x, box.bottom() - stamp, box.width, 20}, "单位公章*：", prose);
        const Box last{box.x, box.bottom() - 22, box.width / 3, 18};
        sheet_.text(last, "法人签章或签名：", prose);
        sheet_.text({last.right(), last.y, last.width, last.height}, "经办人签名*：", prose);
        sheet_.text({last.right() + last.width, last.y, last.width, last.height}, "申请日期*：", prose);
        y_ = box.bottom();
    }

    void handler()
    {
        constexpr double name = 78;
        constexpr double half = body_width / 2 - name;
        row(body, 20,
            {{name, "经办人姓名*", label},
             {half, application_.handler_name, value},
             {name, "身份证号*", label},
             {half, form_.handler_id_number, value}});
        row(body, 20,
            {{name, "手机号码*", label},
             {half, application_.handler_mobile, value},
             {name, "收发票的电子邮箱*", {.size = 8.5, .align = Align::centre}},
             {half, form_.invoice_email, value}});
        row(body, handler_height - 40, {{name, "回寄收件地址*", label}, {body_width - name, destination(), value}});
    }

    // As high as what is stamped there: a round seal of 40 mm, a square one of 20 mm, a signature.
    void seals()
    {
        constexpr double name = 86;
        constexpr double half = (table_width - name) / 2;
        row(left, 18,
            {{table_width,
              "电子签章采集：请在下表方格内加盖2次单位公章、法人私章及签名用于采集，其他用途无效（请保证其清晰完整）",
              prose}});
        row(left, 122, {{name, "单位公章→", label}, {half, "", label}, {half, "", label}});
        row(left, 64, {{name, "法人私章→", label}, {half, "", label}, {half, "", label}});
        row(left, 44, {{name, "法人签名→", label}, {half, "", label}, {half, "", label}});
    }

    void acceptance()
    {
        const Box box{left, y_, table_width, 26};
        constexpr double name = 86;
        cell({left, y_, name, box.height}, "国信CA受理", strong);
        sheet_.frame(box);
        sheet_.text({left + name, y_, 260, box.height}, "业务受理人、审核人签名：", prose);
        sheet_.text({box.right() - 150, y_, 150, box.height}, "日期：", prose);
        y_ = box.bottom();
    }

    std::string destination() const
    {
        const auto& outlet = form_.outlet;
        return outlet ? "网点自取：" + outlet->name + "，" + outlet->address : application_.address;
    }

    static Application nothing()
    {
        Application application;
        application.certificates = 0;
        return application;
    }

    static constexpr double top_ = 74;
    static constexpr double handler_height = 66;

    Sheet& sheet_;
    const ApplicationForm& form_;
    const Application application_;
    double y_ = top_;
};

}

std::string application_form_pdf(const ApplicationForm& form, const std::vector<std::string>& agreement)
{
    Sheet sheet("数字证书及电子签章申请表（单位）");
    Table(sheet, form).draw();
    if (!agreement.empty())
        draw_agreement(sheet, agreement);
    return sheet.finish();
}

std::string BlankForm::pdf(const std::vector<std::string>& agreement)
{
    const std::lock_guard lock(mutex_);
    if (drawn_ == 0 || agreement != agreement_) {
        pdf_ = application_form_pdf({}, agreement);
        agreement_ = agreement;
        ++drawn_;
    }
    return pdf_;
}

}
