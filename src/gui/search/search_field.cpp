// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "search/search_field.h"

#include <knotfinder/base/ids.h>

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/type.h"
#include "search/result_delegate.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/announcer.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int typingPause = 80;        ///< ms without a key before it looks up
constexpr int pauseBeforeSpeech = 900; ///< ms
constexpr std::size_t mostMuscles = 8;
constexpr int mostWordsOfName = 3; ///< of a muscle, or a complaint that is called by a name

/// True for a text that is a muscle's name and nothing else, though some name a place as well ('traps').
bool namesMuscle(const catalog::Understanding &understanding, const QString &text)
{
    const auto length = static_cast<std::size_t>(text.trimmed().toUtf8().size());
    return std::ranges::any_of(understanding.muscles,
                               [length](const auto &muscle) { return muscle.from.length == length; });
}

} // namespace

SearchField::SearchField(Session &session, QWidget *parent)
    : QLineEdit(parent), session_(session), results_(new QListWidget)
{
    setObjectName(u"search"_s);
    setPlaceholderText(tr("Describe it, or find a muscle"));
    setAccessibleName(tr("Describe your pain, or find a muscle"));
    setToolTip(tr("For example: burning between my shoulder blades when I look at my phone"));
    setClearButtonEnabled(true);
    addAction(look::icon(u"search"_s), QLineEdit::LeadingPosition);
    for (auto *button : findChildren<QAbstractButton *>()) // Qt leaves its own buttons without a name
        button->setAccessibleName(tr("Search and clear"));
    results_->setObjectName(u"searchResults"_s);
    results_->setFocusPolicy(Qt::NoFocus);
    results_->setFrameShape(QFrame::Box);
    results_->setMouseTracking(true);
    results_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    results_->setItemDelegate(new ResultDelegate(results_));
    results_->setAccessibleName(tr("Search results"));
    results_->hide();
    wait_.setSingleShot(true);
    wait_.setInterval(typingPause);
    connect(this, &QLineEdit::textEdited, &wait_, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textChanged, this, [this](const QString &words) {
        if (words.isEmpty())
            results_->hide();
    });
    connect(&wait_, &QTimer::timeout, this, &SearchField::lookUp);
    connect(this, &QLineEdit::cursorPositionChanged, this, [this] { fromStart_ = false; });
    say_.setSingleShot(true);
    say_.setInterval(pauseBeforeSpeech);
    connect(&say_, &QTimer::timeout, this, &SearchField::sayCurrent);
    connect(&session.editor(), &DrawingEditor::opened, this, [this] { // the words were about another drawing
        last_ = {};
        clear();
    });
    connect(results_, &QListWidget::itemClicked, this, &SearchField::choose);
}

SearchField::~SearchField()
{
    if (results_->parent() == nullptr)
        delete results_;
}

QSize SearchField::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 44, QLineEdit::sizeHint().height()};
}

QSize SearchField::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, QLineEdit::minimumSizeHint().height()};
}

const catalog::Search *SearchField::search()
{
    session_.loadKnowledge();
    if (!session_.hasCatalog())
        return nullptr;
    if (searched_ != &session_.catalog()) {
        search_ = std::make_unique<catalog::Search>(session_.sharedCatalog());
        searched_ = &session_.catalog();
    }
    return search_.get();
}

void SearchField::lookUp()
{
    results_->clear();
    const auto *found = search();
    if (found == nullptr || text().trimmed().isEmpty()) {
        results_->hide();
        return;
    }
    const auto understanding = found->understand(text().toStdString());
    const auto exact = exactMuscle(understanding);
    if (!exact.empty() || namesMuscle(understanding, text())) {
        addMuscles(understanding, exact);
        addSentence(understanding, text().contains(u' '));
    } else {
        addSentence(understanding, true);
        addMuscles(understanding, exact);
    }
    addHint(understanding);
    results_->setCurrentRow(0);
    showResults();
}

