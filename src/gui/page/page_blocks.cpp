// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/page_blocks.h"

#include "session/words.h"

#include <knotfinder/care/words.h>
#include <knotfinder/catalog/wording.h>

#include <QCoreApplication>

#include <set>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

using Kind = Block::Kind;
using words::lines;
using words::text;

QString tr(const char *source)
{
    return QCoreApplication::translate("MusclePage", source);
}

/// Collects blocks; a heading without content under it never shows.
class PageWriter
{
public:
    /// `brief` names the section where it can be gone to; '' where it is not worth that.
    void heading(const QString &title, const QString &brief)
    {
        pending_ = {Kind::heading, title, QStringList{brief}, {}, {}};
    }
    void folded(const QString &title, const QString &brief)
    {
        pending_ = {Kind::folded, title, QStringList{brief}, {}, {}};
    }
    void add(Kind kind, const QString &content, const QStringList &items = {}, std::vector<std::string> ids = {})
    {
        if (content.isEmpty() && items.isEmpty() && kind != Kind::points)
            return;
        if (!pending_.text.isEmpty())
            blocks_.push_back(std::exchange(pending_, {}));
        blocks_.push_back({kind, content, items, std::move(ids), {}});
    }
    void steps(const QString &title, const QStringList &items, const care::Illustration &illustration)
    {
        add(Kind::steps, {}, items);
        if (items.isEmpty())
            return;
        blocks_.back().text = title;
        if (shown_.insert(illustration.picture).second) // beside other words it would say that they tell the same
            blocks_.back().illustration = illustration;
    }
    [[nodiscard]] std::vector<Block> take() { return std::move(blocks_); }

private:
    std::vector<Block> blocks_;
    std::set<std::string> shown_; ///< pictures
    Block pending_;               ///< a heading without anything under it yet
};

QString labelOf(const std::vector<catalog::Term> &terms, const std::string &id)
{
    for (const auto &term : terms)
        if (term.id == id)
            return text(term.label).toLower();
    return text(id).replace(u'_', u' ');
}

QStringList labels(const std::vector<catalog::Term> &terms, const catalog::Texts &ids)
{
    QStringList result;
    for (const auto &id : ids)
        result << labelOf(terms, id);
    return result;
}

/// The heading over the knots, and what their marks mean.
void addLegend(PageWriter &page, const care::Plan *plan)
{
    const bool presses = plan != nullptr && plan->items.front().presses();
    page.heading(presses ? tr("Where to press, and where it hurts") : tr("Where it lies, and where it hurts"),
                 presses ? tr("Where to press") : tr("Where it hurts"));
    const auto leaveAlone = text(care::meaningOf(care::SpotMark::leaveAlone));
    if (presses)
        page.add(Kind::small, tr("✕ %1 · ○ %2").arg(text(care::meaningOf(care::SpotMark::press)), leaveAlone));
    else if (plan != nullptr)
        page.add(Kind::small, tr("○ %1").arg(leaveAlone));
}

void addFeeling(PageWriter &page, const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    page.folded(tr("What it feels like"), tr("How it feels"));
    page.add(Kind::bullets, {}, lines(muscle.symptoms));
    const auto qualities = labels(catalog.vocabulary().qualities, muscle.qualities);
    if (!qualities.isEmpty())
        page.add(Kind::small, tr("Often felt as: %1.").arg(words::list(qualities)));
    const auto activities = labels(catalog.vocabulary().activities, muscle.worseWith);
    if (!activities.isEmpty())
        page.add(Kind::small, tr("Often worse with: %1.").arg(words::list(activities)));
}

void addCause(PageWriter &page, const catalog::Muscle &muscle, const care::Plan *plan)
{
    page.folded(tr("Why it came, and what to change"), tr("Why it came"));
    page.add(Kind::bullets, {}, lines(muscle.aggravatedBy));
    if (plan == nullptr || plan->needsHelpFirst())
        return;
    if (!muscle.relievedBy.empty())
        page.add(Kind::subheading, tr("What tends to ease it"));
    page.add(Kind::bullets, {}, lines(muscle.relievedBy));
    if (plan->items.front().change.empty())
        return;
    page.add(Kind::subheading, tr("Posture and sleep"));
    page.add(Kind::bullets, {}, lines(plan->items.front().change));
}

