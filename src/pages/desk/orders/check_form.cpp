// Reading and showing check-lists.
#include "pages/desk/orders/check_form.hpp"

#include "domain/text.hpp"
#include "pages/desk/orders/forms.hpp"
#include "pages/frame/words.hpp"
#include "pages/papers/fields.hpp"

namespace cakey::pages::desk {

namespace {

// An item's fields have its number in their names: they live as long as this does.
struct ItemFields {
    explicit ItemFields(const CheckItem& item)
        : verdict_id("check_" + std::to_string(item.id)), note_id("note_" + std::to_string(item.id))
    {
    }

    std::string verdict_id;
    std::string note_id;
    Field verdict{.id = verdict_id, .label = "核对结果"};
    Field note{.id = note_id, .label = "说明", .longest = Check::longest_note, .required = false};
};

std::string_view verdict_of(const CheckList::Line& line, const Field& field, const Form& form)
{
    const auto sent = form.text(field);
    return sent.empty() && line.check ? word(line.check->verdict) : sent;
}

}

std::vector<Mark> read_marks(const CheckList& list, Form& form)
{
    std::vector<Mark> marks;
    for (const auto& line : list.lines()) {
        const ItemFields fields(line.item);
        const auto verdict = from_word<Verdict>(form.text(fields.verdict));
        if (!verdict)
            continue;
        Mark mark{line.item.id, *verdict, {}};
        if (*verdict == Verdict::not_met)
            mark.note = in_one_line(form.text(fields.note));
        if (!mark.note.empty())
            check_words(fields.note, mark.note, form);
        marks.push_back(std::move(mark));
    }
    return marks;
}

void say_what_is_not_met(const CheckList& list, Form& form)
{
    for (const auto& [item, paper_id, check] : list.lines()) {
        if (check && check->verdict == Verdict::met)
            continue;
        const auto what = std::string(field_for(item.paper).label) + "：" + item.text;
        form.wrong(ItemFields(item).verdict,
                   check ? what + "，不符合，不能通过。请拒绝或退回补正。" : what + "，还没有核对。");
    }
}

void show_checks(web::Fields& paper, PaperKind kind, const CheckList& list, bool may_check, const Form& form)
{
    std::optional<web::Fields> section;
    for (const auto& line : list.lines()) {
        if (line.item.paper != kind)
            continue;
        if (!section)
            section = paper.add("CHECKS");
        const ItemFields fields(line.item);
        const auto verdict = verdict_of(line, fields.verdict, form);
        auto row = section->add("ITEMS");
        row.set("ITEM_ID", line.item.id);
        row.set("ITEM_TEXT", line.item.text);
        auto place = row.add(may_check ? web::Name("TO_CHECK") : web::Name("CHECKED"));
        if (verdict == word(Verdict::met))
            place.show("MET");
        if (verdict == word(Verdict::not_met))
            place.show("NOT_MET");
        if (verdict.empty())
            place.show("OPEN");
        const auto typed = form.text(fields.note);
        place.set("NOTE", typed.empty() && line.check ? line.check->note : std::string(typed));
        for (const auto* field : {&fields.verdict, &fields.note})
            if (const auto said = form.said_of(*field); !said.empty())
                place.add("WRONG").set("TEXT", said);
    }
}

}
