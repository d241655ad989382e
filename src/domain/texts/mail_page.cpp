// Outlook draws with Word's engine, and webmail throws style sheets away: tables and attributes are what all of them know.
#include "domain/texts/mail_page.hpp"

#include <string_view>

namespace cakey {

namespace {

constexpr std::string_view sender = "在线证书办理系统";
constexpr std::string_view footer = "这封邮件由系统自动发出，请勿回复。";

std::string escaped(std::string_view text)
{
    std::string html;
    for (const char letter : text)
        switch (letter) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\n':
            html += "<br>";
            break;
        default:
            html += letter;
        }
    return html;
}

std::string paragraph(std::string_view text)
{
    return text.empty() ? std::string() : "<p><font size=\"3\">" + escaped(text) + "</font></p>\n";
}

}

std::string as_text(const MailPage& page)
{
    std::string text = page.greeting.empty() ? "" : page.greeting + "：\n\n";
    text += page.text + "\n";
    if (!page.rows.empty())
        text += '\n';
    for (const auto& [label, value] : page.rows)
        text += label + "：" + value + '\n';
    if (!page.next.empty())
        text += '\n' + page.next + '\n';
    return text.append("\n-- \n").append(sender).append("\n").append(footer).append("\n");
}

std::string as_html(const MailPage& page)
{
    std::string html =
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">\n<html lang=\"zh-CN\">\n<head>"
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"><title>"
        + escaped(page.subject)
        + "</title></head>\n<body bgcolor=\"#ffffff\" text=\"#1c2b30\">\n"
          "<table align=\"center\" width=\"600\" border=\"0\" cellpadding=\"16\" cellspacing=\"0\">\n"
          "<tr><td bgcolor=\"#0b4a5b\"><font size=\"4\" color=\"#ffffff\"><b>";
    html.append(sender).append("</b></font></td></tr>\n<tr><td>\n");
    html += page.greeting.empty() ? "" : paragraph(page.greeting + "：");
    html += paragraph(page.text);
    if (!page.rows.empty()) {
        html += "<table width=\"100%\" border=\"1\" bordercolor=\"#c5d3d8\" cellpadding=\"8\" cellspacing=\"0\">\n";
        for (const auto& [label, value] : page.rows)
            html += "<tr><th align=\"left\" width=\"140\" bgcolor=\"#eef4f6\">" + escaped(label) + "</th><td>"
                    + escaped(value) + "</td></tr>\n";
        html += "</table>\n";
    }
    html += paragraph(page.next);
    html.append("</td></tr>\n<tr><td><font size=\"2\" color=\"#5a6b71\">").append(footer);
    return html + "</font></td></tr>\n</table>\n</body>\n</html>\n";
}

}
