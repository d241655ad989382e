// Unit::together: libpq's pipeline mode, for queries that ODB has prepared.
#include "store/link_odb.hpp"
#include "store/store.hpp"

#include <odb/pgsql/tracer.hxx>

#include <string_view>
#include <utility>

namespace cakey {

namespace {

// How a read is left that has asked, or is about to ask in a way that cannot be asked together. No std::exception: nobody
// between shall take it for a fault.
struct HasAsked {};

// What is sent past rows() and first() is not sent twice: a read ends there.
class AsksOtherwise : public odb::pgsql::tracer {
public:
    void execute(odb::pgsql::connection&, const char*) override { throw HasAsked(); }
};

AsksOtherwise asks_otherwise;

// A query as it goes on the wire: copied, since another may be asked under the same name.
class Question {
public:
    static Queries::Answer none() { return {nullptr, [](PGresult* result) { PQclear(result); }}; }

    Question(const char* name, const odb::pgsql::native_binding& values) : name_(name)
    {
        for (std::size_t i = 0; i < values.count; ++i) {
            values_.emplace_back(value_at(values, i));
            formats_.push_back(values.formats[i]);
        }
    }

    bool is(std::string_view name, const odb::pgsql::native_binding& values) const
    {
        if (name_ != name || values_.size() != values.count)
            return false;
        for (std::size_t i = 0; i < values.count; ++i)
            if (values_[i] != value_at(values, i))
                return false;
        return true;
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
    static std::optional<std::string> value_at(const odb::pgsql::native_binding& values, std::size_t i)
    {
        if (!values.values[i])
            return std::nullopt;
        return std::string(values.values[i], static_cast<std::size_t>(values.lengths[i]));
    }

    std::string name_;
    std::vector<std::optional<std::string>> values_;
    std::vector<int> formats_;
};

class RoundTrip : public Queries {
public:
    explicit RoundTrip(Link& link) : link_(link), around_(link.queries) { link_.queries = this; }
    ~RoundTrip() override { link_.queries = around_; }
    RoundTrip(const RoundTrip&) = delete;
    RoundTrip& operator=(const RoundTrip&) = delete;

    // Runs the reads as far as their first queries, which are noted. What one throws before that is thrown.
    void ask(std::initializer_list<std::function<void()>> reads)
    {
        const Asking asking(*this);
        for (const auto& read : reads)
            try {
                read();
            } catch (const HasAsked&) {
            }
    }

    // All that was noted, and the answers. A fault is none: its read meets it as it would by itself.
    void go()
    {
        if (questions_.size() < 2)  // who asks alone does so by itself
            return;
        auto* const connection = link_.connection().handle();
        if (PQenterPipelineMode(connection) != 1)
            return;
        if (send(connection))
            receive(connection);
        // Else it is broken: who asks next finds that out, and is given another.
        if (PQexitPipelineMode(connection) != 1)
            link_.connection().mark_failed();
    }

    Answer answer_to(const char* name, const odb::pgsql::native_binding& values) override
    {
        if (asking_) {
            if (!around_ || !around_->has_asked(name, values))
                questions_.emplace_back(name, values);
            throw HasAsked();
        }
        for (auto& question : questions_)
            if (question.answer && question.is(name, values))
                return std::exchange(question.answer, Question::none());
        return around_ ? around_->answer_to(name, values) : Question::none();
    }

    bool has_asked(const char* name, const odb::pgsql::native_binding& values) const override
    {
        for (const auto& question : questions_)
            if (question.answer && question.is(name, values))
                return true;
        return around_ && around_->has_asked(name, values);
    }

    void take_along(std::initializer_list<std::function<void()>> reads) override
    {
        if (!asking_)
            return;
        ask(reads);
        throw HasAsked();
    }

private:
    class Asking {
    public:
        explicit Asking(RoundTrip& trip) : trip_(trip), before_(trip.asking_), tracer_(connection().tracer())
        {
            trip_.asking_ = true;
            connection().tracer(asks_otherwise);
        }
        ~Asking()
        {
            connection().tracer(tracer_);
            trip_.asking_ = before_;
        }
        Asking(const Asking&) = delete;
        Asking& operator=(const Asking&) = delete;

    private:
        odb::pgsql::connection& connection() { return trip_.link_.connection(); }

        RoundTrip& trip_;
        bool before_;
        odb::tracer* tracer_;
    };

    bool send(PGconn* connection) const
    {
        for (const auto& question : questions_)
            if (!question.send(connection))
                return false;
        return PQpipelineSync(connection) == 1;
    }

    void receive(PGconn* connection)
    {
        for (auto& question : questions_) {
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
    Queries* around_;  // of the read that this one is within
    std::vector<Question> questions_;
    bool asking_ = false;
};

}

void Unit::together(std::initializer_list<std::function<void()>> reads)
{
    if (link_.queries)
        link_.queries->take_along(reads);
    RoundTrip trip(link_);
    trip.ask(reads);
    trip.go();
    for (const auto& read : reads)
        read();
}

std::function<void()> when(bool so, std::function<void()> read)
{
    return so ? std::move(read) : [] {};
}

}
