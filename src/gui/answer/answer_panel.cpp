// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/answer_panel.h"

#include "answer/answer_delegate.h"
#include "answer/answer_model.h"
#include "answer/empty_answer.h"
#include "answer/filter_bar.h"
#include "answer/red_flag_box.h"
#include "look/paint_kit.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/muscle_thumbs.h"
#include "widgets/text.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int pauseBeforeSpeech = 700; ///< ms

} // namespace

AnswerPanel::AnswerPanel(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), model_(new AnswerModel(session, this)), lead_(makeText({}, this)),
      scroll_(new QScrollArea(this)), empty_(new EmptyAnswer(this)), list_(new QListView(this))
{
    auto *content = new QWidget(scroll_);
    auto *title = makeText(tr("Worth checking first"), content);
    look::setType(title, look::Type::heading);
    lead_->setText(tr("Best match first. Worth checking, not proof."));
    look::setMuted(lead_);
    makeList();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 0);
    layout->setSpacing(look::grid);
    flags_ = new RedFlagBox(session, content);
    layout->addWidget(flags_);
    layout->addWidget(title);
    layout->addWidget(lead_);
    layout->addWidget(new FilterBar(session, content));
    layout->addWidget(empty_);
    layout->addWidget(list_);
    layout->addStretch();
    scroll_->setObjectName(QStringLiteral("answerScroll"));
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll_);
    look::tabAsLaidOut(*content);
    setAccessibleName(tr("Answers"));
    settled_.setSingleShot(true);
    settled_.setInterval(pauseBeforeSpeech);
    connect(&settled_, &QTimer::timeout, this, &AnswerPanel::sayBest);
    connect(&session.answers(), &AnswerFinder::changed, &settled_, qOverload<>(&QTimer::start));

    connect(&session.answers(), &AnswerFinder::changed, this, &AnswerPanel::refresh);
    connect(&session.editor(), &DrawingEditor::changed, this, &AnswerPanel::refresh);
    connect(scroll_->verticalScrollBar(), &QScrollBar::valueChanged, this, &AnswerPanel::followPointer);
    connect(flags_, &RedFlagBox::changed, this, &AnswerPanel::chooseEntry);
    // What is new stands on top: the best answer, and above it a question that must not be missed.
    connect(&session.editor(), &DrawingEditor::changed, this, [this] { scroll_->verticalScrollBar()->setValue(0); });
    refresh();
}

void AnswerPanel::makeList()
{
    list_->setModel(model_);
    auto *thumbs = new MuscleThumbs(session_, list_);
    connect(thumbs, &MuscleThumbs::ready, list_->viewport(), qOverload<>(&QWidget::update));
    list_->setItemDelegate(new AnswerDelegate(*thumbs, list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setSelectionMode(QAbstractItemView::NoSelection);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Suggestions"));
    list_->setObjectName(QStringLiteral("answers"));
    list_->viewport()->installEventFilter(this);
    connect(list_, &QListView::entered, this, &AnswerPanel::preview);
    connect(list_, &QListView::clicked, this, &AnswerPanel::open);
    connect(list_, &QListView::activated, this, &AnswerPanel::open);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnswerPanel::preview);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnswerPanel::follow);
    connect(model_, &QAbstractItemModel::modelReset, this, &AnswerPanel::fitList);
    connect(model_, &QAbstractItemModel::dataChanged, this, &AnswerPanel::fitList);
    connect(list_, &QListView::customContextMenuRequested, this, &AnswerPanel::showMenu);
}

void AnswerPanel::refresh()
{
    const bool any = !session_.editor().drawing().marks.empty();
    empty_->setVisible(!any);
    list_->setVisible(any);
    lead_->setVisible(any);
    chooseEntry();
}

