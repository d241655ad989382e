// Unit::together: libpq's pipeline mode, for queries that ODB has prepared.
#include "store/link_odb.hpp"
#include "store/store.hpp"

#include <stdexcept>
#include <utility>

namespace cakey {

namespace {

// How a read is left that has asked. No std::exception: nobody between shall take it for a fault.
struct HasAsked {};

class RoundTrip : public Queries {
public:
    explicit RoundTrip(Link& link) : link_(link)
    {
        if (link_.queries)
            throw std::logic_error("a round trip within another");
        link_.queries = this;
    }
    ~RoundTrip() override { link_.queries = nullptr; }
    RoundTrip(const RoundTrip&) = delete;
    RoundTrip& operator=(const RoundTrip&) = delete;

    // Runs a read as far as its first query, which is noted. What it throws before that is thrown.
    void ask(const std::function<void()>& read)
    {
        questions_.emplace_back();
        asking_ = true;
        try {
            read();
        } catch (const HasAsked&) {
        }
        asking_ = false;
    }

    // All that was noted, and the answers. A fault is none: its read meets it as it would by itself.
    void go()
    {
        auto* const connection = link_.connection().handle();
        if (PQenterPipelineMode(connection) != 1)
            return;
        if (send(connection))
            receive(connection);
        // Else it is broken: who asks next finds that out, and is given another.
        if (PQexitPipelineMode(connection) != 1)
            link_.connection().mark_failed();
    }

    // Runs the reads in the order in which they were asked.
    void take(const std::function<void()>& read)
    {
        ++taken_;
        read();
    }

    Answer answer_to(const char* name, const odb::pgsql::native_binding& values) override
    {
        if (asking_) {
            note(name, values);
            throw HasAsked();
        }
        auto& question = questions_.at(taken_ - 1);
        return question.name == name ? std::move(question.answer) : none();
    }

private:
    static Answer none() { return {nullptr, [](PGresult* result) { PQclear(result); }}; }

    // A query as it goes on the wire: copied, since another may be asked under the same name.
    struct Question {
        std::string name;  // empty: the read asks nothing
        std::vector<std::optional<std::string>> values;
        std::vector<int> formats;
        Answer answer = none();
    };

    void note(const char* name, const odb::pgsql::native_binding& values)
    {
        auto& question = questions_.back();
        question.name = name;
        for (std::size_t i = 0; i < values.count; ++i) {
            auto& value = question.values.emplace_back();
            if (values.values[i])
                value.emplace(values.values[i], static_cast<std::size_t>(values.lengths[i]));
            question.formats.push_back(values.formats[i]);
        }
    }

    bool send(PGconn* connection) const
    {
        constexpr int binary = 1;
        std::vector<const char*> values;
        std::vector<int> lengths;
        for (const auto& question : questions_) {
            if (question.name.empty())
                continue;
            values.clear();
            lengths.clear();
            for (const auto& value : question.values) {
                values.push_back(value ? value->data() : nullptr);
                lengths.push_back(value ? static_cast<int>(value->size()) : 0);
            }
            if (PQsendQueryPrepared(connection, question.name.c_str(), static_cast<int>(values.size()), values.data(),
                                    lengths.data(), question.formats.data(), binary)
                != 1)
                return false;
        }
        return PQpipelineSync(connection) == 1;
    }

    void receive(PGconn* connection)
    {
        for (auto& question : questions_) {
            if (question.name.empty())
                continue;
            question.answer.reset(PQgetResult(connection));
            if (PQresultStatus(question.answer.get()) == PGRES_TUPLES_OK)
                Store::count_statement();
            else
                question.answer.reset();
            while (auto* const more = PQgetResult(connection))  // nothing ends a statement
                PQclear(more);
        }
        PQclear(PQgetResult(connection));  // PGRES_PIPELINE_SYNC
    }

    Link& link_;
    std::vector<Question> questions_;  // of each read
    std::size_t taken_ = 0;
    bool asking_ = false;
};

}

void Unit::together(std::initializer_list<std::function<void()>> reads)
{
    RoundTrip trip(link_);
    for (const auto& read : reads)
        trip.ask(read);
    trip.go();
    for (const auto& read : reads)
        trip.take(read);
}

std::function<void()> when(bool so, std::function<void()> read)
{
    return so ? std::move(read) : [] {};
}

}