void SearchField::addSentence(const catalog::Understanding &understanding, bool asksSide)
{
    if (understanding.regions.empty() && understanding.qualities.empty() && understanding.activities.empty() &&
        understanding.eased.empty() && understanding.flags.empty())
        return;
    const auto said = understoodWords(understanding, session_.atlas().regions());
    auto *item = new QListWidgetItem(tr("Mark: %1").arg(said.join(u" · "_s)), results_);
    item->setData(ResultDelegate::kindRole, ResultDelegate::sentence);
    item->setData(ResultDelegate::chipsRole, said);
    const auto typed = text().toStdString();
    item->setToolTip(whereUnderstood(understanding, typed));
    item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
    if (asksSide && understanding.ask == catalog::AskBack::side)
        addSides(understanding);
    if (const auto unused = unusedWords(understanding, typed); !unused.isEmpty())
        addNote(tr("Not used: %1").arg(unused));
}

/// The one question: which side?
void SearchField::addSides(const catalog::Understanding &understanding)
{
    const auto add = [&](const QString &answer, const std::string &side) {
        auto *item = new QListWidgetItem(answer, results_);
        item->setData(ResultDelegate::kindRole, ResultDelegate::sentence);
        item->setData(ResultDelegate::chipsRole,
                      understoodWords(withSide(understanding, side), session_.atlas().regions()));
        item->setData(ResultDelegate::sideRole, QString::fromStdString(side));
    };
    add(tr("Only the left side"), "left");
    add(tr("Only the right side"), "right");
}

void SearchField::addNote(const QString &note)
{
    auto *item = new QListWidgetItem(note, results_);
    item->setFlags(Qt::NoItemFlags);
}

/// What would help to be understood better.
void SearchField::addHint(const catalog::Understanding &understanding)
{
    const auto hint =
        understanding.otherLanguage ? tr("Only English is read: aching behind my knee")
        : results_->count() == 0    ? tr("Nothing found. Try the place and how it feels: aching behind my knee")
        : !text().contains(u' ')    ? QString() // a name, or a sentence that only begins
        : understanding.ask == catalog::AskBack::where ? tr("Say where it hurts, too: aching behind my knee")
                                                       : QString();
    if (!hint.isEmpty())
        addNote(hint);
}

/// A muscle that is called just this. A complaint that leads to it, such as runner's knee, is a place that hurts first.
std::string SearchField::exactMuscle(const catalog::Understanding &understanding) const
{
    constexpr std::size_t near = 5;
    const auto typed = text().simplified();
    const auto is = [&](const std::string &name) {
        const auto plain = words::text(name).section(u'(', 0, 0).trimmed();
        return plain.compare(typed, Qt::CaseInsensitive) == 0 ||
               plain.compare(u"Musculus "_s + typed, Qt::CaseInsensitive) == 0;
    };
    for (const auto &hit : search_->find(typed.toStdString(), near))
        if (const auto *muscle = session_.catalog().findMuscle(hit.id);
            muscle != nullptr &&
            (is(muscle->english) || is(muscle->latin) || std::ranges::any_of(muscle->everyday, is) ||
             (is(hit.matched) && understanding.regions.empty())))
            return hit.id;
    return {};
}