/// While one paints or types, answers come and go; the one that stays is told.
void AnswerPanel::sayBest()
{
    QString best;
    for (int row = 0; row < model_->rowCount() && best.isEmpty(); ++row)
        if (model_->kind(row) == AnswerModel::Kind::suggestion)
            best = model_->index(row).data(Qt::AccessibleTextRole).toString();
    if (best != said_ && !best.isEmpty())
        announce(this, tr("First answer: %1").arg(best));
    said_ = best;
}

/// Whoever comes by key lands on what must be read first.
void AnswerPanel::chooseEntry()
{
    auto *box = flags_->firstBox();
    setFocusProxy(box != nullptr ? box : list_->isHidden() ? empty_ : list_);
}

void AnswerPanel::fitList()
{
    int height = 0;
    for (int row = 0; row < model_->rowCount(); ++row)
        height += list_->sizeHintForIndex(model_->index(row)).height();
    list_->setFixedHeight(height);
    followPointer();
}

void AnswerPanel::follow(const QModelIndex &index)
{
    const auto row = list_->visualRect(index);
    const auto at = list_->viewport()->mapTo(scroll_->widget(), row.center());
    scroll_->ensureVisible(at.x(), at.y(), 0, row.height() / 2 + look::grid);
}

void AnswerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitList();
}

bool AnswerPanel::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::Wheel: pointer_ = static_cast<QSinglePointEvent *>(event)->globalPosition(); break;
    case QEvent::Leave:
    case QEvent::Hide:
        pointer_.reset();
        session_.spotlight().preview({});
        break;
    case QEvent::Resize: fitList(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Rows that move or change under a pointer at rest: what it rests on now is what the figures show.
void AnswerPanel::followPointer()
{
    if (pointer_)
        preview(list_->indexAt(list_->viewport()->mapFromGlobal(*pointer_).toPoint()));
}

void AnswerPanel::preview(const QModelIndex &index)
{
    session_.spotlight().preview(index.isValid() ? model_->points(index.row()) : PointRefs{});
}

void AnswerPanel::open(const QModelIndex &index)
{
    const auto points = model_->points(index.row());
    switch (model_->kind(index.row())) {
    case AnswerModel::Kind::suggestion: openPage(index.row(), points); break;
    case AnswerModel::Kind::together: session_.chooseTogether(); break;
    case AnswerModel::Kind::unexplained: break;
    }
}

/// The list becomes brief beside a page: the row that was opened stays where it was as far as it can, and what comes to
/// lie under a pointer at rest is not what the reader pointed at.
void AnswerPanel::openPage(int row, const PointRefs &points)
{
    const auto top = [&] { return list_->mapTo(this, list_->visualRect(model_->index(row)).topLeft()).y(); };
    const int before = top();
    pointer_.reset();
    session_.spotlight().preview({});
    session_.openMuscle(model_->muscle(row), points);
    scroll_->widget()->layout()->activate();
    scroll_->widget()->adjustSize();
    auto *bar = scroll_->verticalScrollBar();
    bar->setValue(bar->value() + top() - before);
}

void AnswerPanel::showMenu(const QPoint &pos)
{
    const auto index = list_->indexAt(pos);
    if (!index.isValid() || model_->kind(index.row()) != AnswerModel::Kind::suggestion)
        return;
    const auto muscle = model_->muscle(index.row());
    const auto points = model_->points(index.row());
    QMenu menu(this);
    menu.addAction(tr("Read the page"), this, [this, muscle, points] { session_.openMuscle(muscle, points); });
    menu.addAction(tr("Press now"), this, [this, points] { session_.pressNow(choicesOf(session_.catalog(), points)); });
    const auto &own = session_.subject().points;
    if (!own.empty() && session_.catalog().points()[own.front().point].muscle != muscle)
        menu.addAction(tr("Compare with %1").arg(words::asEntry(words::point(session_.catalog(), own.front()))), this,
                       [this, two = PointRefs{own.front(), points.front()}] { session_.spotlight().compare(two); });
    menu.exec(list_->viewport()->mapToGlobal(pos));
}

} // namespace knotfinder::gui
