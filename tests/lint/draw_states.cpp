// Prints the life of an order as a graph (Graphviz's language), from the table and nothing else.
#include "domain/order_state.hpp"

#include <iostream>
#include <string>

namespace {

using namespace cakey;

// What the worker is left to do, a line each.
std::string consequences(const Follow& follow)
{
    std::string lines;
    const auto also = [&](bool wanted, const char* what) {
        if (wanted)
            lines += std::string("\\n+ ") + what;
    };
    also(follow.close_payment, "close payment");
    also(follow.refund, "refund");
    also(follow.invoice, "invoice");
    also(follow.drop_invoice, "drop invoice");
    also(follow.drop_certificates, "drop certificates");
    also(follow.revoke_certificate, "revoke certificate");
    also(follow.text_dispatched || follow.text_refused || follow.text_returned || follow.text_reversed, "SMS");
    also(follow.mail.has_value(), "mail");
    return lines;
}

std::string spaced(std::string_view word)
{
    std::string text(word);
    for (char& letter : text)
        if (letter == '_')
            letter = ' ';
    return text;
}

}

int main()
{
    std::cout << "digraph order_states {\n"
                 "    graph [rankdir=TB, nodesep=0.5, ranksep=0.6, fontname=\"sans-serif\", bgcolor=white]\n"
                 "    node [shape=box, style=\"rounded,filled\", fillcolor=\"#e8f1f4\", color=\"#0b4a5b\", "
                 "fontname=\"sans-serif\", fontsize=12]\n"
                 "    edge [fontname=\"sans-serif\", fontsize=10, color=\"#555555\"]\n"
                 "    begin [shape=point, width=0.15, color=\"#0b4a5b\"]\n"
                 "    begin -> draft [label=\"saved (company)\"]\n";
    for (const auto& [state, name] : words<OrderState>)
        std::cout << "    " << name << " [label=\"" << spaced(name) << "\"]\n";
    for (const auto& row : transitions)
        std::cout << "    " << word(row.from) << " -> " << word(row.to) << " [label=\"" << spaced(word(row.event))
                  << " (" << word(row.by) << ")" << consequences(row.follow) << "\"]\n";
    std::cout << "}\n";
}
