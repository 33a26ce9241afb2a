// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/large_picture.h"

#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "look/style.h"
#include "look/type.h"
#include "session/words.h"
#include "widgets/technique_picture.h"
#include "widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr QSize usualSize{900, 640};
constexpr look::Share ofScreen{0.7, 0.8};

} // namespace

LargePicture::LargePicture(Session &session, const QString &title, const care::Illustration &illustration,
                           QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    look::openWithSize(*this, usualSize, ofScreen);
    auto *picture = new TechniquePicture(session, illustration, QWIDGETSIZE_MAX, this);
    picture->setStill(true);
    picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    picture->setFocusPolicy(Qt::NoFocus);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *words = makeText(words::text(illustration.alt), this);
    look::setMuted(words);
    auto *close = new QPushButton(tr("&Close"), this);
    makePrimary(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(picture, 1);
    layout->addWidget(words);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    close->setFocus();
}

} // namespace knotfinder::gui