/// What was raised or answered yes comes before everything else.
void addStops(PageWriter &page, const care::Plan &plan)
{
    for (const auto &stop : plan.stop)
        page.add(Kind::warning, text(stop.title), {text(stop.text), text(stop.action)});
    page.add(Kind::caution, text(care::whyWithheld(plan)));
}

/// One line before the page; the others stand where they are used and under 'Take care'.
void addFirstWarning(PageWriter &page, const care::Plan &plan)
{
    if (!plan.first)
        return;
    QStringList more;
    if (plan.warnings.size() > 1)
        more << tr("More below, under Take care.");
    page.add(Kind::caution, text(care::sentenceOf(*plan.first)), more);
}

void addTools(PageWriter &page, const catalog::Texts &tools)
{
    if (!tools.empty())
        page.add(Kind::small, tr("You need: %1.").arg(text(care::listed(tools))));
}

/// Letters and digits alone, in small letters.
QString bare(const QString &words)
{
    QString letters;
    for (const auto letter : words)
        if (letter.isLetterOrNumber())
            letters += letter.toLower();
    return letters;
}

/// The place, where neither the position nor the first step says just that.
QString placeFor(const care::Exercise &exercise)
{
    const auto place = bare(text(exercise.where));
    const auto first = exercise.steps.empty() ? QString() : text(exercise.steps.front());
    return bare(text(exercise.position)).contains(place) || bare(first).contains(place) ? QString()
                                                                                        : text(exercise.where);
}

void addExercise(PageWriter &page, const care::Exercise &exercise, const care::Item &item)
{
    page.add(Kind::subheading, text(care::titleOf(exercise, item)));
    page.add(Kind::text, (placeFor(exercise) + u' ' + text(exercise.position)).trimmed());
    page.steps(text(exercise.title), lines(exercise.steps), exercise.illustration);
    QStringList doses;
    for (const auto &part : care::dosePartsOf(exercise))
        doses << text(part.amount) << text(part.of);
    page.add(Kind::doses, {}, doses);
    addTools(page, exercise.tools);
    page.add(Kind::text, (lines(exercise.dangers) << text(exercise.stopWhen)).join(u' ').trimmed());
    page.add(Kind::bullets, {}, lines(exercise.cautions));
}

void addSelfCare(PageWriter &page, const care::Item &item)
{
    page.heading(tr("What to do"), tr("What to do"));
    if (!item.whoCanHelp.empty())
        page.add(Kind::caution, tr("Not for self-care"), {text(item.whoCanHelp)});
    for (const auto &exercise : item.exercises)
        addExercise(page, exercise, item);
    if (!item.leftOut.empty())
        page.add(Kind::subheading, tr("Left out for you"));
    for (const auto &one : item.leftOut)
        page.add(Kind::text, tr("%1. %2").arg(text(one.title), text(one.reason)));
}

void addStretches(PageWriter &page, const care::Item &item)
{
    page.folded(tr("Stretch and strengthen"), tr("Stretch"));
    for (const auto &stretch : item.stretches) {
        page.add(Kind::subheading, text(stretch.title));
        page.add(Kind::text, lines(stretch.before).join(u' '));
        page.steps(text(stretch.title), lines(stretch.steps), stretch.illustration);
        page.add(Kind::small, text(care::doseOf(stretch)));
        addTools(page, stretch.tools);
        page.add(Kind::bullets, {}, lines(stretch.cautions));
    }
    for (const auto &exercise : item.strengthening) {
        if (&exercise == &item.strengthening.front())
            page.add(Kind::text, tr("When it is calmer, strengthen:"));
        page.add(Kind::subheading, text(exercise.name));
        page.add(Kind::text, text(exercise.how));
        page.add(Kind::small, text(exercise.dose));
    }
}

