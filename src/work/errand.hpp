// An errand carries out one kind of outbox item.
#pragma once

#include "domain/outbox_item.hpp"
#include "domain/outside.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <utility>

namespace cakey {
class Unit;
}

namespace cakey::work {

// How long a mail's item is kept while it leaves: SmtpSettings::total_timeout, and a little.
inline constexpr std::chrono::seconds longest_mail{45};

// What became of an item this time.
struct Progress {
    enum class Step {
        done,   // nothing more to do
        watch,  // all is well, look again after `wait`: counts as no failed try
        retry,  // it failed for now: again after a growing while, or after `wait` if that is longer
        stuck,  // trying again will not help: the desk must decide
    };
    Step step = Step::done;
    std::string code;    // the outside's last word, for the desk
    std::string text{};  // its sentence, or why it was not reached, for the log
    std::chrono::seconds wait{0};
    std::function<void(Unit&)> store{};  // the answer, in the one transaction that also says how far the item has come

    static Progress done(std::string code = {}) { return {Step::done, std::move(code)}; }
    static Progress watch(std::chrono::seconds wait, std::string code = {})
    {
        return {Step::watch, std::move(code), {}, wait};
    }
    static Progress retry(std::string code, std::chrono::seconds wait = {})
    {
        return {Step::retry, std::move(code), {}, wait};
    }
    template <class Value>
    static Progress retry(const Answer<Value>& answer, std::chrono::seconds wait = {})
    {
        return {Step::retry, answer.code, answer.text, wait};
    }
    static Progress stuck(std::string code) { return {Step::stuck, std::move(code)}; }
    template <class Value>
    static Progress stuck(const Answer<Value>& answer)
    {
        return {Step::stuck, answer.code, answer.text};
    }

    Progress storing(std::function<void(Unit&)> answer) &&
    {
        store = std::move(answer);
        return std::move(*this);
    }
};

// An errand may be run again for the same item at any point, by a program that was killed at any point before: it asks
// what is so, stores what it intends before it asks the outside, and asks under a number that makes asking twice
// harmless. Several threads run it, each for another item.
class Errand {
public:
    virtual ~Errand() = default;
    virtual OutboxKind kind() const = 0;
    // Before what must not be done twice, it has the outbox keep the item: another worker may have taken it.
    virtual Progress carry_out(OutboxItem& item) = 0;
};

}
