// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/steps_window.h"

#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/page_reader.h"
#include "widgets/technique_picture.h"
#include "widgets/text.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr QSize usualSize{900, 680};
constexpr look::Share ofScreen{0.7, 0.85};
constexpr double letters = 1.35; ///< of the window's usual text

/// Numbered steps in large letters that scroll where there is no room.
QScrollArea *makeSteps(const QStringList &steps, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *list = new QWidget(scroll);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, look::grid, 0);
    layout->setSpacing(look::grid + look::grid / 2);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto *step = makeText(StepsWindow::tr("%1.  %2").arg(i + 1).arg(steps[i]), list);
        auto font = step->font();
        font.setPointSizeF(font.pointSizeF() * letters);
        step->setFont(font);
        layout->addWidget(step);
    }
    layout->addStretch();
    scroll->setWidget(list);
    scroll->setAccessibleName(StepsWindow::tr("Steps"));
    new PageReader(*scroll);
    return scroll;
}

} // namespace

StepsWindow::StepsWindow(Session &session, const QString &title, const QStringList &steps,
                         const care::Illustration &illustration, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    look::openWithSize(*this, usualSize, ofScreen);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    auto *name = makeText(title, this);
    look::setType(name, look::Type::title);
    layout->addWidget(name);
    if (!illustration.picture.empty()) {
        auto *picture = new TechniquePicture(session, illustration, QWIDGETSIZE_MAX, this);
        picture->setStill(true);
        picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        picture->setFocusPolicy(Qt::NoFocus);
        picture->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(picture, 3);
    }
    layout->addWidget(makeSteps(steps, this), 2);
    auto *close = new QPushButton(tr("&Close"), this);
    makePrimary(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    close->setFocus();
}

} // namespace knotfinder::gui