void addWarnings(PageWriter &page, const care::Plan &plan)
{
    QStringList warnings;
    for (const auto &warning : plan.warnings)
        warnings << text(care::sentenceOf(warning));
    page.folded(tr("Take care"), tr("Take care"));
    page.add(Kind::bullets, {}, warnings);
    page.add(Kind::before, {}, lines(care::askFirstLines(plan)));
}

void addAnatomy(PageWriter &page, const catalog::Muscle &muscle)
{
    const auto &anatomy = muscle.anatomy;
    page.folded(tr("Anatomy"), tr("Anatomy"));
    const auto fact = [&](const QString &what, const std::string &value) {
        if (!value.empty())
            page.add(Kind::text, tr("%1: %2").arg(what, text(value)));
    };
    fact(tr("From"), anatomy.origin);
    fact(tr("To"), anatomy.insertion);
    fact(tr("Does"), anatomy.action);
    fact(tr("Nerve"), anatomy.nerve);
}

void addCompanions(PageWriter &page, const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    QStringList names;
    std::vector<std::string> ids;
    for (const auto &id : muscle.satellites)
        if (const auto *other = catalog.findMuscle(id)) {
            names << words::muscleName(*other).everyday;
            ids.push_back(id);
        }
    page.folded(tr("Often found together with"), {});
    if (!ids.empty())
        page.add(Kind::companions, {}, names, ids);
}

/// What was read, then, in this one place, what is cited from memory.
void addSources(PageWriter &page, const catalog::Muscle &muscle)
{
    QStringList read;
    QStringList recalled;
    for (const auto &source : muscle.sources)
        (source.read ? read : recalled) << text(source.citation) +
                                               (source.supports.empty() ? QString() : u" — "_s + text(source.supports));
    if (!read.isEmpty())
        page.add(Kind::subheading, tr("Sources"));
    page.add(Kind::bullets, {}, read);
    if (!recalled.isEmpty())
        page.add(Kind::small, tr("Recalled from memory of these works, not read again:"));
    page.add(Kind::bullets, {}, recalled);
}

void addEvidence(PageWriter &page, const catalog::Muscle &muscle)
{
    page.folded(tr("Evidence and doubt"), tr("Evidence"));
    switch (muscle.confidence) {
    case catalog::Confidence::high: page.add(Kind::text, tr("The sources agree well on this muscle.")); break;
    case catalog::Confidence::medium: page.add(Kind::text, tr("The sources agree on most of this.")); break;
    case catalog::Confidence::low: page.add(Kind::text, tr("Little is known for sure about this muscle.")); break;
    }
    page.add(Kind::text, text(muscle.disagreements));
    page.add(Kind::small, tr("Hands find knots less reliably than books suggest, and how they send pain is still "
                             "debated. Some people find this helpful; it is worth checking, not proof."));
    addSources(page, muscle);
}

} // namespace

std::vector<Block> pageBlocks(const catalog::Catalog &catalog, const care::Plan *plan, const catalog::Muscle &muscle)
{
    PageWriter page;
    if (plan != nullptr) {
        addStops(page, *plan);
        if (!plan->needsHelpFirst())
            addFirstWarning(page, *plan);
    } else {
        page.add(Kind::warning, tr("The safety data cannot be read, so this page tells nothing to do."));
    }
    const bool helps = plan != nullptr && !plan->needsHelpFirst();
    if (helps)
        addSelfCare(page, plan->items.front());
    addLegend(page, plan);
    page.add(Kind::points, {});
    addFeeling(page, catalog, muscle);
    addCause(page, muscle, plan);
    if (helps) {
        addStretches(page, plan->items.front());
        addWarnings(page, *plan);
    }
    page.folded(tr("What else can feel like this"), tr("What else"));
    page.add(Kind::bullets, {}, lines(muscle.mimics));
    addCompanions(page, catalog, muscle);
    addAnatomy(page, muscle);
    addEvidence(page, muscle);
    return page.take();
}

