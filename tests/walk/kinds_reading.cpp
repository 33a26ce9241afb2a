// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include "guide/guide_button.h"
#include "guide/guide_window.h"
#include "page/find_bar.h"
#include "page/muscle_page.h"
#include "page/page_section.h"
#include "pseudo.h"
#include "session/words.h"
#include "widgets/chip.h"
#include "widgets/text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::walk {
namespace {

template <typename View>
View *viewNamed(Walked &walked, const char *name)
{
    for (auto *view : walked.shown<View>())
        if (view->objectName() == QLatin1StringView(name))
            return view;
    return nullptr;
}

QRect rowOf(const QAbstractItemView &view, Numbers &numbers)
{
    const auto *model = view.model();
    const auto rows = model != nullptr ? model->rowCount() : 0;
    return rows > 0 ? view.visualRect(model->index(numbers.between(0, rows - 1), 0)) : QRect();
}

void clickRow(QAbstractItemView &view, Numbers &numbers)
{
    if (const auto row = rowOf(view, numbers); row.isValid() && view.viewport()->rect().contains(row.center()))
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.center());
}

void answer(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.main().openPanel("answers");
    if (auto *list = viewNamed<QListView>(walked, "answers"))
        clickRow(*list, numbers);
}

void answerByKeys(Walked &walked, Numbers &numbers)
{
    walked.main().openPanel("answers");
    auto *list = viewNamed<QListView>(walked, "answers");
    if (list == nullptr)
        return;
    list->setFocus();
    for (auto steps = numbers.below(6); steps > 0; --steps)
        QTest::keyClick(list, numbers.oneIn(3) ? Qt::Key_Up : Qt::Key_Down);
    if (numbers.oneIn(2))
        QTest::keyClick(list, Qt::Key_Return);
}

void hoverAnswer(Walked &walked, Numbers &numbers)
{
    auto *list = viewNamed<QListView>(walked, "answers");
    if (list == nullptr || walked.isHolding())
        return;
    if (const auto row = rowOf(*list, numbers); row.isValid())
        QTest::mouseMove(list->viewport(), row.center());
}

const catalog::MuscleEntry &anyMuscle(Walked &walked, Numbers &numbers)
{
    return numbers.of(walked.session().catalog().muscles());
}

gui::PointRefs somePoints(Walked &walked, const catalog::MuscleEntry &muscle, Numbers &numbers)
{
    gui::PointRefs points;
    for (const auto &ref : gui::pointsOf(walked.session().catalog(), muscle, {body::Side::right, body::Side::left}))
        if (numbers.oneIn(2))
            points.push_back(ref);
    return points;
}

void openPage(Walked &walked, Numbers &numbers)
{
    walked.session().loadKnowledge();
    const auto &muscle = anyMuscle(walked, numbers);
    walked.session().openMuscle(muscle.id, numbers.oneIn(2) ? somePoints(walked, muscle, numbers) : gui::PointRefs());
}

/// Opens or folds a part of the page, goes to one, or switches something of its picture.
void usePage(Walked &walked, Numbers &numbers)
{
    const auto pages = walked.shown<gui::MusclePage>();
    if (pages.empty())
        return;
    auto *page = pages.front();
    const auto chips = page->findChildren<gui::Chip *>();
    const auto sections = page->findChildren<gui::PageSection *>();
    if (numbers.oneIn(2) && !chips.isEmpty())
        chips[static_cast<qsizetype>(numbers.below(static_cast<std::size_t>(chips.size())))]->click();
    else if (!sections.isEmpty())
        QTest::keyClick(
            sections[static_cast<qsizetype>(numbers.below(static_cast<std::size_t>(sections.size())))]->heading(),
            Qt::Key_Space);
}

void findOnPage(Walked &walked, Numbers &numbers)
{
    const auto pages = walked.shown<gui::MusclePage>();
    const auto bars = walked.main().findChildren<gui::FindBar *>();
    if (pages.empty() || bars.isEmpty())
        return;
    bars.front()->open();
    auto *words = bars.front()->findChild<QLineEdit *>();
    words->clear();
    QTest::keyClicks(words, numbers.of(std::vector{u"pain"_s, u"nerve"_s, u"xyz"_s}));
    QTest::keyClick(words, Qt::Key_Return);
    if (numbers.oneIn(2))
        QTest::keyClick(words, Qt::Key_Escape);
}

void pressNow(Walked &walked, Numbers & /*numbers*/)
{
    walked.release();
    for (auto *button : walked.shown<QAbstractButton>())
        if (button->text().startsWith(said(u"Press now"_s))) {
            button->click();
            return;
        }
}

/// A guided session: time passes, keys and buttons are pressed, in whatever order.
void useGuide(Walked &walked, Numbers &numbers)
{
    auto *guide = walked.main().findChild<gui::GuideWindow *>();
    if (guide == nullptr || !guide->isVisible())
        return;
    const auto before = guide->done();
    if (numbers.oneIn(3)) {
        QTest::keyClick(guide->focusWidget() != nullptr ? guide->focusWidget() : guide,
                        numbers.of(std::vector{Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Plus, Qt::Key_Minus,
                                               Qt::Key_V, Qt::Key_7, Qt::Key_Return, Qt::Key_Escape}));
        return;
    }
    if (numbers.oneIn(4)) {
        const auto buttons = guide->findChildren<gui::GuideButton *>();
        auto *button = buttons[static_cast<qsizetype>(numbers.below(static_cast<std::size_t>(buttons.size())))];
        if (button->isVisible())
            button->click();
        return;
    }
    for (auto tenths = numbers.below(300); tenths > 0; --tenths) {
        walked.window().guideTime += std::chrono::milliseconds(100);
        guide->look();
    }
    if (guide->run().secondsLeft() < 0 || guide->done().seconds() < before.seconds())
        throw Failed("guide", "time ran backwards");
}

