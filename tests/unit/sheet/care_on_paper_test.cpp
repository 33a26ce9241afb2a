// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_reader.h"
#include "real_data.h"

#include <knotfinder/care/words.h>
#include <knotfinder/sheet/output.h>

#include <catch2/catch.hpp>

#include <QGlyphRun>
#include <QRawFont>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

const Style a4{};
const Style letter{Paper::letter, false, false};
const Style large{Paper::a4, true, false};

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

QString withoutJoins(QString text)
{
    return text.replace(QChar(0x00a0), u' ');
}

/// The section whose lines are these steps.
const Section *told(const Item &item, const catalog::Texts &steps)
{
    for (const auto &section : item.sections)
        if (section.lines.size() >= static_cast<qsizetype>(steps.size()) && section.lines.last() == q(steps.back()))
            return &section;
    return nullptr;
}

/// Every text item of the pages that is exactly this line, so that steps run together are not found.
int linesThatRead(const std::vector<PageItems> &pages, const QString &line)
{
    int found = 0;
    for (const auto &page : pages)
        for (const auto &item : page)
            if (const auto *text = std::get_if<TextItem>(&item))
                found += withoutJoins(text->text->text()) == withoutJoins(line) ? 1 : 0;
    return found;
}

/// What is missing of the plan on paper, a line each; '' when nothing is.
QString missingOf(const std::string &muscle, const Style &style)
{
    const auto plan = care::planFor(requestFor({muscle}), *realCatalog(), realKnowledge()).value();
    const auto &[document, pages] = printed(muscle, style);
    const auto &wanted = plan.items.front();
    const auto &item = document.items.front();
    QString missing;
    std::vector<bool> pressed(wanted.spots.size(), false);
    for (const auto &exercise : wanted.exercises) {
        if (!told(item, exercise.steps))
            continue;
        for (const auto &step : exercise.steps)
            if (linesThatRead(pages, q(step)) == 0)
                missing += q(step) + u'\n';
        for (const auto &danger : exercise.dangers)
            if (!textOf(pages).contains(q(danger)))
                missing += q(danger) + u'\n';
        for (const auto spot : exercise.spots)
            pressed[spot] = pressed[spot] || exercise.presses();
    }
    for (std::size_t i = 0; i < pressed.size(); ++i)
        if (wanted.spots[i].mark == care::SpotMark::press && !pressed[i])
            missing += QStringLiteral("what presses ") + q(wanted.spots[i].point) + u'\n';
    const auto stretch = std::ranges::find_if(
        wanted.stretches, [&](const care::Stretch &one) { return told(item, one.steps) != nullptr; });
    if (stretch == wanted.stretches.end()) {
        if (!wanted.stretches.empty())
            missing += QStringLiteral("a stretch\n");
        return missing;
    }
    for (const auto &step : stretch->steps)
        if (linesThatRead(pages, q(step)) == 0)
            missing += q(step) + u'\n';
    return missing;
}

/// Whether a stretch has its picture: its own, or that of an exercise which is done alike.
bool isShown(const Section &stretch, const Document &document)
{
    const auto plan = care::planFor(requestFor({document.items.front().muscle}), *realCatalog(), realKnowledge());
    const auto &sections = document.items.front().sections;
    const auto &stretches = plan.value().items.front().stretches;
    const auto own = std::ranges::find_if(
        stretches, [&](const care::Stretch &one) { return q(one.steps.back()) == stretch.lines.last(); });
    return own != stretches.end() && std::ranges::any_of(sections, [&](const Section &section) {
               return !section.picture.picture.empty() && section.picture.picture == own->illustration.picture;
           });
}

} // namespace

TEST_CASE("No step of what a sheet tells is lost, and each is a line of its own; each spot to press has its exercise")
{
    for (const auto &muscle : musclesToTry())
        for (const auto &style : {a4, letter, large}) {
            INFO(muscle << (style.largePrint ? ", large print" : style.paper == Paper::letter ? ", Letter" : ", A4"));
            CHECK(missingOf(muscle, style) == QString());
        }
}

TEST_CASE(
    "On a page the first exercise and the stretch have their pictures, and what to change has a line, but for a few")
{
    int withoutFirst = 0;
    int withoutStretch = 0;
    int withoutChange = 0;
    for (const auto &muscle : musclesToTry())
        for (const auto &style : {a4, letter}) {
            const auto plan = care::planFor(requestFor({muscle}), *realCatalog(), realKnowledge()).value();
            const auto &document = printed(muscle, style).document;
            bool change = plan.items.front().change.empty();
            bool first = true;
            for (const auto &section : document.items.front().sections) {
                change = change || section.heading == QStringLiteral("What to change");
                withoutFirst += section.kind == SectionKind::steps && first && section.picture.picture.empty() ? 1 : 0;
                first = first && section.kind != SectionKind::steps;
                withoutStretch += section.kind == SectionKind::stretch && !isShown(section, document) ? 1 : 0;
            }
            withoutChange += change ? 0 : 1;
        }
    // Of 288 sheets; the fullest have three exercises.
    CHECK(withoutFirst <= 2);
    CHECK(withoutStretch <= 6);
    CHECK(withoutChange <= 4);
}