QString spotTitle(const care::Spot &spot)
{
    return tr(spot.mark == care::SpotMark::press ? "✕%1 · %2" : "○%1 · %2").arg(spot.number).arg(text(spot.label));
}

QString spotPlace(const care::Spot &spot)
{
    return text(care::placeOf(spot));
}

bool samePlace(const care::Spot &one, const care::Spot &other)
{
    return one.mark == care::SpotMark::press && other.mark == care::SpotMark::press && !one.safePlaces.empty() &&
           !other.safePlaces.empty() && one.safePlaces.front() == other.safePlaces.front();
}

QString doseLine(const QStringList &doses)
{
    QStringList parts;
    for (qsizetype i = 0; i + 1 < doses.size(); i += 2)
        parts << doses[i] + u' ' + doses[i + 1];
    return parts.join(u" · "_s);
}

QString painOf(const catalog::TriggerPoint &point)
{
    auto pain = text(point.essentialPain);
    if (!point.spilloverPain.empty())
        pain += u' ' + (catalog::isOwnSentence(point.spilloverPain)
                            ? text(point.spilloverPain)
                            : tr("It may spread to %1").arg(text(catalog::insideSentence(point.spilloverPain))));
    return pain;
}

QString subtitleOf(const catalog::MuscleEntry &muscle)
{
    const auto title = words::muscleName(muscle);
    QStringList names{title.book};
    for (const auto &name : muscle.everyday)
        names << text(name);
    names << text(muscle.latin);
    names.removeDuplicates();
    names.removeIf([&](const QString &name) { return name.compare(title.everyday, Qt::CaseInsensitive) == 0; });
    return names.join(u" · "_s);
}

QStringList tagsOf(const catalog::Muscle &muscle, const care::Plan *plan)
{
    const auto documented = muscle.confidence == catalog::Confidence::high     ? tr("well documented")
                            : muscle.confidence == catalog::Confidence::medium ? tr("fairly documented")
                                                                               : tr("little documented");
    const auto selfCare = !muscle.selfTreatable                          ? tr("self-care: no")
                          : plan == nullptr || plan->needsHelpFirst()    ? tr("self-care: get help first")
                          : plan->withheld == safety::Withheld::pressing ? tr("self-care: without pressing")
                                                                         : tr("self-care: yes");
    return {documented, selfCare};
}

QString pageAsText(const catalog::Catalog &catalog, const care::Plan *plan, const catalog::Muscle &muscle)
{
    const auto &entry = *catalog.findMuscle(muscle.id);
    QString out = words::muscleName(entry).everyday + u'\n' + subtitleOf(entry) + u'\n' + text(muscle.summary) + u'\n';
    for (const auto &block : pageBlocks(catalog, plan, muscle)) {
        if (block.kind == Kind::points) {
            for (std::size_t i = 0; plan != nullptr && i < plan->items.front().spots.size(); ++i) {
                const auto &spot = plan->items.front().spots[i];
                out += u"- "_s + spotTitle(spot) + u": "_s + spotPlace(spot) + u' ' + painOf(muscle.triggerPoints[i]) +
                       u'\n';
            }
            continue;
        }
        if (block.kind == Kind::heading || block.kind == Kind::folded || block.kind == Kind::subheading ||
            block.kind == Kind::caution)
            out += u'\n';
        if (!block.text.isEmpty() && block.kind != Kind::steps)
            out += block.text + u'\n';
        if (block.kind == Kind::heading || block.kind == Kind::folded)
            continue;
        if (block.kind == Kind::doses) {
            out += doseLine(block.items) + u'\n';
            continue;
        }
        for (qsizetype i = 0; i < block.items.size(); ++i)
            out += (block.kind == Kind::steps ? QString::number(i + 1) + u". "_s : u"- "_s) + block.items[i] + u'\n';
    }
    return out;
}

} // namespace knotfinder::gui