void endGuide(Walked &walked, Numbers & /*numbers*/)
{
    if (auto *guide = walked.main().findChild<gui::GuideWindow *>())
        guide->close();
}

void tick(Walked &walked, Numbers &numbers)
{
    const auto shown = walked.session().pages().shown();
    const auto *muscle = shown.empty() ? nullptr : walked.session().catalog().findMuscle(shown);
    if (muscle != nullptr)
        walked.session().tick(somePoints(walked, *muscle, numbers));
}

void compare(Walked &walked, Numbers &numbers)
{
    const auto anyPoint = [&] {
        const auto &muscle = anyMuscle(walked, numbers);
        return numbers.of(gui::pointsOf(walked.session().catalog(), muscle, {body::Side::right, body::Side::left}));
    };
    const auto &own = walked.session().subject().points;
    const auto first = own.empty() ? anyPoint() : numbers.of(own);
    walked.session().spotlight().compare({first, anyPoint()});
}

void browse(Walked &walked, Numbers &numbers)
{
    walked.main().openPanel("browse");
    auto *tree = viewNamed<QTreeWidget>(walked, "browse");
    if (tree == nullptr || tree->topLevelItemCount() == 0)
        return;
    auto *item = tree->topLevelItem(numbers.between(0, tree->topLevelItemCount() - 1));
    item->setExpanded(!numbers.oneIn(3));
    if (item->childCount() > 0 && numbers.oneIn(2))
        item = item->child(numbers.between(0, item->childCount() - 1));
    tree->setCurrentItem(item);
    QTest::keyClick(tree, numbers.of(std::vector{Qt::Key_Return, Qt::Key_Down, Qt::Key_Right, Qt::Key_Home}));
}

/// The list to look things up in another order, or by other names.
void browseInOrder(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.main().openPanel("browse");
    const QStringList orders{u"Body part"_s,      u"A–Z"_s,       u"Where it hurts"_s, u"Saved"_s,
                             u"Everyday names"_s, u"Book names"_s};
    std::vector<QAbstractButton *> buttons;
    for (auto *button : walked.shown<QAbstractButton>())
        if (std::ranges::any_of(orders, [&](const QString &order) { return button->text() == said(order); }))
            buttons.push_back(button);
    if (!buttons.empty())
        numbers.of(buttons)->click();
}

/// Types in the list, then opens what was found, goes down to it or gives it up.
void findInList(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.main().openPanel("browse");
    auto *tree = viewNamed<QTreeWidget>(walked, "browse");
    if (tree == nullptr)
        return;
    tree->setFocus();
    QTest::keyClick(tree, numbers.of(std::vector{Qt::Key_C, Qt::Key_S, Qt::Key_X}));
    auto *field = qobject_cast<QLineEdit *>(walked.main().focusWidget());
    if (field == nullptr)
        return;
    if (numbers.oneIn(2))
        QTest::keyClicks(field, numbers.of(std::vector{u"al"_s, u"o"_s, u"zz"_s}));
    QTest::keyClick(field, numbers.of(std::vector{Qt::Key_Return, Qt::Key_Down, Qt::Key_Escape}));
}

/// A warning's or question's button.
void answerSafety(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.main().openPanel("answers");
    std::vector<QAbstractButton *> answers;
    for (auto *button : walked.shown<QAbstractButton>()) {
        const auto text = button->text().remove(u'&');
        const auto begins = [&](const QString &words) { return text.startsWith(said(words)); };
        if (begins(u"Yes"_s) || text == said(u"No"_s) || begins(u"None"_s) || begins(u"Change"_s) ||
            text == said(u"Done"_s) || text == said(u"Fold"_s))
            answers.push_back(button);
    }
    if (!answers.empty())
        numbers.of(answers)->click();
}

} // namespace

std::vector<Kind> readingKinds()
{
    return {
        {"answer", 10, answer},
        {"answer_by_keys", 6, answerByKeys},
        {"hover_answer", 6, hoverAnswer},
        {"answer_safety", 8, answerSafety},
        {"open_page", 6, openPage},
        {"tick", 6, tick},
        {"use_page", 6, usePage},
        {"find_on_page", 3, findOnPage},
        {"press_now", 3, pressNow},
        {"guide", 8, useGuide},
        {"guide_end", 2, endGuide},
        {"back", 4, [](Walked &w, Numbers &) { w.choose(u"Back"_s); }},
        {"forward", 3, [](Walked &w, Numbers &) { w.choose(u"Forward"_s); }},
        {"close_page", 3, [](Walked &w, Numbers &) { w.session().closePage(); }},
        {"together", 3, [](Walked &w, Numbers &) { w.session().chooseTogether(); }},
        {"compare", 4, compare},
        {"end_comparison", 3, [](Walked &w, Numbers &) { w.session().spotlight().compare({}); }},
        {"bookmark", 3, [](Walked &w, Numbers &n) { w.window().services().bookmarks.toggle(anyMuscle(w, n).id); }},
        {"browse", 6, browse},
        {"browse_in_order", 3, browseInOrder},
        {"find_in_list", 3, findInList},
        {"what_lies_here", 3,
         [](Walked &w, Numbers &n) { w.main().showWhatLiesAt(n.below(w.atlas().surface().size())); }},
    };
}

} // namespace knotfinder::walk