void SearchField::addMuscles(const catalog::Understanding &understanding, const std::string &first)
{
    std::vector<std::string> shown;
    const auto add = [&](const std::string &id, const std::string &matched) {
        const auto *muscle = session_.catalog().findMuscle(id);
        if (muscle == nullptr || isAmong(id, shown))
            return;
        shown.push_back(id);
        auto *item = new QListWidgetItem(words::bothNames(*muscle), results_);
        const bool shownAlready =
            matched == muscle->english ||
            words::text(matched).compare(words::muscleName(*muscle).everyday, Qt::CaseInsensitive) == 0;
        const bool other = !matched.empty() && !shownAlready;
        item->setData(ResultDelegate::detailRole, other ? words::text(matched) : words::text(muscle->latin));
        item->setData(ResultDelegate::muscleRole, words::text(id));
    };
    if (!first.empty())
        add(first, {});
    for (const auto &named : understanding.muscles)
        add(named.id, {});
    // Of a whole sentence, single words lead to muscles far from the place that it tells.
    const auto typed = text().simplified().count(u' ') + 1;
    if (!understanding.regions.empty() && typed > mostWordsOfName)
        return;
    const bool sentence = !understanding.regions.empty() && typed > 1;
    for (const auto &hit : search_->find(text().toStdString(), sentence ? mostMuscles / 2 : mostMuscles))
        add(hit.id, hit.matched);
}

void SearchField::choose(const QListWidgetItem *item)
{
    if (item == nullptr)
        return;
    results_->hide();
    const auto muscle = item->data(ResultDelegate::muscleRole).toString().toStdString();
    if (!muscle.empty())
        session_.openMuscle(muscle);
    else if (item->data(ResultDelegate::kindRole).toInt() == ResultDelegate::sentence)
        applySentence(item->data(ResultDelegate::sideRole).toString().toStdString());
}

void SearchField::applySentence(const std::string &side)
{
    const auto *found = search();
    if (found == nullptr)
        return;
    auto understanding = found->understand(text().toStdString());
    if (!side.empty())
        understanding = withSide(std::move(understanding), side);
    auto &editor = session_.editor();
    editor.settle();
    const auto before = last_.takenOut(editor);
    session_.followDrawing();
    editor.replace(withSentence(before, understanding, editor.pen()), tr("describe"));
    last_ = Described(before, editor);
    showBeginning();
}

/// Of a sentence longer than the field its beginning tells what was said. Whoever types on does so at its end.
void SearchField::showBeginning()
{
    setCursorPosition(0);
    fromStart_ = true;
}

void SearchField::describe(const QString &sentence)
{
    setText(sentence);
    results_->hide();
    applySentence();
}

void SearchField::showResults()
{
    // A child of the window rather than a popup: the keyboard stays in the field.
    if (results_->parentWidget() != window())
        results_->setParent(window());
    results_->resize(width(), results_->height());
    results_->show(); // only now it knows the width that its rows have
    placeResults();
    results_->raise();
    say_.start();
}

/// The keyboard stays in the field, so readers do not hear the list by themselves.
void SearchField::sayCurrent()
{
    if (const auto *item = results_->isVisible() ? results_->currentItem() : nullptr)
        announce(this, tr("%1. Result %2 of %3")
                           .arg(item->text(), QString::number(results_->currentRow() + 1),
                                QString::number(results_->count())));
}

void SearchField::placeResults()
{
    int height = 2 * results_->frameWidth();
    for (int i = 0; i < results_->count(); ++i)
        height += results_->sizeHintForRow(i);
    const auto below = mapTo(window(), QPoint(0, this->height() + 4));
    results_->setGeometry(below.x(), below.y(), width(),
                          std::min(height, window()->height() - below.y() - 2 * look::grid));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool open = results_->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (open) {
            const int row = results_->currentRow() + (event->key() == Qt::Key_Down ? 1 : -1);
            results_->setCurrentRow(std::clamp(row, 0, results_->count() - 1));
            say_.stop();
            sayCurrent();
        } else {
            lookUp();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (wait_.isActive() || !open) {
            wait_.stop();
            lookUp();
        }
        choose(results_->currentItem());
        return;
    case Qt::Key_Escape:
        if (open) {
            results_->hide();
            return;
        }
        break;
    case Qt::Key_Home: fromStart_ = false; break;
    default: break;
    }
    if (fromStart_ && !event->text().isEmpty()) // what is typed or deleted
        end(false);
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!results_->underMouse())
        results_->hide();
}

} // namespace knotfinder::gui
