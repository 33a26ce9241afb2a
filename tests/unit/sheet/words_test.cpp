// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "words.h"

#include <catch2/catch.hpp>

using namespace knotfinder::sheet;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("Sentences become phrases, names keep their capital")
{
    CHECK(asPhrase(q("Typing without support.")) == q("typing without support"));
    CHECK(asPhrase(q("A very strong headache")) == q("a very strong headache"));
    CHECK(asPhrase(q("I feel sick")) == q("I feel sick"));
    CHECK(asPhrase(q("MRI scans")) == q("MRI scans"));
    CHECK(asPhrase(q("It hurts")) == q("it hurts"));
    CHECK(asPhrase(QString()).isEmpty());
}

TEST_CASE("The last sentence")
{
    const QString text = q("Pain at the C5. It runs down, e.g. to the hand. Is it you? Yes.");
    CHECK(lastSentence(text) == q("Yes."));
    CHECK(lastSentence(QString()).isEmpty());
}

TEST_CASE("Lists read as a sentence")
{
    CHECK(joined({}).isEmpty());
    CHECK(joined({q("a")}) == q("a"));
    CHECK(joined({q("a"), q("b")}) == q("a and b"));
    CHECK(joined({q("a"), q("b"), q("c")}, q("or")) == q("a, b or c"));
}

TEST_CASE("Numbers are not torn from their unit")
{
    CHECK(unbroken(q("Hold 20–30 s, 2–3 times.")) == q("Hold 20–30\u00a0s, 2–3\u00a0times."));
    CHECK(unbroken(q("no numbers")) == q("no numbers"));
    CHECK(unbroken(QString()).isEmpty());
}
