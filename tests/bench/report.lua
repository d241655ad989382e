-- What wrk counted, for tests/bench/run: requests, microseconds, p50 and p99 in microseconds, bytes, errors.
function done(summary, latency)
    local errors = 0
    for _, count in pairs(summary.errors) do
        errors = errors + count
    end
    print("counted", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), summary.bytes,
          errors)
end
