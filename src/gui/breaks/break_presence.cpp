// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/break_presence.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

/// The small window: closing it by its frame only puts it down to the task bar.
class CornerWindow : public QWidget
{
public:
    CornerWindow() : QWidget(nullptr, Qt::Window)
    {
        setObjectName(u"breakCorner"_s);
        setWindowTitle(BreakPresence::tr("Breaks"));
        setAttribute(Qt::WA_ShowWithoutActivating);
        setAttribute(Qt::WA_QuitOnClose, false);
    }

protected:
    void closeEvent(QCloseEvent *event) override
    {
        if (!event->spontaneous())
            return; // the program ends, which no window may refuse
        showMinimized();
        event->ignore();
    }
};

QPushButton *buttonOf(QAction &action, QWidget *parent)
{
    auto *button = new QPushButton(action.text(), parent);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::changed, button, [button, &action] { button->setText(action.text()); });
    return button;
}

} // namespace

BreakPresence::BreakPresence(QObject *parent) : QObject(parent)
{
    next_.setEnabled(false);
    open_.setText(tr("&Open Knotfinder"));
    break_.setText(tr("&Break now"));
    pause_.setText(tr("&Pause for an hour"));
    settings_.setText(tr("&Settings…"));
    quit_.setText(tr("&Quit"));
    connect(&open_, &QAction::triggered, this, &BreakPresence::openWanted);
    connect(&break_, &QAction::triggered, this, &BreakPresence::breakWanted);
    connect(&pause_, &QAction::triggered, this, [this] {
        if (paused_)
            Q_EMIT goOnWanted();
        else
            Q_EMIT pauseWanted();
    });
    connect(&settings_, &QAction::triggered, this, &BreakPresence::settingsWanted);
    connect(&quit_, &QAction::triggered, this, &BreakPresence::quitWanted);
}

BreakPresence::~BreakPresence() = default;

void BreakPresence::makeTray()
{
    menu_ = std::make_unique<QMenu>();
    menu_->addAction(&next_);
    menu_->addSeparator();
    menu_->addActions({&break_, &pause_});
    menu_->addSeparator();
    menu_->addActions({&open_, &settings_, &quit_});
    connect(menu_.get(), &QMenu::aboutToShow, this, &BreakPresence::aboutToShow);
    tray_ = std::make_unique<QSystemTrayIcon>(look::programIcon());
    tray_->setContextMenu(menu_.get());
    connect(tray_.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openWanted();
    });
    tray_->setToolTip(next_.text());
    tray_->show();
}

void BreakPresence::makeCorner()
{
    corner_ = std::make_unique<CornerWindow>();
    auto *layout = new QGridLayout(corner_.get());
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    cornerWords_ = makeText(next_.text(), corner_.get());
    look::setType(cornerWords_, look::Type::strong);
    layout->addWidget(cornerWords_, 0, 0, 1, 2);
    auto *now = buttonOf(break_, corner_.get());
    makePrimary(now);
    layout->addWidget(now, 1, 0);
    layout->addWidget(buttonOf(pause_, corner_.get()), 1, 1);
    layout->addWidget(buttonOf(open_, corner_.get()), 2, 0);
    layout->addWidget(buttonOf(settings_, corner_.get()), 2, 1);
    layout->addWidget(buttonOf(quit_, corner_.get()), 3, 1);
    corner_->resize(layout->totalSizeHint());
    look::moveToCorner(*corner_, corner_->size());
    corner_->show();
}

void BreakPresence::show(bool hasTray, bool cornerWanted)
{
    if (hasTray && !tray_)
        makeTray();
    else if (!hasTray)
        tray_.reset();
    const bool corner = !hasTray && cornerWanted;
    if (corner && !corner_)
        makeCorner();
    else if (!corner)
        dropCorner();
}

/// Later: one of its buttons may be what asked for it.
void BreakPresence::dropCorner()
{
    if (!corner_)
        return;
    corner_->hide();
    corner_.release()->deleteLater();
}

void BreakPresence::hide()
{
    tray_.reset();
    dropCorner();
    menu_.reset();
}

void BreakPresence::tell(const QString &next, bool paused)
{
    if (next == next_.text() && paused == paused_)
        return;
    paused_ = paused;
    next_.setText(next);
    pause_.setText(paused ? tr("&Go on with breaks") : tr("&Pause for an hour"));
    if (tray_)
        tray_->setToolTip(next);
    if (corner_)
        cornerWords_->setText(next);
}

} // namespace knotfinder::gui