TEST_CASE("Large print takes two pages at most, with all warnings, in full but where that takes a third page")
{
    int brief = 0;
    int more = 0;
    for (const auto &muscle : musclesToTry()) {
        INFO(muscle);
        const auto &[document, pages] = printed(muscle, large);
        CHECK(pages.size() <= 3);
        more += pages.size() > 2 ? 1 : 0;
        const auto text = textOf(pages);
        const auto holds = [&](const Warning &warning) {
            return std::ranges::all_of(warning.parts, [&](const WarningPart &part) {
                return std::ranges::all_of(part.lines, [&](const QString &line) { return text.contains(line); });
            });
        };
        CHECK((holds(document.warning) || holds(document.briefWarning)));
        brief += holds(document.warning) ? 0 : 1;
    }
    CHECK(brief <= 40); // in full they would part the care from its title
    CHECK(more <= 1);   // pectoralis major has four spots, three exercises and six dangers
}

TEST_CASE("The warnings of a page are few lines, and hold each sign of an emergency")
{
    constexpr int most = 13;
    constexpr int many = 11;
    constexpr int usual = 8;
    int longest = 0;
    int longer = 0;
    for (const auto &muscle : musclesToTry()) {
        INFO(muscle);
        const auto plan = care::planFor(requestFor({muscle}), *realCatalog(), realKnowledge()).value();
        const auto text = textOf(printed(muscle).pages);
        Document document = printed(muscle).document;
        for (const auto &warning : plan.warnings)
            if (warning.level == care::Level::emergency && !warning.brief.empty())
                CHECK(text.contains(q(warning.brief)));
        // Alone on a page: what is left of its lines when the box is taken away are the sheet's other ones.
        document.items.clear();
        document.pain.clear();
        document.log = false;
        const auto linesOf = [](const Document &sheet) {
            std::vector<double> tops;
            for (const auto &page : paginate(sheet, a4))
                for (const auto &item : page)
                    if (const auto *one = std::get_if<TextItem>(&item))
                        for (int i = 0; i < one->text->lineCount(); ++i)
                            tops.push_back(one->at.y() + one->text->lineAt(i).y() + one->text->lineAt(i).ascent());
            std::ranges::sort(tops);
            return std::ranges::distance(
                tops.begin(), std::ranges::unique(tops, [](double a, double b) { return b - a < mm(2); }).begin());
        };
        const auto with = linesOf(document);
        document.warning = {};
        document.briefWarning = {};
        const auto lines = with - linesOf(document);
        CHECK(lines >= 3);
        CHECK(lines <= most);
        longest += lines > many ? 1 : 0;
        longer += lines > usual ? 1 : 0;
    }
    CHECK(longest <= 13); // of 144
    CHECK(longer <= 78);
}

TEST_CASE("All letters of a sheet come from the font of the program")
{
    for (const char *muscle : {"trapezius", "iliopsoas", "extensor_carpi_radialis_brevis", "levator_ani"})
        for (const auto &style : {a4, large})
            for (const auto &page : printed(muscle, style).pages)
                for (const auto &item : page)
                    if (const auto *text = std::get_if<TextItem>(&item))
                        for (const auto &run : text->text->glyphRuns()) {
                            INFO(text->text->text().toStdString());
                            CHECK(run.rawFont().familyName() == QStringLiteral("Lato"));
                        }
}

TEST_CASE("Lines never stand closer than 1.18 of their letters' size, and a range never ends a line")
{
    for (const auto &style : {a4, letter, large})
        for (const auto &page : paginate(documentFor({"trapezius", "masseter"}, style), style))
            for (const auto &item : page) {
                const auto *text = std::get_if<TextItem>(&item);
                if (text == nullptr)
                    continue;
                INFO(text->text->text().toStdString());
                for (int i = 1; i < text->text->lineCount(); ++i) {
                    const auto above = text->text->lineAt(i - 1);
                    const auto below = text->text->lineAt(i);
                    CHECK(below.y() + below.ascent() - above.y() - above.ascent() >=
                          1.18 * text->text->font().pixelSize());
                    CHECK(text->text->text().mid(0, below.textStart()).trimmed().back() != QChar(u'–'));
                }
            }
}

TEST_CASE("A page is small and has its figure numbers in print")
{
    for (const char *muscle : {"trapezius", "gastrocnemius", "masseter", "extensor_digitorum"}) {
        INFO(muscle);
        const auto document = documentFor({muscle});
        const Layout layout(document, a4);
        CHECK(toPdf(document, layout, realFigures()).size() < 500 * 1024);
    }
}
