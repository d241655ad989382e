// Unit::together: libpq's pipeline mode, for queries that ODB has prepared.
#include "base/fiber.hpp"
#include "store/link_odb.hpp"
#include "store/store.hpp"

#include <odb/exceptions.hxx>

#include <deque>
#include <exception>
#include <utility>

namespace cakey {

namespace {

// A query as it goes on the wire: copied, since another may be asked under the same name before it goes.
class Question {
public:
    static Queries::Answer none() { return {nullptr, [](PGresult* result) { PQclear(result); }}; }

    Question(const char* name, const odb::pgsql::native_binding& values) : name_(name)
    {
        for (std::size_t i = 0; i < values.count; ++i) {
            values_.push_back(values.values[i] ? std::optional<std::string>(
                                                     std::in_place, values.values[i],
                                                     static_cast<std::size_t>(values.lengths[i]))
                                               : std::nullopt);
            formats_.push_back(values.formats[i]);
        }
    }

    bool send(PGconn* connection) const
    {
        constexpr int binary = 1;
        std::vector<const char*> values;
        std::vector<int> lengths;
        for (const auto& value : values_) {
            values.push_back(value ? value->data() : nullptr);
            lengths.push_back(value ? static_cast<int>(value->size()) : 0);
        }
        return PQsendQueryPrepared(connection, name_.c_str(), static_cast<int>(values.size()), values.data(),
                                   lengths.data(), formats_.data(), binary)
               == 1;
    }

    Queries::Answer answer = none();

private:
    std::string name_;
    std::vector<std::optional<std::string>> values_;
    std::vector<int> formats_;
};

class RoundTrip : public Queries {
public:
    explicit RoundTrip(Link& link) : link_(link) { link_.queries = this; }
    ~RoundTrip() override { link_.queries = nullptr; }
    RoundTrip(const RoundTrip&) = delete;
    RoundTrip& operator=(const RoundTrip&) = delete;

    void together(std::span<const std::function<void()>> reads) override
    {
        std::deque<Fiber> fibers;
        for (const auto& read : reads)
            fibers.emplace_back([&read] { read(); });
        while (go_on(fibers))
            if (running_)
                running_->pause();
            else
                go();
    }

    Answer answer_to(const char* name, const odb::pgsql::native_binding& values) override
    {
        if (!running_ || !Fiber::may_pause())
            return Question::none();
        Question question(name, values);
        questions_.push_back(&question);
        running_->pause();
        return std::move(question.answer);
    }

private:
    // Each as far as its next question, or its end. Whether one waits for an answer.
    bool go_on(std::deque<Fiber>& fibers)
    {
        bool one_waits = false;
        for (auto& fiber : fibers) {
            if (!fiber.is_over())
                go_on(fiber);
            if (fiber.thrown() && !one_waits)
                std::rethrow_exception(fiber.thrown());
            if (fiber.thrown())
                return true;  // for those before it; those behind it need not come further
            one_waits = one_waits || !fiber.is_over();
        }
        return one_waits;
    }

    void go_on(Fiber& fiber)
    {
        auto* const around = std::exchange(running_, &fiber);
        fiber.resume();
        running_ = around;
    }

    // All that is asked, and the answers. A fault is none: its read meets it as it would by itself.
    void go()
    {
        const auto questions = std::exchange(questions_, {});
        if (questions.size() < 2)  // who asks alone does so by itself
            return;
        auto* const connection = link_.connection().handle();
        if (PQenterPipelineMode(connection) != 1)
            return;
        if (send(connection, questions))
            receive(connection, questions);
        // It is broken then, even where libpq does not know yet: on what is still a pipeline nobody can ask by himself.
        if (PQexitPipelineMode(connection) != 1) {
            link_.connection().mark_failed();
            throw odb::connection_lost();
        }
    }

    static bool send(PGconn* connection, const std::vector<Question*>& questions)
    {
        for (const auto* question : questions)
            if (!question->send(connection))
                return false;
        return PQpipelineSync(connection) == 1;
    }

    static void receive(PGconn* connection, const std::vector<Question*>& questions)
    {
        for (auto* question : questions) {
            question->answer.reset(PQgetResult(connection));
            if (PQresultStatus(question->answer.get()) == PGRES_TUPLES_OK)
                Store::count_statement();
            else
                question->answer.reset();
            while (auto* const more = PQgetResult(connection))  // nothing ends a statement
                PQclear(more);
        }
        PQclear(PQgetResult(connection));  // PGRES_PIPELINE_SYNC
    }

    Link& link_;
    Fiber* running_ = nullptr;          // none: whoever has asked for all of it
    std::vector<Question*> questions_;  // of those that wait, in their frames
};

}

void Unit::together(std::span<const std::function<void()>> reads)
{
    if (link_.queries)
        link_.queries->together(reads);
    else
        RoundTrip(link_).together(reads);
}

std::function<void()> when(bool so, std::function<void()> read)
{
    return so ? std::move(read) : [] {};
}

}
