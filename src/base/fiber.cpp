// Boost.Context, and stacks that are kept: making one costs more than all that a fiber does.
#include "base/fiber.hpp"

#include <boost/context/protected_fixedsize_stack.hpp>

#include <cstddef>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

namespace cakey {

namespace {

constexpr std::size_t stack_size = 256 * 1024;  // of which the pages that are used take memory
constexpr std::size_t most_kept = 32;           // by each thread

class KeptStacks {
public:
    KeptStacks() = default;
    ~KeptStacks()
    {
        for (auto& stack : free_)
            maker_.deallocate(stack);
    }
    KeptStacks(const KeptStacks&) = delete;
    KeptStacks& operator=(const KeptStacks&) = delete;

    boost::context::stack_context take()
    {
        if (free_.empty())
            return maker_.allocate();
        const auto stack = free_.back();
        free_.pop_back();
        return stack;
    }

    void give_back(boost::context::stack_context& stack)
    {
        if (free_.size() < most_kept)
            free_.push_back(stack);
        else
            maker_.deallocate(stack);
    }

private:
    boost::context::protected_fixedsize_stack maker_{stack_size};
    std::vector<boost::context::stack_context> free_;
};

thread_local KeptStacks kept_stacks;

// As Boost.Context asks for one.
struct OneOfThem {
    boost::context::stack_context allocate() { return kept_stacks.take(); }
    void deallocate(boost::context::stack_context& stack) noexcept { kept_stacks.give_back(stack); }
};

}

Fiber::Fiber(std::function<void()> work)
    : work_(std::move(work)),
      inner_(std::allocator_arg, OneOfThem(), [this](boost::context::fiber&& outer) {
          outer_ = std::move(outer);
          try {
              work_();
          } catch (const boost::context::detail::forced_unwind&) {
              throw;
          } catch (...) {
              thrown_ = std::current_exception();
          }
          return std::move(outer_);
      })
{
}

void Fiber::resume() { inner_ = std::move(inner_).resume(); }

void Fiber::pause() { outer_ = std::move(outer_).resume(); }

bool Fiber::may_pause() { return std::uncaught_exceptions() == 0 && !std::current_exception(); }

}
