// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/page_blocks.h"

#include "page/care_words.h"
#include "session/words.h"

#include <knotfinder/catalog/wording.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

using Kind = Block::Kind;
using words::text;

QString tr(const char *source)
{
    return QCoreApplication::translate("MusclePage", source);
}

QStringList lines(const catalog::Texts &texts)
{
    QStringList result;
    for (const auto &line : texts)
        result << text(line);
    return result;
}

/// Collects blocks; a heading without content under it never shows.
class PageWriter
{
public:
    void heading(const QString &title) { pending_ = title; }
    void add(Kind kind, const QString &content, const QStringList &items = {}, std::vector<std::string> ids = {})
    {
        if (content.isEmpty() && items.isEmpty() && kind != Kind::points)
            return;
        if (!pending_.isEmpty())
            blocks_.push_back({Kind::heading, std::exchange(pending_, {}), {}, {}});
        blocks_.push_back({kind, content, items, std::move(ids)});
    }
    [[nodiscard]] std::vector<Block> take() { return std::move(blocks_); }

private:
    std::vector<Block> blocks_;
    QString pending_;
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

void addFeeling(PageWriter &page, const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    page.heading(tr("What it feels like"));
    page.add(Kind::bullets, {}, lines(muscle.symptoms));
    const auto qualities = labels(catalog.vocabulary().qualities, muscle.qualities);
    if (!qualities.isEmpty())
        page.add(Kind::small, tr("Often felt as: %1.").arg(words::list(qualities)));
    const auto activities = labels(catalog.vocabulary().activities, muscle.worseWith);
    if (!activities.isEmpty())
        page.add(Kind::small, tr("Often worse with: %1.").arg(words::list(activities)));
}

void addCause(PageWriter &page, const catalog::Muscle &muscle)
{
    page.heading(tr("Why it may have come"));
    page.add(Kind::bullets, {}, lines(muscle.aggravatedBy));
    page.heading(tr("What tends to ease it"));
    page.add(Kind::bullets, {}, lines(muscle.relievedBy));
}

void addCautions(PageWriter &page, const catalog::Technique *technique)
{
    if (technique != nullptr)
        page.add(Kind::bullets, {}, lines(technique->cautions));
}

void addSelfCare(PageWriter &page, const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    page.heading(tr("What to do"));
    if (!muscle.selfTreatable)
        page.add(Kind::caution, tr("Not for self-care"), {text(muscle.whoCanHelp)});
    for (const auto &care : muscle.selfCare) {
        const auto *technique = catalog.findTechnique(care.technique);
        page.add(Kind::subheading, technique != nullptr ? text(technique->name) : text(care.technique));
        page.add(Kind::text, (text(care.where) + u' ' + text(care.position)).trimmed());
        page.add(Kind::steps, {}, lines(care.how));
        page.add(Kind::small, doseOf(care, technique));
        addCautions(page, technique);
    }
}

void addExercise(PageWriter &page, const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    page.heading(tr("Stretch"));
    for (const auto &stretch : muscle.stretches) {
        page.add(Kind::subheading, text(stretch.name));
        page.add(Kind::steps, {}, lines(stretch.how));
        const auto *technique = catalog.findTechnique(stretch.technique);
        page.add(Kind::small, doseOf(stretch, technique));
        addCautions(page, technique);
    }
    page.heading(tr("Strengthen"));
    for (const auto &exercise : muscle.strengthening) {
        page.add(Kind::subheading, text(exercise.name));
        page.add(Kind::text, text(exercise.how));
        page.add(Kind::small, text(exercise.dose));
    }
    page.heading(tr("Posture and sleep"));
    page.add(Kind::bullets, {}, lines(muscle.posture));
}

void addAnatomy(PageWriter &page, const catalog::Muscle &muscle)
{
    const auto &anatomy = muscle.anatomy;
    page.heading(tr("Anatomy"));
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
            names << text(other->english);
            ids.push_back(id);
        }
    page.heading(tr("Often found together with"));
    if (!ids.empty())
        page.add(Kind::companions, {}, names, ids);
}

void addEvidence(PageWriter &page, const catalog::Muscle &muscle)
{
    page.heading(tr("How sure this is"));
    switch (muscle.confidence) {
    case catalog::Confidence::high: page.add(Kind::text, tr("The sources agree well on this muscle.")); break;
    case catalog::Confidence::medium: page.add(Kind::text, tr("The sources agree on most of this.")); break;
    case catalog::Confidence::low: page.add(Kind::text, tr("Little is known for sure about this muscle.")); break;
    }
    page.add(Kind::text, text(muscle.disagreements));
    page.add(Kind::small, tr("Hands find knots less reliably than books suggest, and how they send pain is still "
                             "debated. Some people find this helpful; it is worth checking, not proof."));
    page.heading(tr("Sources"));
    QStringList sources;
    for (const auto &source : muscle.sources)
        sources << text(source.citation) + (source.supports.empty() ? QString() : u" — "_s + text(source.supports));
    page.add(Kind::bullets, {}, sources);
}

} // namespace

std::vector<Block> pageBlocks(const catalog::Catalog &catalog, const safety::Knowledge *safety,
                              const catalog::Muscle &muscle)
{
    PageWriter page;
    page.add(Kind::caution, tr("Read this first"), lines(muscle.cautions));
    page.add(Kind::before, {}, askFirstLines(catalog, muscle, safety));
    page.add(Kind::text, text(muscle.summary));
    page.heading(tr("Where it sends pain"));
    page.add(Kind::points, {});
    addFeeling(page, catalog, muscle);
    addSelfCare(page, catalog, muscle);
    addCause(page, muscle);
    addExercise(page, catalog, muscle);
    page.heading(tr("What else can feel like this"));
    page.add(Kind::bullets, {}, lines(muscle.mimics));
    addCompanions(page, catalog, muscle);
    addAnatomy(page, muscle);
    addEvidence(page, muscle);
    return page.take();
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

QString subtitleOf(const catalog::Muscle &muscle)
{
    QStringList names{text(muscle.latin)};
    for (const auto &name : muscle.everyday)
        names << text(name);
    return names.join(u" · "_s);
}

QStringList tagsOf(const catalog::Muscle &muscle)
{
    const auto documented = muscle.confidence == catalog::Confidence::high     ? tr("well documented")
                            : muscle.confidence == catalog::Confidence::medium ? tr("fairly documented")
                                                                               : tr("little documented");
    return {documented, muscle.selfTreatable ? tr("self-care: yes") : tr("self-care: no")};
}

QString pageAsText(const catalog::Catalog &catalog, const safety::Knowledge *safety, const catalog::Muscle &muscle)
{
    QString out = text(muscle.english) + u'\n' + subtitleOf(muscle) + u'\n';
    for (const auto &block : pageBlocks(catalog, safety, muscle)) {
        if (block.kind == Kind::points) {
            for (const auto &point : muscle.triggerPoints)
                out += u"- "_s + text(point.label) + u": "_s + painOf(point) + u'\n';
            continue;
        }
        if (block.kind == Kind::heading || block.kind == Kind::subheading || block.kind == Kind::caution)
            out += u'\n';
        if (!block.text.isEmpty())
            out += block.text + u'\n';
        for (qsizetype i = 0; i < block.items.size(); ++i)
            out += (block.kind == Kind::steps ? QString::number(i + 1) + u". "_s : u"- "_s) + block.items[i] + u'\n';
    }
    return out;
}

} // namespace knotfinder::gui
