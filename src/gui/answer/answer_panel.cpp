// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/answer_panel.h"

#include "answer/answer_delegate.h"
#include "answer/answer_model.h"
#include "answer/empty_answer.h"
#include "answer/filter_bar.h"
#include "answer/red_flag_box.h"
#include "look/paint_kit.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/text.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace knotfinder::gui {

AnswerPanel::AnswerPanel(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), model_(new AnswerModel(session, this)), lead_(makeText({}, this)),
      stack_(new QStackedWidget(this)), list_(new QListView(this))
{
    auto *title = makeText(tr("Worth checking first"), this);
    look::setType(title, look::Type::heading);
    lead_->setText(tr("Ranked by how well each knot's known pain matches what you marked."));
    look::setMuted(lead_);
    makeList();
    stack_->addWidget(new EmptyAnswer(stack_));
    stack_->addWidget(list_);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(new RedFlagBox(session, this));
    layout->addWidget(title);
    layout->addWidget(lead_);
    layout->addWidget(new FilterBar(session, this));
    layout->addWidget(stack_, 1);

    connect(&session.answers(), &AnswerFinder::changed, this, &AnswerPanel::refresh);
    connect(&session.editor(), &DrawingEditor::changed, this, &AnswerPanel::refresh);
    refresh();
}

void AnswerPanel::makeList()
{
    list_->setModel(model_);
    list_->setItemDelegate(new AnswerDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setSelectionMode(QAbstractItemView::NoSelection);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Suggestions"));
    list_->setObjectName(QStringLiteral("answers"));
    list_->viewport()->installEventFilter(this);
    connect(list_, &QListView::entered, this, &AnswerPanel::preview);
    connect(list_, &QListView::clicked, this, &AnswerPanel::open);
    connect(list_, &QListView::activated, this, &AnswerPanel::open);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnswerPanel::preview);
    connect(list_, &QListView::customContextMenuRequested, this, &AnswerPanel::showMenu);
}

void AnswerPanel::refresh()
{
    const bool any = !session_.editor().drawing().marks.empty();
    stack_->setCurrentIndex(any ? 1 : 0);
    lead_->setVisible(any);
}

bool AnswerPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave)
        session_.spotlight().preview({});
    return QWidget::eventFilter(watched, event);
}

void AnswerPanel::preview(const QModelIndex &index)
{
    session_.spotlight().preview(index.isValid() ? model_->points(index.row()) : PointRefs{});
}

void AnswerPanel::open(const QModelIndex &index)
{
    const auto points = model_->points(index.row());
    switch (model_->kind(index.row())) {
    case AnswerModel::Kind::suggestion: session_.openMuscle(model_->muscle(index.row()), points); break;
    case AnswerModel::Kind::together: session_.spotlight().pin(points); break;
    case AnswerModel::Kind::unexplained: break;
    }
}

void AnswerPanel::showMenu(const QPoint &pos)
{
    const auto index = list_->indexAt(pos);
    if (!index.isValid() || model_->kind(index.row()) != AnswerModel::Kind::suggestion)
        return;
    const auto best = model_->points(index.row()).front();
    QMenu menu(this);
    menu.addAction(tr("Read the page"), this, [this, index] { open(index); });
    const auto &pinned = session_.spotlight().pinned();
    if (!pinned.empty() && pinned.front() != best)
        menu.addAction(tr("Compare with %1").arg(words::point(session_.catalog(), pinned.front())), this, [this, best] {
            session_.spotlight().compare({session_.spotlight().pinned().front(), best});
        });
    menu.exec(list_->viewport()->mapToGlobal(pos));
}

} // namespace knotfinder::gui
