// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/diary_panel.h"

#include "journal/diary_delegate.h"
#include "journal/diary_model.h"
#include "journal/journal_keeper.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "session/session.h"
#include "widgets/announcer.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int typingTime = 150; ///< ms without a letter until it searches
constexpr int readLines = 8;    ///< of text, for what is selected

QPushButton *addDiaryButton(QWidget *row, const QString &text, const char *name)
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    row->layout()->addWidget(button);
    return button;
}

} // namespace

DiaryPanel::DiaryPanel(Session &session, JournalKeeper &keeper, QWidget *parent)
    : QWidget(parent), session_(session), keeper_(keeper), model_(new DiaryModel(session, this)),
      search_(new QLineEdit(this)), list_(new QListView(this)), words_(makeText({}, this))
{
    search_->setObjectName(QStringLiteral("diarySearch"));
    search_->setAccessibleName(tr("Search what you wrote"));
    search_->setPlaceholderText(tr("Search what you wrote"));
    search_->setClearButtonEnabled(true);
    list_->setObjectName(QStringLiteral("diaryList"));
    list_->setAccessibleName(tr("Your journal, newest first"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setModel(model_);
    list_->setItemDelegate(new DiaryDelegate(this));
    list_->installEventFilter(this);
    words_->setFocusPolicy(Qt::StrongFocus);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(words_);
    inside->addStretch();
    scroll->setWidget(page);
    scroll->setMinimumHeight(3 * fontMetrics().lineSpacing());
    scroll->setMaximumHeight(readLines * fontMetrics().lineSpacing());
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    change_ = addDiaryButton(buttons, tr("&Change…"), "diaryChange");
    drawing_ = addDiaryButton(buttons, tr("Show its &drawing"), "diaryDrawing");
    erase_ = addDiaryButton(buttons, tr("D&elete…"), "diaryDelete");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(search_);
    layout->addWidget(list_, 3);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    wait_.setSingleShot(true);
    wait_.setInterval(typingTime);
    connect(&wait_, &QTimer::timeout, this, &DiaryPanel::refresh);
    connect(search_, &QLineEdit::textChanged, &wait_, qOverload<>(&QTimer::start));
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        refresh();
        list_->setFocus();
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiaryPanel::showCurrent);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) { // a screen reader selects and does not go there
                if (!selected.isEmpty())
                    list_->setCurrentIndex(selected.indexes().front());
            });
    connect(list_, &QListView::activated, this, &DiaryPanel::change);
    connect(change_, &QPushButton::clicked, this, &DiaryPanel::change);
    connect(erase_, &QPushButton::clicked, this, &DiaryPanel::erase);
    connect(drawing_, &QPushButton::clicked, this, [this] { Q_EMIT drawingWanted(model_->id(row())); });
    connect(&session_, &Session::knowledgeLoaded, this, &DiaryPanel::showCurrent); // names of muscles
    refresh();
}

int DiaryPanel::row() const
{
    return list_->currentIndex().isValid() ? list_->currentIndex().row() : -1;
}

void DiaryPanel::refresh()
{
    wait_.stop();
    const auto before = row();
    const auto chosen = before < 0 ? std::string() : model_->id(before);
    auto found = keeper_.find(search_->text());
    if (!found) {
        Q_EMIT failed(found.problems());
        return;
    }
    model_->setContents(std::move(found).value());
    const int again = model_->rowOf(chosen);
    const int wanted = again >= 0 ? again : std::min(std::max(before, 0), model_->rowCount() - 1);
    list_->setCurrentIndex(model_->index(wanted));
    showCurrent();
    if (!search_->text().trimmed().isEmpty())
        announce(this, tr("%n found", nullptr, model_->rowCount()));
}

void DiaryPanel::takeKeyboard()
{
    list_->setFocus();
}

void DiaryPanel::showCurrent()
{
    const int current = row();
    const bool any = current >= 0;
    const bool entry = any && model_->item(current).kind == journal::Kind::entry;
    const auto nothing = search_->text().trimmed().isEmpty()
                             ? tr("Nothing is written down yet. Say how it is now, and press Write it down.")
                             : tr("Nothing was found.");
    words_->setText(any ? model_->fullText(current).join(u'\n') : nothing);
    change_->setEnabled(mayChange());
    drawing_->setEnabled(entry);
    erase_->setEnabled(any);
}

/// That a sheet was made is no more than that.
bool DiaryPanel::mayChange() const
{
    return row() >= 0 && model_->item(row()).kind != journal::Kind::sheet;
}

void DiaryPanel::change()
{
    if (mayChange())
        Q_EMIT changeWanted(model_->item(row()).kind, model_->id(row()));
}

void DiaryPanel::erase()
{
    if (row() >= 0)
        Q_EMIT deletionWanted(model_->item(row()).kind, model_->id(row()), model_->called(row()));
}

bool DiaryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        erase();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace knotfinder::gui
