// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "batch.h"

#include "json_text.h"
#include "line_source.h"
#include "output.h"
#include "ranking_output.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/match/drawing_limits.h>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace knotfinder::cli {
namespace {

class LineRanker
{
public:
    LineRanker(const match::Ranker &ranker, const safety::Knowledge &safety, std::size_t top)
        : ranker_(ranker), safety_(safety), top_(top), figures_(idsOf(ranker.catalog().atlas().figures())),
          qualities_(idsOf(ranker.catalog().vocabulary().qualities)),
          activities_(idsOf(ranker.catalog().vocabulary().activities))
    {
    }

    /// One line of output, with its end. Fit for any thread.
    [[nodiscard]] std::string answer(const Line &line, std::size_t number) const
    {
        const auto drawing = parse(line);
        if (!drawing)
            return error(number, drawing.problems().front());
        const auto pain = match::makePain(drawing.value(), ranker_.catalog().atlas());
        const auto any = match::hasPain(pain, "");
        return any ? ranked(pain, drawing.value()) + '\n' : error(number, any.problems().front());
    }

private:
    static std::string error(std::size_t number, const Problem &problem)
    {
        JsonText json;
        json.beginObject().member("line", number).member("error", toLine(problem)).endObject();
        return json.take() + '\n';
    }

    [[nodiscard]] Result<match::PainDrawing> parse(const Line &line) const
    {
        if (line.tooLong)
            return Problem{"", "", "is too large",
                           "at most " + std::to_string(match::maxDrawingBytes >> 20U) + " MiB a line"};
        return match::parseDrawing(line.text, "", ranker_.catalog().atlas().regions(), figures_, qualities_,
                                   activities_);
    }

    [[nodiscard]] std::string ranked(const match::Pain &pain, const match::PainDrawing &drawing) const
    {
        const auto &catalog = ranker_.catalog();
        return rankingJson(ranker_.rank(pain, drawing, top_), assess(pain, drawing, safety_, catalog.atlas()), catalog);
    }

    const match::Ranker &ranker_;
    const safety::Knowledge &safety_;
    std::size_t top_;
    std::vector<std::string> figures_;
    std::vector<std::string> qualities_;
    std::vector<std::string> activities_;
};

/// Calls `work(i)` for all i below `count`, on this thread and as many others as are of use.
template <typename Work>
void inParallel(std::size_t jobs, std::size_t count, const Work &work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    try {
        for (std::size_t t = 1; t < std::min(jobs, count); ++t)
            others.emplace_back(run);
    } catch (const std::system_error &) { // no more threads to be had: those there are do the work
    }
    run();
}

} // namespace

Exit rankBatch(const match::Ranker &ranker, const safety::Knowledge &safety, const BatchOptions &options)
{
    const LineRanker answering(ranker, safety, options.top);
    LineSource source(match::maxDrawingBytes);
    std::size_t number = 1;
    for (;;) {
        const auto lines = source.next();
        if (!lines)
            return fail(lines.problems());
        if (lines.value().empty())
            return Exit::done;
        std::vector<std::string> answers(lines.value().size());
        inParallel(options.jobs, answers.size(),
                   [&](std::size_t i) { answers[i] = answering.answer(lines.value()[i], number + i); });
        number += answers.size();
        std::string text;
        for (const auto &answer : answers)
            text += answer;
        if (const auto written = printJsonText(text); written != Exit::done)
            return written;
    }
}

} // namespace knotfinder::cli
