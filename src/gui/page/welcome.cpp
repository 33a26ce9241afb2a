// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/welcome.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/row_button.h"
#include "widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace knotfinder::gui {

Welcome::Welcome(Session &session, QWidget *parent) : QWidget(parent), session_(session), examples_(new QVBoxLayout)
{
    auto *title = makeText(tr("Say it in your own words"), this);
    look::setType(title, look::Type::heading);
    auto *text = makeText(tr("Type it in the field above, or try one of these."), this);
    look::setMuted(text);
    auto *browse = new QPushButton(tr("Browse all muscles"), this);
    connect(browse, &QPushButton::clicked, this, &Welcome::browseRequested);
    examples_->setSpacing(look::grid);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(look::grid);
    layout->addLayout(examples_);
    layout->addSpacing(look::grid);
    layout->addWidget(browse, 0, Qt::AlignLeading);
    layout->addStretch();
    connect(&session, &Session::knowledgeLoaded, this, &Welcome::showExamples);
    showExamples();
}

void Welcome::showExamples()
{
    if (!session_.hasCatalog())
        return;
    while (auto *item = examples_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &example : session_.catalog().lexicon().examples) {
        auto *row = new RowButton(words::text(example), this);
        connect(row, &RowButton::clicked, this, [this, row] { Q_EMIT sentenceChosen(row->text()); });
        examples_->addWidget(row);
    }
}

} // namespace knotfinder::gui
